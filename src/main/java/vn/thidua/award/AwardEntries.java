package vn.thidua.award;

import java.time.LocalDate;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;

/** What officers enter for the register by hand: earlier awards and revocations. It counts once the head has confirmed it. */
public interface AwardEntries {

    enum Kind {
        /** An award that is not on record yet. */
        ENTRY,
        /** A decision that takes back an award on record. */
        REVOCATION
    }

    enum State {
        ENTERED,
        CONFIRMED,
        REFUSED
    }

    /**
     * @param award for REVOCATION what names the award on record: holder, number and date of its decision, and its name where that decision
     *     gave the holder several @param revocation for REVOCATION only
     */
    record NewEntry(long planId, Kind kind, NewAward award, Revocation revocation) {}

    /** @param key e.g. {@code SKT-2024-0001} @param awardId the award on record; null for an ENTRY that is not confirmed @param reason why refused */
    record Entry(
            long id,
            String key,
            long planId,
            Kind kind,
            NewAward award,
            Long awardId,
            Revocation revocation,
            String enteredBy,
            State state,
            String decidedBy,
            String reason) {}

    /**
     * @return its id
     * @throws vn.thidua.refusal.Refusal as {@link Awards#record}, and award.kindMissing, award.holderMissing, award.periodInFuture,
     *     award.decisionBeforePeriod, award.onRecord; for a revocation award.notOnRecord, award.severalOnRecord, award.alreadyRevoked,
     *     award.revocationNumberMissing, award.revocationDateMissing, award.revocationInFuture, award.revocationBeforeDecision,
     *     award.revocationReasonMissing; award.textTooLong
     */
    long enter(String user, NewEntry entered);

    /**
     * Puts the award on record, or revokes it.
     *
     * @throws vn.thidua.refusal.Refusal award.moved, award.confirmedByEnterer (four eyes), award.ownAward, award.onRecord,
     *     award.alreadyRevoked
     */
    void confirm(long id, String user);

    /** @throws vn.thidua.refusal.Refusal award.moved, award.confirmedByEnterer, award.ownAward, award.reasonMissing */
    void refuse(long id, String user, String reason);

    /** @throws vn.thidua.refusal.Refusal award.entryUnknown */
    Entry entry(long id);
}
