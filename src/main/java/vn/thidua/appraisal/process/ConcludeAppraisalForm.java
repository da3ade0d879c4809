package vn.thidua.appraisal.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Conclusion;
import vn.thidua.appraisal.Appraisals.Status;
import vn.thidua.appraisal.OtherRuleSets;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.Nominations.Nomination;

/** Kết luận thẩm định: the head sees every judgement with its source, and concludes or returns. */
@Component
class ConcludeAppraisalForm implements UserTaskForm<ConcludeAppraisalForm.Fields> {

    record Fields(Conclusion decision, String reason) {}

    private final Appraisals appraisals;
    private final DossierView dossiers;
    private final AppraisalWording wording;
    private final OtherRuleSets otherRuleSets;

    ConcludeAppraisalForm(
            Appraisals appraisals, DossierView dossiers, AppraisalWording wording, OtherRuleSets otherRuleSets) {
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.wording = wording;
        this.otherRuleSets = otherRuleSets;
    }

    @Override
    public String process() {
        return "nominationAppraisal";
    }

    @Override
    public String task() {
        return "UserTask_concludeAppraisal";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Nomination nomination = dossiers.nomination(task);
        long id = nomination.id();
        Status status = appraisals
                .status(id)
                .orElseThrow(() -> new IllegalStateException("nomination " + id + " is not appraised"));
        List<AppraisalWording.SupplementLine> supplements = wording.supplements(appraisals.supplements(id));
        Map<String, Object> values = dossiers.of(nomination);
        values.put("judgementLines", wording.lines(appraisals.criteria(id), appraisals.judgements(id)));
        values.put("supplementLines", supplements);
        values.put("neverSupplemented", supplements.isEmpty());
        values.put("appraisedBy", dossiers.name(status.appraisedBy()));
        values.put("appraisedAt", wording.at(status.appraisedAt()));
        values.put("recommended", wording.recommendation(status.recommendation()));
        values.put("otherRuleSets", otherRuleSets.lines(id));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        appraisals.conclude(task.id("nominationId"), task.user(), fields.decision(), fields.reason());
        task.fact("appraisalConfirmed", fields.decision() != Conclusion.RETURN);
    }
}
