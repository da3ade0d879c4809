package vn.thidua.appraisal.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Rankings;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.engine.StartForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** A TCCB officer takes in a document with a ranking by another office (S41, S46, S64). */
@Component
class RecordRanking implements StartForm<RecordRanking.Fields> {

    /** @param planKey blank: the one plan that runs @param source title and number of the document */
    record Fields(String planKey, String source, LocalDate sourceDate, LocalDate publishedOn) {}

    private final RunningPlans plans;
    private final Rankings rankings;

    RecordRanking(RunningPlans plans, Rankings rankings) {
        this.plans = plans;
        this.rankings = rankings;
    }

    @Override
    public String process() {
        return RankingView.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = plans.named(fields.planKey());
        Ranking ranking = rankings.receive(user, plan.id(), fields.source(), fields.sourceDate(), fields.publishedOn());
        return new StartedCase(
                ranking.key(),
                Map.of(
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "rankingId", ranking.id()));
    }
}
