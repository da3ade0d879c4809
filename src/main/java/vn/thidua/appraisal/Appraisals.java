package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The judgement of each criterion of the plan for a nomination (S37 to S53, S70). */
public interface Appraisals {

    enum Verdict {
        PASS,
        FAIL,
        UNKNOWN
    }

    /**
     * @param criterion code of the plan's criterion @param value what the decision saw; null for a narrative criterion or an unknown value
     * @param source where the value or judgement comes from @param decidedBy {@code DMN}, or the user id of the officer
     */
    record Judgement(
            String criterion, Verdict verdict, BigDecimal value, String source, String note, String decidedBy, Instant decidedAt) {}

    List<Judgement> judgements(long nominationId);

    /**
     * Whether the recorded judgements make the nomination eligible now: every hard criterion passes, none is unknown.
     * Asked again when the director decides.
     */
    boolean eligible(long nominationId);
}
