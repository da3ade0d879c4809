package vn.thidua.demo.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;

/** The plans that run, and the days that lie ahead of them. */
@Component
@Profile("demo")
class DemoPlans {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Plans plans;

    DemoPlans(Plans plans) {
        this.plans = plans;
    }

    /** @param reference number and symbol, null before the clerk has numbered it */
    record PlanLine(String key, String name, PlanState state, String reference, String issueDate) {}

    /** @param date as a form sends it @param day as a person reads it */
    record NextDay(String label, String date, String day) {}

    List<PlanLine> all() {
        return plans.all().stream()
                .map(plan -> new PlanLine(
                        plan.key(),
                        plan.content().movementName(),
                        plan.state(),
                        plan.number() == null ? null : plan.reference().strip(),
                        plan.issueDate() == null ? null : DAY.format(plan.issueDate())))
                .toList();
    }

    /** Milestones of plans that are not closed: the days to which a trainer wants to go. */
    List<NextDay> milestonesAfter(LocalDate today) {
        return plans.all().stream()
                .filter(plan -> plan.state() != PlanState.CLOSED)
                .map(Plan::content)
                .flatMap(content -> content.milestones().stream())
                .filter(milestone -> milestone.date().isAfter(today))
                .sorted(Comparator.comparing(milestone -> milestone.date()))
                .map(milestone -> new NextDay(
                        milestone.label(), milestone.date().toString(), DAY.format(milestone.date())))
                .distinct()
                .limit(6)
                .toList();
    }
}
