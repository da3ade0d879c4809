package vn.thidua.appraisal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.refusal.Refusal;

/** Until when a dossier may be supplemented, and when that is brought to mind. */
public record SupplementTerm(Clock clock, WorkingDays workingDays) {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final LocalTime START_OF_BUSINESS = LocalTime.of(8, 0);
    private static final DateTimeFormatter AS_ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * @param latest the plan's day by which nominees must be selected
     * @return 17:00 of the day
     * @throws Refusal appraisal.supplementDueMissing, supplementDuePast, supplementDueNotWorkingDay, supplementDueAfterSelection
     */
    public Instant due(LocalDate day, Milestone latest) {
        String field = "supplementDue";
        if (day == null) {
            throw Refusal.of("appraisal.supplementDueMissing").at(field);
        }
        if (!day.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("appraisal.supplementDuePast").at(field);
        }
        if (day.isAfter(latest.date())) {
            Refusal late = Refusal.of("appraisal.supplementDueAfterSelection", latest.date().format(AS_ON_PAPER), latest.label())
                    .at(field);
            // A day that the department set itself is no clause of the plan.
            throw latest.stated() ? late.by(latest.clause()) : late;
        }
        if (!workingDays.isWorkingDay(day)) {
            throw Refusal.of("appraisal.supplementDueNotWorkingDay", day.format(AS_ON_PAPER)).at(field);
        }
        return day.atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant();
    }

    /** 08:00, one working day before; never before now, never after the due time. */
    public Instant reminder(Instant due) {
        LocalDate day = workingDays.plus(due.atZone(clock.getZone()).toLocalDate(), -1);
        Instant reminder = day.atTime(START_OF_BUSINESS).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        Instant notPast = reminder.isBefore(now) ? now : reminder;
        return notPast.isAfter(due) ? due : notPast;
    }
}
