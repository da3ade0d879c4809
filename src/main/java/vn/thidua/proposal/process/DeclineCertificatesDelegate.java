package vn.thidua.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.proposal.Certificates;

/** Tells TCCB that the director awards nobody of the list. */
@ModelBean("declineCertificatesDelegate")
class DeclineCertificatesDelegate implements JavaDelegate {

    private final Certificates certificates;

    DeclineCertificatesDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.announceNone((Long) execution.getVariable(CertificatesView.LIST_ID));
    }
}
