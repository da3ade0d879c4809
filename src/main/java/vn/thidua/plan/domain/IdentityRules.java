package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.LONG;
import static vn.thidua.plan.domain.Require.SHORT;
import static vn.thidua.plan.domain.Require.atMost;
import static vn.thidua.plan.domain.Require.present;
import static vn.thidua.plan.domain.Require.that;

import vn.thidua.plan.PlanContent;

/** Who says what about which year (S1 to S14, S58, S80). */
final class IdentityRules {

    private IdentityRules() {}

    static void complete(PlanContent plan) {
        present(plan.title(), "plan.titleMissing", "title", null);
        present(plan.basis(), "plan.basisMissing", "basis", null);
        present(plan.purpose(), "plan.purposeMissing", "purpose", null);
        present(plan.requirements(), "plan.requirementsMissing", "requirements", null);
        present(plan.signerTitle(), "plan.signerMissing", "signerTitle", null);
        present(plan.signerName(), "plan.signerMissing", "signerName", null);
    }

    static void consistent(PlanContent plan) {
        that(plan.year() >= 2000 && plan.year() <= 2100, "plan.yearInvalid", "year", null);
        present(plan.movementName(), "plan.movementNameMissing", "movementName", null);
        present(plan.field(), "plan.fieldMissing", "field", null);
        that(plan.symbol() != null && plan.symbol().matches("[\\p{Lu}0-9]+(-[\\p{Lu}0-9]+)+"), "plan.symbolInvalid", "symbol", null);
        present(plan.place(), "plan.placeMissing", "place", null);
        present(plan.shortName(), "plan.shortNameMissing", "movementName", null);
        atMost(SHORT, plan.movementName(), "movementName", null);
        atMost(SHORT, plan.field(), "field", null);
        atMost(1000, plan.title(), "title", null);
        atMost(60, plan.symbol(), "symbol", null);
        atMost(100, plan.place(), "place", null);
        atMost(LONG, plan.basis(), "basis", null);
        atMost(LONG, plan.purpose(), "purpose", null);
        atMost(LONG, plan.requirements(), "requirements", null);
        atMost(100, plan.signerTitle(), "signerTitle", null);
        atMost(100, plan.signerName(), "signerName", null);
        window(plan);
    }

    /** S58: may begin before the plan is issued, but belongs to the plan's year. */
    private static void window(PlanContent plan) {
        that(plan.achievementFrom() != null, "plan.windowMissing", "achievementFrom", null);
        that(plan.achievementTo() != null, "plan.windowMissing", "achievementTo", null);
        that(!plan.achievementTo().isBefore(plan.achievementFrom()), "plan.windowReversed", "achievementTo", null);
        that(plan.achievementFrom().getYear() <= plan.year() && plan.year() <= plan.achievementTo().getYear(),
                "plan.windowOutsideYear", "achievementFrom", null, String.valueOf(plan.year()));
    }
}
