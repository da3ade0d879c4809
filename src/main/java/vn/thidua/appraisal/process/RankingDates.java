package vn.thidua.appraisal.process;

import java.util.Date;
import vn.thidua.appraisal.Rankings;
import vn.thidua.engine.ModelBean;

/** When TCCB is told that a dossier still waits for a ranking. */
@ModelBean("rankings")
public class RankingDates {

    private final Rankings rankings;

    RankingDates(Rankings rankings) {
        this.rankings = rankings;
    }

    public Date remindAt(long nominationId) {
        return Date.from(rankings.reminder(nominationId));
    }
}
