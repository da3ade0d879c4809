package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.nomination.Nominations.Nomination;

/** The register of awards (F62). All changes run in the caller's transaction; days are those of Asia/Ho_Chi_Minh. */
public interface Awards {

    enum Authority {
        PROVINCE,
        DEPARTMENT,
        OTHER
    }

    enum State {
        VALID,
        /** Taken back by a later decision; speaks against nobody any more. */
        REVOKED
    }

    /**
     * @param unitCode the holder, or the unit of the person who holds it @param personId null: the unit as a whole
     * @param holderName name of the holder at that time @param unitName name of the unit at that time
     * @param movement null: outside a movement @param achievedFrom null with {@code achievedTo}: the decision names no period
     * @param agency who decided, as on paper @param nominationId null: entered by hand @param revocation null while it is VALID
     */
    record Award(
            long id,
            String unitCode,
            String personId,
            String holderName,
            String unitName,
            String awardName,
            Authority authority,
            String movement,
            LocalDate achievedFrom,
            LocalDate achievedTo,
            String decisionNumber,
            LocalDate decisionDate,
            String agency,
            Long nominationId,
            State state,
            Revocation revocation) {}

    /** @param decision number of the decision that takes the award back */
    record Revocation(String decision, LocalDate on, String reason) {}

    /** @param holderName null: the name in the directory @param nominationId null where no nomination led to it; see {@link Award} for the rest */
    record NewAward(
            String unitCode,
            String personId,
            String holderName,
            String awardName,
            Authority authority,
            String movement,
            LocalDate achievedFrom,
            LocalDate achievedTo,
            String decisionNumber,
            LocalDate decisionDate,
            String agency,
            Long nominationId) {}

    /**
     * Puts an award on record, once: the same holder, decision and award again give the record that stands, and link it to the nomination
     * where it had none.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal award.unitUnknown, award.personUnknown, award.awardNameMissing, award.authorityMissing,
     *     award.decisionNumberMissing, award.decisionDateMissing, award.decisionInFuture, award.agencyMissing, award.periodIncomplete,
     *     award.periodReversed
     */
    long record(NewAward granted);

    /** @throws vn.thidua.refusal.Refusal award.unknown */
    Award award(long id);

    /** Awards of a holder, revoked ones too, latest decision first. @param personId null: the unit as a whole */
    List<Award> ofHolder(String unitCode, String personId);

    /**
     * What the nominee was already awarded for the time that the plan counts (S26, F63), whatever the movement: valid awards whose
     * achievement period shares a day with the plan's window or, where the decision names no period, that were decided on within it. The
     * award that this nomination itself led to is none of them.
     */
    List<Award> earlier(Nomination nomination);
}
