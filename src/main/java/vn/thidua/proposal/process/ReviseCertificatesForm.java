package vn.thidua.proposal.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.Entry;

/** A TCCB officer puts right the names that came back. */
@Component
class ReviseCertificatesForm implements UserTaskForm<ReviseCertificatesForm.Fields> {

    record Fields(String ground, List<Entry> holders) {}

    private final Certificates certificates;
    private final CertificatesView view;

    ReviseCertificatesForm(Certificates certificates, CertificatesView view) {
        this.certificates = certificates;
        this.view = view;
    }

    @Override
    public String process() {
        return CertificatesView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_reviseCertificates";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long id = task.id(CertificatesView.LIST_ID);
        Map<String, Object> values = view.of(id);
        values.put(
                "holders",
                certificates.list(id).names().stream()
                        .map(name -> new Entry(name.code(), name.achievement(), name.evidence()))
                        .toList());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        certificates.revise(task.id(CertificatesView.LIST_ID), task.user(), fields.ground(), fields.holders());
    }
}
