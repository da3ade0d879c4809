package vn.thidua.appraisal.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.domain.WaitingCases;

/** The way out to the cases of {@code nominationAppraisal}. */
@Component
class AppraisalProcess implements WaitingCases {

    static final String RANKING_RECORDED = "appraisal.rankingRecorded";

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    AppraisalProcess(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    /** The record says once that the dossier waits no more; a case that was ended meanwhile has nobody to wake. */
    @Override
    public void rankingsKnown(long nominationId) {
        runtime.getObject()
                .createMessageCorrelation(RANKING_RECORDED)
                .processInstanceVariableEquals("nominationId", nominationId)
                .correlateAll();
    }
}
