package vn.thidua.appraisal.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Rankings;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** Xác nhận kết quả xếp hạng: a second person holds the entry against the document. */
@Component
class ConfirmRankingForm implements UserTaskForm<ConfirmRankingForm.Fields> {

    enum Decision {
        CONFIRM,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final Rankings rankings;
    private final RankingView view;
    private final DossierView names;

    ConfirmRankingForm(Rankings rankings, RankingView view, DossierView names) {
        this.rankings = rankings;
        this.view = view;
        this.names = names;
    }

    @Override
    public String process() {
        return RankingView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmRanking";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Ranking ranking = view.ranking(task);
        Map<String, Object> values = view.of(ranking);
        values.put("rankingName", view.name(ranking));
        values.put("rank", ranking.rank());
        values.put("enteredBy", names.name(ranking.enteredBy()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("appraisal.rankingDecisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            rankings.confirm(task.id("rankingId"), task.user());
        } else {
            rankings.returnEntry(task.id("rankingId"), task.user(), fields.reason());
        }
        task.fact("rankingConfirmed", confirmed);
    }
}
