package vn.thidua.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The submission of a plan's approved nominations to the province (S34 to S37, S71). */
public interface Proposals {

    /**
     * @param key e.g. {@code TTr-2023-TD01} @param number the clerk's number; null until sent
     * @param awaitedUntil when TCCB is reminded if the province has not answered; null before it is sent
     */
    record Proposal(
            long id,
            String key,
            long planId,
            Integer number,
            LocalDate documentDate,
            LocalDate sentOn,
            String channel,
            String receiver,
            LocalDate receivedOn,
            Instant awaitedUntil,
            List<Long> nominations) {}

    Proposal proposal(long id);

    java.util.Optional<Proposal> ofPlan(long planId);

    /** Told when the province has not answered in time. */
    record AnswerOverdue(long proposalId, long planId) {}
}
