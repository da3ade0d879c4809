package vn.thidua.attachment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Provider;

/**
 * The folders of the nominees of a plan: what each must hold by the rule set of the law, what lies in it, who put it there, and why something
 * is not there yet. A folder stands before its nomination does. All changes run in the caller's transaction. Who may do what is asked at the
 * door, by task.
 */
public interface Dossiers {

    /** Code of the item under which any other evidence lies; no rule set asks for it. */
    String OTHER_EVIDENCE = "KHAC";

    /** Whose folder it is. @param personId null for a collective */
    record Nominee(long planId, Target target, String unitCode, String personId) {

        /** Whom the nomination proposes. */
        public static Nominee of(Nomination nomination) {
            return new Nominee(nomination.planId(), nomination.target(), nomination.unitCode(), nomination.personId());
        }
    }

    /** @param id null: nothing was ever done with it @param name of the nominee, as on paper */
    record Folder(Long id, Nominee nominee, String name) {}

    /** @param name as a person reads it, with its extension @param addedBy user id */
    record DossierFile(
            long id, long folderId, String item, String name, String sha256, long size, FileType type, String addedBy, Instant addedAt) {}

    /** @param dueOn until when the unit will bring it */
    record Excuse(String item, String reason, LocalDate dueOn, String by, Instant at) {}

    enum Status {
        PRESENT,
        /** Required, not there, and the unit says why and until when. */
        EXCUSED,
        /** Required, not there. */
        MISSING,
        /** Not required, not there. */
        OPTIONAL
    }

    /**
     * One item of a folder.
     *
     * @param award name of the award that asks for it, where the nominee may be proposed for several and not all do; else null
     * @param law what asks for it, where that may be shown as law; else null
     * @param files oldest first, without those that were taken away
     */
    record Entry(
            String code,
            String label,
            boolean required,
            Provider provider,
            String award,
            String law,
            Status status,
            List<DossierFile> files,
            Excuse excuse) {}

    /**
     * @param submitted a nomination of the nominee is on record: what lies in the folder stays
     * @param supplementing it waits for its unit's supplement: until then the folder is open again
     */
    record Contents(Folder folder, boolean submitted, boolean supplementing, List<Entry> entries) {

        /** Required items that are not there, excused or not, among those that this side provides. */
        public List<Entry> lacking(Provider provider) {
            return entries.stream()
                    .filter(entry -> entry.provider() == provider && entry.required() && entry.status() != Status.PRESENT)
                    .toList();
        }
    }

    enum Act {
        OPENED,
        ADDED,
        TAKEN_AWAY,
        EXCUSED
    }

    /** @param item code; null for the folder as a whole @param words name of the file, or the reason */
    record Step(Act act, String item, String words, String user, Instant at) {}

    /** @throws vn.thidua.refusal.Refusal organization.unitUnknown, dossier.nomineeUnknown */
    Folder folder(Nominee nominee);

    /** Folders of people of the unit with which something was done, in Vietnamese order of names. */
    List<Folder> ofStaff(long planId, String unitCode);

    /** All nominees of the plan who are on record, in the order of their nominations; none of them says whether it is {@code supplementing}. */
    List<Contents> ofNominations(long planId);

    Contents contents(Nominee nominee);

    /** Whose folder it is. @param folderId of a folder on record */
    Nominee nominee(long folderId);

    /** Empty also for a file that was taken away. */
    Optional<DossierFile> file(long id);

    /** Puts the folder on record; gives the one that stands where there is one. Nobody else changes it until the transaction ends. */
    long open(Nominee nominee, String user);

    /** The file that this upload has brought already, in whatever folder. */
    Optional<DossierFile> ofUpload(UUID upload);

    /**
     * Lays a checked file into the folder. The same upload again, and the same bytes under the same item, are the file that lies there.
     *
     * @throws vn.thidua.refusal.Refusal dossier.itemUnknown, dossier.full (200 MB or 100 files a folder), dossier.submitted (what the unit
     *     provides, when a nomination is on record and no supplement is asked for), dossier.uploadTaken (it brought another folder's file)
     */
    DossierFile add(Nominee nominee, String item, UUID upload, CheckedFile file, String user);

    /**
     * Marks a file as taken away; its bytes and its row stay.
     *
     * @throws vn.thidua.refusal.Refusal dossier.fileUnknown, dossier.reasonMissing, dossier.submitted
     */
    void takeAway(long fileId, String user, String reason);

    /**
     * Says why a required item of the unit is not there yet.
     *
     * @throws vn.thidua.refusal.Refusal dossier.itemUnknown, dossier.notRequired, dossier.excuseMissing, dossier.excuseDueMissing,
     *     dossier.excuseDuePast, dossier.submitted
     */
    void excuse(Nominee nominee, String item, String reason, LocalDate dueOn, String user);

    /** Oldest first. */
    List<Step> history(Nominee nominee);
}
