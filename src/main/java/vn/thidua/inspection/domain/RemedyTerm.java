package vn.thidua.inspection.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.thidua.calendar.WorkingDays;

/** When a unit is reminded of a finding and when it is told on: from the finding's own day, not from the plan. */
public final class RemedyTerm {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final int REMIND_BEFORE = 3;
    private static final int ESCALATE_AFTER = 1;

    private final LocalDate dueOn;
    private final WorkingDays workingDays;
    private final ZoneId zone;

    public RemedyTerm(LocalDate dueOn, WorkingDays workingDays, ZoneId zone) {
        this.dueOn = dueOn;
        this.workingDays = workingDays;
        this.zone = zone;
    }

    /** 17:00 of the day, be it a holiday: the day was told to the unit and is not moved. */
    public Instant due() {
        return at(dueOn, CLOSE_OF_BUSINESS);
    }

    /** Never before now: the morning of the due day, or halfway to it; one hour from now when it is late already. */
    public Instant remindAt(Instant now) {
        if (!due().isAfter(now)) {
            return now.plus(Duration.ofHours(1));
        }
        Instant planned = at(workingDays.plus(dueOn, -REMIND_BEFORE), MORNING);
        if (planned.isAfter(now)) {
            return planned;
        }
        Instant dueMorning = at(dueOn, MORNING);
        return dueMorning.isAfter(now) ? dueMorning : now.plus(Duration.between(now, due()).dividedBy(2));
    }

    /** A remedy that comes back late leaves the unit one working night before its superior is told. */
    public Instant escalateAt(Instant now) {
        Instant planned = at(workingDays.plus(dueOn, ESCALATE_AFTER), MORNING);
        Instant nextMorning = at(workingDays.plus(now.atZone(zone).toLocalDate(), 1), MORNING);
        return due().isAfter(now) || planned.isAfter(nextMorning) ? planned : nextMorning;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
