package vn.thidua.appraisal.process;

import java.util.Date;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.engine.ModelBean;

/** Dates of the supplement that a nomination's proposer is asked for. */
@ModelBean("supplements")
public class SupplementDates {

    private final Appraisals appraisals;

    SupplementDates(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    /** 17:00 of the day that the officer set. */
    public Date dueAt(long nominationId) {
        return appraisals.supplements(nominationId).stream()
                .findFirst()
                .map(s -> Date.from(s.dueAt()))
                .orElseThrow(() -> new IllegalStateException("nomination " + nominationId + " has no supplement asked for"));
    }

    public Date remindAt(long nominationId) {
        return Date.from(appraisals.supplementReminder(nominationId));
    }
}
