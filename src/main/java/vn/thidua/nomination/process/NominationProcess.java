package vn.thidua.nomination.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenForms;
import vn.thidua.nomination.domain.WithdrawnCases;

/** The way out to the cases in which a nomination stands. */
@Component
class NominationProcess implements WithdrawnCases {

    static final String WITHDRAWN = "nomination.withdrawn";

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    private final OpenForms forms;

    NominationProcess(ObjectProvider<RuntimeService> runtime, OpenForms forms) {
        this.runtime = runtime;
        this.forms = forms;
    }

    @Override
    public void withdrawn(long planId, long nominationId) {
        runtime.getObject()
                .createProcessInstanceQuery()
                .processDefinitionKey("nominationAppraisal")
                .variableValueEquals("nominationId", nominationId)
                .list()
                .forEach(this::end);
        forms.refill("nomineeComparison", "UserTask_scoreNominees", "planId", planId);
        forms.refill("nomineeComparison", "UserTask_confirmScores", "planId", planId);
        forms.refill("emulationPlan", "UserTask_selectNominees", "planId", planId);
        forms.refill("emulationPlan", "UserTask_decideNominations", "planId", planId);
    }

    private void end(ProcessInstance appraisal) {
        RuntimeService engine = runtime.getObject();
        boolean listens = engine.createEventSubscriptionQuery()
                        .processInstanceId(appraisal.getId())
                        .eventName(WITHDRAWN)
                        .count()
                > 0;
        if (listens) {
            engine.createMessageCorrelation(WITHDRAWN).processInstanceId(appraisal.getId()).correlate();
        } else {
            endByHand(engine, appraisal.getId());
        }
    }

    /**
     * A case of a model that knows no withdrawal goes to its end event: simply cancelled, it would take the plan's case with it. The same
     * happens when the last thing done is to cancel.
     */
    private static void endByHand(RuntimeService engine, String appraisal) {
        ProcessInstanceModificationBuilder change = engine.createProcessInstanceModification(appraisal);
        for (ActivityInstance open : engine.getActivityInstance(appraisal).getChildActivityInstances()) {
            change.cancelActivityInstance(open.getId());
        }
        change.startBeforeActivity("EndEvent_appraisalConcluded").execute();
    }
}
