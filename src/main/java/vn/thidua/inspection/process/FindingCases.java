package vn.thidua.inspection.process;

import java.time.Clock;
import java.util.Date;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.engine.ModelBean;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.domain.RemedyTerm;

/** What the model of a finding asks of its record: its key, and when its remedy falls due. */
@ModelBean("findings")
public class FindingCases {

    private final Inspections inspections;
    private final WorkingDays workingDays;
    private final Clock clock;

    FindingCases(Inspections inspections, WorkingDays workingDays, Clock clock) {
        this.inspections = inspections;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public String caseKey(long findingId) {
        return inspections.finding(findingId).key();
    }

    public Date dueAt(long findingId) {
        return Date.from(term(findingId).due());
    }

    public Date remindAt(long findingId) {
        return Date.from(term(findingId).remindAt(clock.instant()));
    }

    public Date escalateAt(long findingId) {
        return Date.from(term(findingId).escalateAt(clock.instant()));
    }

    private RemedyTerm term(long findingId) {
        return new RemedyTerm(inspections.finding(findingId).dueOn(), workingDays, clock.getZone());
    }
}
