package vn.thidua.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the director awards himself: certificates of merit (Giấy khen) by his own decision, beside the proposal to the province (S34). Who may
 * have one, and how many, is the plan's setting where it names an award of the department's own authority; else nothing but the rules below
 * limits it. All changes run in the caller's transaction. Days are those of Asia/Ho_Chi_Minh.
 */
public interface Certificates {

    enum Kind {
        UNIT,
        PERSON
    }

    enum State {
        /** Waits for its check. */
        PROPOSED,
        RETURNED,
        /** Waits for the director. */
        CHECKED,
        /** Waits for its number. */
        DECIDED,
        /** The director struck every name. */
        DECLINED,
        GRANTED
    }

    enum NameState {
        PROPOSED,
        /** An earlier wording of the list. */
        REPLACED,
        STRUCK,
        AWARDED
    }

    enum Act {
        PROPOSED,
        REVISED,
        CHECKED,
        RETURNED,
        DECIDED,
        DECLINED,
        NUMBERED
    }

    /** A name as it is entered. @param code code of a unit, id of a person, or the full name of either */
    record Entry(String code, String achievement, String evidence) {}

    /**
     * A name on the list. Names are a snapshot.
     *
     * @param code code of the unit, or the person's id @param unitCode the unit itself, or the person's unit @param reason why struck; else null
     */
    record Holder(
            long id,
            Kind kind,
            String code,
            String name,
            String unitCode,
            String unitName,
            String achievement,
            String evidence,
            NameState state,
            String reason) {

        /** @return null for a unit */
        public String personId() {
            return kind == Kind.PERSON ? code : null;
        }
    }

    /**
     * @param key e.g. {@code GK-2024-0003} @param names in the order of the list, replaced ones left out
     * @param decidedOn day on which the director decided; null until then @param number the clerk's; null until then, as {@code decisionDate}
     */
    record CertificateList(
            long id,
            String key,
            long planId,
            String ground,
            State state,
            String proposedBy,
            LocalDate decidedOn,
            Integer number,
            LocalDate decisionDate,
            List<Holder> names) {}

    /** A name that the director does not award. @param nameId id of the {@link Holder} */
    record Strike(long nameId, String reason) {}

    /** What whoever judges has to know of a name; it refuses nothing by itself. */
    record Notice(String name, String text) {}

    record Step(Act act, String user, Instant at, String reason) {}

    /** @throws vn.thidua.refusal.Refusal proposal.certificate.unknown */
    CertificateList list(long id);

    /** In the order of their keys. */
    List<CertificateList> ofPlan(long planId);

    /** Every act on the list, oldest first. */
    List<Step> history(long id);

    /** Open cases, dossiers for the province in the same movement, earlier certificates, names that the proposer put on for himself. */
    List<Notice> notices(long id);

    /**
     * Puts a list on record and gives it its key.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal proposal.certificate.planNotRunning, .groundMissing, .namesMissing, .tooManyNames, .codeMissing,
     *     .holderUnknown (naming the codes of the units), .holderAmbiguous (naming the codes to choose from), .departmentItself,
     *     .unitNotAddressed, .directorHimself, .personOutside, .achievementMissing, .evidenceMissing, .twiceInList, .alreadyListed (in this
     *     movement), .openCase
     */
    long propose(String user, long planId, String ground, List<Entry> names);

    /** RETURNED to PROPOSED with these names instead. @throws vn.thidua.refusal.Refusal as {@link #propose}, .moved */
    void revise(long id, String user, String ground, List<Entry> names);

    /**
     * PROPOSED to CHECKED.
     *
     * @throws vn.thidua.refusal.Refusal proposal.certificate.ownList (four eyes: who wrote the list), .ownName, .openCaseListed, .moved
     */
    void check(long id, String user);

    /** PROPOSED or CHECKED to RETURNED. @throws vn.thidua.refusal.Refusal proposal.certificate.reasonMissing, .moved */
    void sendBack(long id, String user, String reason);

    /**
     * CHECKED to DECIDED, or to DECLINED where every name is struck.
     *
     * @return whether any name is awarded
     * @throws vn.thidua.refusal.Refusal proposal.certificate.ownList, .ownName, .strikeUnknown, .strikeReasonMissing, .openCaseListed,
     *     .quotaExceeded (with the clause of the plan's quota), .moved
     */
    boolean decide(long id, String user, List<Strike> strikes);

    /**
     * Gives the decision its number.
     *
     * @throws vn.thidua.refusal.Refusal proposal.certificate.numberInvalid; proposal.documentDateMissing, proposal.documentDateEarly (before
     *     the director decided), proposal.documentDateFuture; .moved; as {@link vn.thidua.register.NumberRegister#take}
     * @param skipReason why numbers of the register are left out; null where none is
     */
    void number(long id, String user, Integer number, LocalDate decisionDate, String skipReason);

    /** A number in its turn. */
    default void number(long id, String user, Integer number, LocalDate decisionDate) {
        number(id, user, number, decisionDate, null);
    }

    /** DECIDED to GRANTED; publishes {@link CertificatesGranted}. @throws vn.thidua.refusal.Refusal proposal.certificate.moved */
    void grant(long id);

    /** Tells that nobody is awarded; publishes {@link CertificatesDeclined}. @throws vn.thidua.refusal.Refusal proposal.certificate.moved */
    void announceNone(long id);
}
