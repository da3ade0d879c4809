package vn.thidua.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.inspection.Inspections;

/** Tells the unit when it will be inspected, and on what. */
@ModelBean("announceInspectionDelegate")
class AnnounceInspectionDelegate implements JavaDelegate {

    private final Inspections inspections;

    AnnounceInspectionDelegate(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inspections.announce((Long) execution.getVariable("inspectionId"));
    }
}
