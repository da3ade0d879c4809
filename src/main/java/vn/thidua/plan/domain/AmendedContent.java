package vn.thidua.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.Amendments.Change;
import vn.thidua.plan.Amendments.Kind;
import vn.thidua.plan.Amendments.Line;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.refusal.Refusal;

/** A plan's content under an amendment, and what is different in it. */
public final class AmendedContent {

    private AmendedContent() {}

    /** @throws Refusal plan.milestonePassed, plan.rowsChanged, plan.quotaMaxMissing, plan.milestoneDateMissing */
    public static PlanContent of(PlanContent plan, Change change, LocalDate today) {
        known(change.milestones(), plan.milestones(), Milestone::code, "milestones");
        known(change.quotas(), plan.quotas(), Quota::code, "quotas");
        List<String> addressees = Stream.concat(plan.addressees().stream(), change.addedAddressees().stream()).distinct().toList();
        if (!addressees.equals(plan.addressees()) && !today.isBefore(plan.milestone("reportOpens").date())) {
            // their reports are asked for on that day, of the units that carry the plan out then
            throw Refusal.of("plan.addresseeTooLate", plan.milestone("reportOpens").label()).at("addedAddressees");
        }
        return plan.amended(
                change.requirements(),
                change.achievementTo(),
                plan.milestones().stream().map(milestone -> moved(milestone, change.milestones(), today)).toList(),
                plan.quotas().stream().map(quota -> changed(quota, change.quotas())).toList(),
                addressees);
    }

    public static List<Line> difference(PlanContent before, PlanContent after) {
        List<Line> lines = new ArrayList<>();
        add(lines, Kind.REQUIREMENTS, null, null, before.requirements(), after.requirements());
        add(lines, Kind.ACHIEVEMENT_TO, null, null, before.achievementTo(), after.achievementTo());
        for (Milestone milestone : before.milestones()) {
            add(lines, Kind.MILESTONE, milestone.label(), milestone.clause(), milestone.date(), after.milestone(milestone.code()).date());
        }
        for (Quota quota : before.quotas()) {
            int max = after.quotas().stream().filter(q -> q.code().equals(quota.code())).findFirst().orElseThrow().max();
            add(lines, Kind.QUOTA, quota.text(), quota.clause(), quota.max(), max);
        }
        after.addressees().stream()
                .filter(unit -> !before.addressees().contains(unit))
                .forEach(unit -> add(lines, Kind.ADDRESSEE, null, null, null, unit));
        return lines;
    }

    private static void add(List<Line> lines, Kind kind, String label, String clause, Object before, Object after) {
        if (after != null && !after.equals(before)) {
            lines.add(new Line(kind, label, clause, before == null ? null : before.toString(), after.toString()));
        }
    }

    private static <T> void known(Map<String, ?> changes, List<T> known, Function<T, String> code, String field) {
        Set<String> codes = known.stream().map(code).collect(Collectors.toSet());
        if (!codes.containsAll(changes.keySet())) {
            throw Refusal.of("plan.rowsChanged").at(field);
        }
    }

    /** What has passed has passed, and nothing is set for a day that has passed: timers that were due would fire all at once. */
    private static Milestone moved(Milestone milestone, Map<String, LocalDate> dates, LocalDate today) {
        if (!dates.containsKey(milestone.code()) || milestone.date().equals(dates.get(milestone.code()))) {
            return milestone;
        }
        LocalDate date = dates.get(milestone.code());
        if (date == null) {
            throw Refusal.of("plan.milestoneDateMissing", milestone.label()).at("milestones").by(milestone.clause());
        }
        if (milestone.date().isBefore(today) || date.isBefore(today)) {
            throw Refusal.of("plan.milestonePassed", milestone.label()).at("milestones").by(milestone.clause());
        }
        return new Milestone(milestone.code(), milestone.label(), date, milestone.stated(), milestone.clause(), milestone.source());
    }

    private static Quota changed(Quota quota, Map<String, Integer> maxima) {
        if (!maxima.containsKey(quota.code())) {
            return quota;
        }
        Integer max = maxima.get(quota.code());
        if (max == null) {
            throw Refusal.of("plan.quotaMaxMissing", quota.code()).at("quotas").by(quota.clause());
        }
        return new Quota(quota.code(), quota.awards(), quota.targets(), max, quota.text(), quota.clause(), quota.source());
    }
}
