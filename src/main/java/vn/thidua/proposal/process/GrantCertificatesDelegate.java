package vn.thidua.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.proposal.Certificates;

/** Makes the numbered decision final: from here on the holders have their certificates. */
@ModelBean("grantCertificatesDelegate")
class GrantCertificatesDelegate implements JavaDelegate {

    private final Certificates certificates;

    GrantCertificatesDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.grant((Long) execution.getVariable(CertificatesView.LIST_ID));
    }
}
