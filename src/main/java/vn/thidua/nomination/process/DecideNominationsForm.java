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
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.nomination.Selections;
import vn.thidua.nomination.Selections.Strike;
import vn.thidua.refusal.Refusal;

/** The director approves the list, strikes names from it, or sends it back. */
@Component
class DecideNominationsForm implements UserTaskForm<DecideNominationsForm.Fields> {

    enum Decision {
        APPROVE,
        RETURN
    }

    /** @param nominationKey readonly @param nominee readonly @param award readonly */
    record Row(String nominationKey, String nominee, String award, Boolean strike, String strikeReason) {}

    record Fields(Decision decision, String reason, List<Row> names) {}

    private final Selections selections;
    private final NominationRows rows;

    DecideNominationsForm(Selections selections, NominationRows rows) {
        this.selections = selections;
        this.rows = rows;
    }

    @Override
    public String process() {
        return "emulationPlan";
    }

    @Override
    public String task() {
        return "UserTask_decideNominations";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long planId = task.id("planId");
        List<Nomination> selected = selections.selected(planId);
        Map<String, Object> shown = new HashMap<>();
        shown.put("quotas", rows.quotas(planId));
        shown.put("dossiers", rows.dossiers(planId, selected.stream()));
        shown.put("remarks", rows.remarks(selected));
        shown.put("selectionComment", selections.comment(planId).orElse(null));
        shown.put("names", names(selected));
        return shown;
    }

    private List<Row> names(List<Nomination> selected) {
        return selected.stream()
                .map(n -> new Row(n.key(), n.nomineeName(), rows.awardName(n), false, null))
                .toList();
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("nomination.decisionChoiceMissing").at("decision");
        }
        boolean approved = fields.decision() == Decision.APPROVE;
        boolean any = false;
        if (approved) {
            any = selections.approve(task.id("planId"), task.user(), strikes(task, fields));
        } else {
            selections.sendBack(task.id("planId"), task.user(), fields.reason());
        }
        task.fact("nominationsApproved", approved);
        task.fact("anyNominationApproved", any);
    }

    private List<Strike> strikes(CompletedTask task, Fields fields) {
        List<Nomination> selected = selections.selected(task.id("planId"));
        List<Row> returned = ReadonlyRows.demand(
                names(selected),
                fields.names(),
                row -> Arrays.asList(row.nominationKey(), row.nominee(), row.award()),
                "names");
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            if (Boolean.TRUE.equals(returned.get(i).strike())) {
                strikes.add(new Strike(selected.get(i).id(), returned.get(i).strikeReason()));
            }
        }
        return strikes;
    }
}
