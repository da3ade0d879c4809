package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.GivenFigure;
import vn.thidua.appraisal.Appraisals.Supplement;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;

/** Bổ sung hồ sơ: the proposer sees what is missing and until when, and completes the dossier. */
@Component
class SupplementDossierForm implements UserTaskForm<SupplementDossierForm.Fields> {

    record Fields(String achievements, String evidence, List<ValueRow> values) {}

    record ValueRow(String figure, String text, BigDecimal value, String source) {}

    private final Appraisals appraisals;
    private final DossierView dossiers;
    private final AppraisalWording wording;

    SupplementDossierForm(Appraisals appraisals, DossierView dossiers, AppraisalWording wording) {
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.wording = wording;
    }

    @Override
    public String process() {
        return "nominationAppraisal";
    }

    @Override
    public String task() {
        return "UserTask_supplementDossier";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Nomination nomination = dossiers.nomination(task);
        Supplement asked = appraisals.supplements(nomination.id()).get(0);
        List<ValueRow> rows = rows(nomination);
        Map<String, Object> values = dossiers.of(nomination);
        values.put("missing", asked.missing());
        values.put("askedBy", dossiers.name(asked.askedBy()));
        values.put("supplementDueAt", wording.at(asked.dueAt()));
        values.put("values", rows);
        values.put("noValues", rows.isEmpty());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        List<ValueRow> rows = fields.values() == null ? List.of() : fields.values();
        appraisals.answerSupplement(
                task.id("nominationId"),
                task.user(),
                fields.achievements(),
                fields.evidence(),
                rows.stream().map(r -> new GivenFigure(r.figure(), r.value(), r.source())).toList());
    }

    /** One row a figure, though several criteria may ask for it. */
    private List<ValueRow> rows(Nomination nomination) {
        Map<String, ValueRow> rows = new LinkedHashMap<>();
        for (Criterion criterion : appraisals.criteria(nomination.id())) {
            if (criterion.kind() != Kind.NARRATIVE) {
                Value held = nomination.values().getOrDefault(criterion.figure(), new Value(null, null));
                rows.putIfAbsent(
                        criterion.figure(),
                        new ValueRow(criterion.figure(), wording.text(criterion), held.value(), held.source()));
            }
        }
        return List.copyOf(rows.values());
    }
}
