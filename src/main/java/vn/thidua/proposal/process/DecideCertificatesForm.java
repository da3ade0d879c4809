package vn.thidua.proposal.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.Strike;
import vn.thidua.refusal.Refusal;

/** The director awards the names himself, strikes some of them, or sends the list back (S34). */
@Component
class DecideCertificatesForm implements UserTaskForm<DecideCertificatesForm.Fields> {

    enum Decision {
        DECIDE,
        RETURN
    }

    /** @param code readonly @param name readonly @param unit readonly */
    record Row(String code, String name, String unit, Boolean strike, String strikeReason) {}

    record Fields(Decision decision, String reason, List<Row> names) {}

    private final Certificates certificates;
    private final CertificatesView view;

    DecideCertificatesForm(Certificates certificates, CertificatesView view) {
        this.certificates = certificates;
        this.view = view;
    }

    @Override
    public String process() {
        return CertificatesView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_decideCertificates";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long id = task.id(CertificatesView.LIST_ID);
        Map<String, Object> values = view.of(id);
        values.put("names", rows(certificates.list(id).names()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("proposal.certificate.decisionMissing").at("decision");
        }
        long id = task.id(CertificatesView.LIST_ID);
        boolean decided = fields.decision() == Decision.DECIDE;
        boolean any = false;
        if (decided) {
            any = certificates.decide(id, task.user(), strikes(id, fields));
        } else {
            certificates.sendBack(id, task.user(), fields.reason());
        }
        task.fact("certificatesDecided", decided);
        task.fact("anyCertificate", any);
    }

    private List<Strike> strikes(long id, Fields fields) {
        List<Holder> names = certificates.list(id).names();
        List<Row> returned = ReadonlyRows.demand(
                rows(names), fields.names(), row -> Arrays.asList(row.code(), row.name(), row.unit()), "names");
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            if (Boolean.TRUE.equals(returned.get(i).strike())) {
                strikes.add(new Strike(names.get(i).id(), returned.get(i).strikeReason()));
            }
        }
        return strikes;
    }

    private static List<Row> rows(List<Holder> names) {
        return names.stream()
                .map(name -> new Row(name.code(), name.name(), name.unitName(), false, null))
                .toList();
    }
}
