package vn.thidua.appraisal.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Rankings;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.engine.OpenTask;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;

/** What the forms of {@code externalRanking} show of the case: the plan, the document, and what holds already. */
@Component
class RankingView {

    static final String PROCESS = "externalRanking";

    private static final DateTimeFormatter AS_ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Rankings rankings;
    private final Plans plans;
    private final AppraisalWording wording;

    RankingView(Rankings rankings, Plans plans, AppraisalWording wording) {
        this.rankings = rankings;
        this.plans = plans;
        this.wording = wording;
    }

    record Option(String label, String value) {}

    record HoldingLine(String ranking, Integer rank, String source) {}

    Ranking ranking(OpenTask task) {
        return rankings.ranking(task.id("rankingId"));
    }

    /** Display values; changeable, so that the form adds its own. */
    Map<String, Object> of(Ranking ranking) {
        Plan plan = plans.plan(ranking.planId());
        List<HoldingLine> holding = rankings.holding(plan.id()).stream()
                .map(r -> new HoldingLine(name(r), r.rank(), r.source()))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("rankingKey", ranking.key());
        values.put("source", ranking.source());
        values.put("sourceDate", day(ranking.sourceDate()));
        values.put("publishedOn", day(ranking.publishedOn()));
        values.put("holdingLines", holding);
        values.put("noneHolding", holding.isEmpty());
        return values;
    }

    List<Option> options(Ranking ranking) {
        return rankings.asked(ranking.planId()).stream().map(c -> new Option(wording.text(c), c.figure())).toList();
    }

    /** The criterion that asks for the ranking, with its clause; a plan that was amended since may not ask for it any more. */
    String name(Ranking ranking) {
        return rankings.asked(ranking.planId()).stream()
                .filter(c -> c.figure().equals(ranking.figure()))
                .findFirst()
                .map((Criterion c) -> wording.text(c))
                .orElse(ranking.figure());
    }

    private static String day(LocalDate day) {
        return AS_ON_PAPER.format(day);
    }
}
