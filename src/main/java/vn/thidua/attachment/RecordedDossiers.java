package vn.thidua.attachment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Supplement;
import vn.thidua.attachment.StoredFiles.StoredFile;
import vn.thidua.attachment.persistence.DossierFileTable;
import vn.thidua.attachment.persistence.DossierTrail;
import vn.thidua.attachment.persistence.FolderTable;
import vn.thidua.attachment.persistence.FolderTable.FolderRow;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;
import vn.thidua.regime.Regime.Provider;

@Component
@Transactional
class RecordedDossiers implements Dossiers {

    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_FILES = 100;
    private static final int LONGEST_REASON = 1000;
    private static final Wording WORDING = new Wording("dossier");

    private final Inventory inventory;
    private final NomineeNames names;
    private final FolderTable folders;
    private final DossierFileTable files;
    private final DossierTrail trail;
    private final StoredFiles stored;
    private final Appraisals appraisals;
    private final Organization organization;
    private final Clock clock;

    RecordedDossiers(
            Inventory inventory,
            NomineeNames names,
            FolderTable folders,
            DossierFileTable files,
            DossierTrail trail,
            StoredFiles stored,
            Appraisals appraisals,
            Organization organization,
            Clock clock) {
        this.inventory = inventory;
        this.names = names;
        this.folders = folders;
        this.files = files;
        this.trail = trail;
        this.stored = stored;
        this.appraisals = appraisals;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Folder folder(Nominee nominee) {
        Optional<FolderRow> row = folders.find(nominee);
        if (row.isEmpty()) {
            names.demand(nominee);
        }
        return new Folder(row.map(FolderRow::id).orElse(null), nominee, names.known(nominee));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Folder> ofStaff(long planId, String unitCode) {
        Map<String, FolderRow> byPerson = folders.ofStaff(planId, unitCode).stream()
                .collect(Collectors.toMap(row -> row.nominee().personId(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Folder> present = organization.staffOf(unitCode).stream()
                .map(Person::id)
                .filter(byPerson::containsKey)
                .map(id -> named(byPerson.remove(id)))
                .toList();
        // Who has left the unit keeps his folder, behind the others
        List<Folder> left = byPerson.values().stream().map(this::named).toList();
        return Stream.concat(present.stream(), left.stream()).toList();
    }

    private Folder named(FolderRow row) {
        return new Folder(row.id(), row.nominee(), names.known(row.nominee()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contents> ofNominations(long planId) {
        Map<Nominee, List<Nomination>> onRecord = inventory.onRecord(planId);
        return inventory.contents(planId, List.copyOf(onRecord.keySet()), onRecord);
    }

    @Override
    @Transactional(readOnly = true)
    public Contents contents(Nominee nominee) {
        Contents contents = inventory.contents(nominee);
        return contents.submitted() && supplementing(nominee)
                ? new Contents(contents.folder(), true, true, contents.entries())
                : contents;
    }

    @Override
    @Transactional(readOnly = true)
    public Nominee nominee(long folderId) {
        return folders.find(folderId).nominee();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DossierFile> file(long id) {
        return files.find(id);
    }

    @Override
    public long open(Nominee nominee, String user) {
        Optional<FolderRow> known = folders.lock(nominee);
        if (known.isPresent()) {
            return known.get().id();
        }
        names.demand(nominee);
        boolean made = folders.insert(nominee, user);
        long id = folders.lock(nominee).orElseThrow().id();
        if (made) {
            trail.step(id, Act.OPENED, null, null, user);
        }
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DossierFile> ofUpload(UUID upload) {
        return files.ofUpload(upload);
    }

    @Override
    public DossierFile add(Nominee nominee, String item, UUID upload, CheckedFile file, String user) {
        long folder = open(nominee, user);
        Optional<DossierFile> before = files.ofUpload(upload);
        if (before.isPresent()) {
            return before.filter(known -> known.folderId() == folder && known.item().equals(item))
                    .orElseThrow(() -> Refusal.of("dossier.uploadTaken").at("file"));
        }
        Contents contents = contents(nominee);
        demandChangeable(contents, entry(contents, item));
        Optional<DossierFile> same = files.same(folder, item, file.described().sha256());
        if (same.isPresent()) {
            return same.get();
        }
        demandRoom(contents, file.described());
        DossierFile added = files.insert(folder, item, upload, stored.keep(file), user)
                .orElseThrow(() -> Refusal.of("dossier.uploadTaken").at("file"));
        trail.step(folder, Act.ADDED, item, added.name(), user);
        return added;
    }

    @Override
    public void takeAway(long fileId, String user, String reason) {
        Nominee nominee = folders.find(held(fileId).folderId()).nominee();
        folders.lock(nominee);
        DossierFile file = held(fileId);
        Contents contents = contents(nominee);
        if (contents.submitted() && !contents.supplementing()) {
            throw Refusal.of("dossier.submitted", contents.folder().name());
        }
        String words = WORDING.demanded(reason, "reason", LONGEST_REASON, "dossier.reasonMissing");
        files.remove(fileId, user, words);
        trail.step(file.folderId(), Act.TAKEN_AWAY, file.item(), file.name() + ": " + words, user);
    }

    @Override
    public void excuse(Nominee nominee, String item, String reason, LocalDate dueOn, String user) {
        long folder = open(nominee, user);
        Contents contents = contents(nominee);
        Entry entry = entry(contents, item);
        demandChangeable(contents, entry);
        if (!entry.required() || entry.provider() != Provider.UNIT) {
            throw Refusal.of("dossier.notRequired", entry.label()).at("item");
        }
        String words = WORDING.demanded(reason, "reason", LONGEST_REASON, "dossier.excuseMissing", entry.label());
        if (dueOn == null) {
            throw Refusal.of("dossier.excuseDueMissing", entry.label()).at("dueOn");
        }
        LocalDate today = LocalDate.now(clock);
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw Refusal.of("dossier.excuseDuePast").at("dueOn");
        }
        trail.excuse(folder, item, words, dueOn, user);
        trail.step(folder, Act.EXCUSED, item, words, user);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> history(Nominee nominee) {
        return folders.find(nominee).map(row -> trail.steps(row.id())).orElse(List.of());
    }

    private DossierFile held(long fileId) {
        return files.find(fileId).orElseThrow(() -> Refusal.of("dossier.fileUnknown"));
    }

    private static Entry entry(Contents contents, String item) {
        return contents.entries().stream()
                .filter(entry -> entry.code().equals(item))
                .findFirst()
                .orElseThrow(() -> Refusal.of("dossier.itemUnknown").at("item"));
    }

    /** What the unit gave stands once it is submitted, except while the department has asked for more. */
    private static void demandChangeable(Contents contents, Entry entry) {
        if (contents.folder().nominee().target() != Target.DEPARTMENT
                && entry.provider() == Provider.UNIT
                && contents.submitted()
                && !contents.supplementing()) {
            throw Refusal.of("dossier.submitted", contents.folder().name());
        }
    }

    private static void demandRoom(Contents contents, StoredFile file) {
        List<DossierFile> all = contents.entries().stream().flatMap(entry -> entry.files().stream()).toList();
        long bytes = all.stream().mapToLong(DossierFile::size).sum();
        if (all.size() >= MOST_FILES || bytes + file.size() > MOST_BYTES) {
            throw Refusal.of("dossier.full", contents.folder().name(), MOST_FILES, MOST_BYTES / 1024 / 1024).at("file");
        }
    }

    private boolean supplementing(Nominee nominee) {
        return inventory.onRecord(nominee.planId()).getOrDefault(nominee, List.of()).stream()
                .anyMatch(nomination -> appraisals.supplements(nomination.id()).stream().anyMatch(Supplement::open));
    }
}
