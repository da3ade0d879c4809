package vn.thidua.organization.process;

import java.util.Date;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Absences;

/** When an absence begins and ends, for the model's timers. */
@ModelBean("absenceDays")
public class AbsenceDays {

    private final Absences absences;

    AbsenceDays(Absences absences) {
        this.absences = absences;
    }

    public Date begins(long absenceId) {
        return Date.from(absences.begins(absenceId));
    }

    public Date ends(long absenceId) {
        return Date.from(absences.ends(absenceId));
    }
}
