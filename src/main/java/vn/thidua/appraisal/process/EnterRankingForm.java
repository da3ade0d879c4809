package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Rankings;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;

/** Nhập thứ hạng (S41, S46): which of the plan's rankings the document gives, and the rank. */
@Component
class EnterRankingForm implements UserTaskForm<EnterRankingForm.Fields> {

    /** @param ranking code of the figure */
    record Fields(String ranking, BigDecimal rank) {}

    private final Rankings rankings;
    private final RankingView view;

    EnterRankingForm(Rankings rankings, RankingView view) {
        this.rankings = rankings;
        this.view = view;
    }

    @Override
    public String process() {
        return RankingView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_enterRanking";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Ranking ranking = view.ranking(task);
        Map<String, Object> values = view.of(ranking);
        values.put("rankings", view.options(ranking));
        values.put("ranking", ranking.figure());
        values.put("rank", ranking.rank());
        values.put("returnReason", ranking.returnReason());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        rankings.enter(task.id("rankingId"), task.user(), fields.ranking(), fields.rank());
    }
}
