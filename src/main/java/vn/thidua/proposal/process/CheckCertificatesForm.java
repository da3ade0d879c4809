package vn.thidua.proposal.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.proposal.Certificates;
import vn.thidua.refusal.Refusal;

/** TCCB's head checks the names for certificates, or sends them back with a reason (S34). */
@Component
class CheckCertificatesForm implements UserTaskForm<CheckCertificatesForm.Fields> {

    enum Decision {
        APPROVE,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final Certificates certificates;
    private final CertificatesView view;

    CheckCertificatesForm(Certificates certificates, CertificatesView view) {
        this.certificates = certificates;
        this.view = view;
    }

    @Override
    public String process() {
        return CertificatesView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_checkCertificates";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.of(task.id(CertificatesView.LIST_ID));
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("proposal.certificate.decisionMissing").at("decision");
        }
        boolean approved = fields.decision() == Decision.APPROVE;
        if (approved) {
            certificates.check(task.id(CertificatesView.LIST_ID), task.user());
        } else {
            certificates.sendBack(task.id(CertificatesView.LIST_ID), task.user(), fields.reason());
        }
        task.fact("certificatesChecked", approved);
    }
}
