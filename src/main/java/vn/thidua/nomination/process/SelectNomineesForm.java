package vn.thidua.nomination.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.nomination.Selections;
import vn.thidua.nomination.Selections.Choice;

/** TCCB ranks the eligible and selects for the director (S49, S54 to S56). Selecting nobody is allowed. */
@Component
class SelectNomineesForm implements UserTaskForm<SelectNomineesForm.Fields> {

    /** @param nominationKey readonly @param nominee readonly @param award readonly @param reason why selected before a better rank */
    record Row(String nominationKey, String nominee, String award, Integer rank, Boolean selected, String reason) {}

    record Fields(List<Row> ranking, String comment) {}

    private final Nominations nominations;
    private final Selections selections;
    private final NominationRows rows;
    private final ComparativeRanks ranks;

    SelectNomineesForm(Nominations nominations, Selections selections, NominationRows rows, ComparativeRanks ranks) {
        this.nominations = nominations;
        this.selections = selections;
        this.rows = rows;
        this.ranks = ranks;
    }

    @Override
    public String process() {
        return "emulationPlan";
    }

    @Override
    public String task() {
        return "UserTask_selectNominees";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long planId = task.id("planId");
        List<Nomination> candidates = selections.candidates(planId);
        Map<String, Object> shown = new HashMap<>();
        shown.put("returnReason", selections.returnReason(planId).orElse(null));
        shown.put("quotas", rows.quotas(planId));
        shown.put("dossiers", rows.dossiers(planId, candidates.stream()));
        shown.put(
                "ineligible",
                rows.dossiers(planId, nominations.ofPlan(planId).stream().filter(n -> n.state() == State.INELIGIBLE)));
        shown.put("remarks", rows.remarks(candidates));
        shown.put("ranking", ranking(planId, candidates));
        shown.put("comment", null);
        return shown;
    }

    private List<Row> ranking(long planId, List<Nomination> candidates) {
        Map<Long, Place> confirmed = ranks.confirmed(planId);
        return candidates.stream()
                .map(n -> new Row(n.key(), n.nomineeName(), rows.awardName(n), rank(n, confirmed.get(n.id())), false, n.rankReason()))
                .toList();
    }

    /** What was chosen before the director sent the list back, else what the comparison by scores came to. */
    private static Integer rank(Nomination nomination, Place confirmed) {
        return nomination.rank() != null || confirmed == null ? nomination.rank() : Integer.valueOf(confirmed.rank());
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        long planId = task.id("planId");
        List<Nomination> candidates = selections.candidates(planId);
        List<Row> returned = ReadonlyRows.demand(
                ranking(planId, candidates),
                fields.ranking(),
                row -> Arrays.asList(row.nominationKey(), row.nominee(), row.award()),
                "ranking");
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            Row row = returned.get(i);
            choices.add(new Choice(
                    candidates.get(i).id(), Boolean.TRUE.equals(row.selected()), row.rank(), row.reason()));
        }
        selections.select(planId, task.user(), choices, fields.comment());
    }
}
