package vn.thidua.reminder.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.reminder.Proofs.Question;
import vn.thidua.reminder.Proofs.UnitSummary;
import vn.thidua.reminder.proof.DatedTasks.DatedTask;
import vn.thidua.reminder.proof.ProofTable.Count;

/** Adds up by unit what was told and which tasks were late. */
@Component
class UnitSummaries {

    private static final class Sum {
        private int reminders;
        private int escalations;
        private int undelivered;
        private int late;
        private int daysLate;
        private int openLate;

        UnitSummary of(String unit) {
            return new UnitSummary(unit, reminders, escalations, undelivered, late, late == 0 ? 0 : (double) daysLate / late, openLate);
        }
    }

    private final DatedTasks tasks;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final Clock clock;

    UnitSummaries(DatedTasks tasks, Organization organization, WorkingDays workingDays, Clock clock) {
        this.tasks = tasks;
        this.organization = organization;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<UnitSummary> of(Question question, List<Count> told) {
        Map<String, Sum> sums = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        told.forEach(count -> add(count, sums.computeIfAbsent(unit(count.unitCode(), count.recipient(), units), k -> new Sum())));
        WorkingDays days = workingDays.snapshot();
        Instant now = clock.instant();
        for (DatedTask task : tasks.ofPlan(question.planId())) {
            String unit = unit(task.unitCode(), task.assignee(), units);
            boolean asked = question.unitCode() == null || question.unitCode().equals(unit);
            Instant end = task.ended() == null ? now : task.ended();
            if (asked && end.isAfter(task.due()) && within(question, day(task.due()))) {
                Sum sum = sums.computeIfAbsent(unit, k -> new Sum());
                sum.late++;
                sum.daysLate += days.between(day(task.due()), day(end));
                sum.openLate += task.ended() == null ? 1 : 0;
            }
        }
        return inOrder(sums);
    }

    private static void add(Count count, Sum sum) {
        if (Objects.equals(count.step(), "REMIND")) {
            sum.reminders += count.lines();
        } else if (Objects.equals(count.step(), "ESCALATE")) {
            sum.escalations += count.lines();
        }
        if (RecordedProofs.delivery(count.state()).undelivered()) {
            sum.undelivered += count.lines();
        }
    }

    /** Of what is no unit's case, the unit of whom it concerns; empty: of none. */
    private String unit(String ofCase, String person, Map<String, String> known) {
        if (ofCase != null) {
            return ofCase;
        }
        return person == null
                ? ""
                : known.computeIfAbsent(person, id -> organization.person(id).map(Person::unitCode).orElse(""));
    }

    private static boolean within(Question question, LocalDate day) {
        return (question.from() == null || !day.isBefore(question.from())) && (question.to() == null || !day.isAfter(question.to()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private List<UnitSummary> inOrder(Map<String, Sum> sums) {
        List<UnitSummary> summaries = new ArrayList<>();
        for (Unit unit : organization.units()) {
            Sum sum = sums.remove(unit.code());
            if (sum != null) {
                summaries.add(sum.of(unit.code()));
            }
        }
        Sum ofNone = sums.remove("");
        sums.forEach((unit, sum) -> summaries.add(sum.of(unit)));
        if (ofNone != null) {
            summaries.add(ofNone.of(null));
        }
        return summaries;
    }
}
