package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.that;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent;

/** Who carries the plan out (S21) and who merely receives it (S77, S78). */
final class RecipientRules {

    private RecipientRules() {}

    static void complete(PlanContent plan) {
        that(!plan.addressees().isEmpty(), "plan.addresseesMissing", "addressees", null);
    }

    static void consistent(PlanContent plan, Collection<Unit> units) {
        Map<String, Unit> byCode = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (String code : plan.addressees()) {
            Unit unit = byCode.get(code);
            that(unit != null, "plan.addresseeUnknown", "addressees", null, code);
            that(unit.type().carriesOutThePlan(), "plan.addresseeCannotCarryOut", "addressees", null, unit.name());
            that(seen.add(code), "plan.addresseeTwice", "addressees", null, unit.name());
        }
        for (String code : plan.otherRecipients()) {
            Unit unit = byCode.get(code);
            that(unit != null, "plan.addresseeUnknown", "otherRecipients", null, code);
            that(seen.add(code), "plan.addresseeTwice", "otherRecipients", null, unit.name());
        }
    }
}
