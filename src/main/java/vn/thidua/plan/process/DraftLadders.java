package vn.thidua.plan.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.LadderTexts;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans;
import vn.thidua.plan.domain.LadderNotation;
import vn.thidua.refusal.Refusal;

/** The ladders of a draft, a row a task. The plan keeps only those that differ from the usual ones. */
@Component
class DraftLadders {

    /**
     * @param task name of the task; names are unique @param due when it falls due, in words
     * @param reminders to whoever has the task, {@code 5; 1; 0} @param reports to superiors, {@code 1: Trưởng phòng TCCB}; blank: as usual
     */
    record LadderRow(String task, String due, String reminders, String reports) {}

    private final Plans plans;
    private final LadderTexts texts;

    DraftLadders(Plans plans, LadderTexts texts) {
        this.plans = plans;
        this.texts = texts;
    }

    /** Also of tasks that only the department's standard speaks of. */
    List<LadderRow> rows(PlanContent plan) {
        LadderNotation notation = texts.notation();
        return plans.deadlines(plan).stream().map(deadline -> row(deadline, plan, notation)).toList();
    }

    /** In the words of the notation. */
    String superiors() {
        return texts.notation().offered();
    }

    /** @param rows null: all stay @throws Refusal plan.rowsChanged; plan.ladder… naming the task */
    PlanContent into(PlanContent plan, List<LadderRow> rows) {
        if (rows == null) {
            return plan;
        }
        List<Deadline> known = plans.deadlines(plan);
        Map<String, LadderRow> byTask = byTask(rows, known);
        LadderNotation notation = texts.notation();
        Set<String> spoken = plan.deadlines().stream().map(Deadline::task).collect(Collectors.toSet());
        return plan.withDeadlines(known.stream()
                .flatMap(deadline -> {
                    Deadline merged = merged(deadline, byTask.get(texts.taskName(deadline.task())), row(deadline, plan, notation), notation);
                    // of a task that runs by the department's standard the plan need not speak
                    return spoken.contains(deadline.task()) || !merged.equals(deadline) ? Stream.of(merged) : Stream.empty();
                })
                .toList());
    }

    private Map<String, LadderRow> byTask(List<LadderRow> rows, List<Deadline> known) {
        Set<String> names = known.stream().map(deadline -> texts.taskName(deadline.task())).collect(Collectors.toSet());
        Set<String> returned = rows.stream().filter(Objects::nonNull).map(LadderRow::task).collect(Collectors.toSet());
        if (rows.size() != known.size() || !returned.equals(names)) {
            throw Refusal.of("plan.rowsChanged").at("ladders");
        }
        return rows.stream().collect(Collectors.toMap(LadderRow::task, Function.identity()));
    }

    private LadderRow row(Deadline deadline, PlanContent plan, LadderNotation notation) {
        List<LadderStep> steps = deadline.steps();
        return new LadderRow(
                texts.taskName(deadline.task()), texts.due(deadline, plan), notation.reminders(steps), notation.reports(steps));
    }

    private static Deadline merged(Deadline deadline, LadderRow row, LadderRow shown, LadderNotation notation) {
        if (shown.reminders().equals(row.reminders()) && shown.reports().equals(row.reports())) {
            return deadline;
        }
        Deadline usual = deadline.withLadder(List.of());
        List<LadderStep> steps = Stream.concat(
                        read(notation.readReminders(row.reminders(), row.task()), usual, true).stream(),
                        read(notation.readReports(row.reports(), row.task()), usual, false).stream())
                .sorted(LadderNotation.IN_TIME)
                .toList();
        boolean asUsual = steps.size() == usual.steps().size() && new HashSet<>(steps).equals(new HashSet<>(usual.steps()));
        return asUsual ? usual : deadline.withLadder(steps);
    }

    private static List<LadderStep> read(List<LadderStep> stated, Deadline usual, boolean holders) {
        return stated.isEmpty()
                ? usual.steps().stream().filter(step -> (step.to() == Audience.HOLDERS) == holders).toList()
                : stated;
    }
}
