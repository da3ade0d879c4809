package vn.thidua.nomination.process;

import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Selections;
import vn.thidua.organization.Conflicts;
import vn.thidua.organization.Conflicts.Duty;
import vn.thidua.organization.Conflicts.Subject;

/** To which group a task goes that its usual group may have an interest in. Public, for the engine's expressions. */
@ModelBean("conflicts")
public class ConflictDesks {

    private final Conflicts conflicts;
    private final Nominations nominations;
    private final Selections selections;

    ConflictDesks(Conflicts conflicts, Nominations nominations, Selections selections) {
        this.conflicts = conflicts;
        this.nominations = nominations;
        this.selections = selections;
    }

    public String appraiser(long nominationId) {
        return group(Duty.OFFICER, List.of(nominations.nomination(nominationId)));
    }

    public String concluder(long nominationId) {
        return group(Duty.HEAD, List.of(nominations.nomination(nominationId)));
    }

    /** Who ranks the candidates of the plan. */
    public String selector(long planId) {
        return group(Duty.OFFICER, selections.candidates(planId));
    }

    /** Who decides on the selected. */
    public String decider(long planId) {
        return group(Duty.DECISION, selections.selected(planId));
    }

    /** Who receives the report of a unit. */
    public String receiver(String unitCode) {
        return conflicts.desk(Duty.OFFICER, List.of(new Subject(unitCode, null))).group(null);
    }

    private String group(Duty duty, List<Nomination> judged) {
        return conflicts.desk(duty, judged.stream().map(Nomination::subject).toList()).group(null);
    }
}
