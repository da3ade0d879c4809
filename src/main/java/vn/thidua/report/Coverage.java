package vn.thidua.report;

import java.time.Instant;
import java.util.List;

/** Which units carry a movement's plan out, and which show no activity (S9). */
public interface Coverage {

    /** Every unit that carries the plan out, in the plan's order. */
    List<UnitActivity> ofPlan(long planId);

    /** @throws vn.thidua.refusal.Refusal report.implementationNotAddressed */
    UnitActivity ofUnit(long planId, String unitCode);

    /**
     * @param key of the unit's case, e.g. {@code TK-2023-TTBVTV}
     * @param state null: nothing was filed
     * @param confirmedAt when the unit's head confirmed its implementation plan; null: not yet
     * @param checkConfirmedAt when the unit's head confirmed its self-check; null: not yet
     * @param done items that the confirmed self-check calls done; 0 before @param total items of the confirmed plan; 0 before
     */
    record UnitActivity(
            String unitCode,
            String unitName,
            String key,
            Implementations.State state,
            Instant confirmedAt,
            Instant checkConfirmedAt,
            int done,
            int total) {

        /** No implementation plan stands confirmed by the unit's head: what is only drafted is no activity yet. */
        public boolean idle() {
            return confirmedAt == null;
        }
    }
}
