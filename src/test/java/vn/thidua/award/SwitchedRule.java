package vn.thidua.award;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent;

/** A rule set that blocks for one plan by its name; for all others it is silent, as the product is without any rule. */
@Component
public class SwitchedRule implements DuplicateRule {

    public static final String CITATION = "Điều 5 khoản 2 điểm c";

    private final AtomicReference<String> movement = new AtomicReference<>();

    public void blockFor(String movementName) {
        movement.set(movementName);
    }

    public void blockNobody() {
        movement.set(null);
    }

    @Override
    public boolean blocks(PlanContent plan) {
        return plan.movementName().equals(movement.get());
    }

    @Override
    public String citation(PlanContent plan) {
        return blocks(plan) ? CITATION : null;
    }
}
