package vn.thidua.proposal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.proposal.Certificates;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberSheet;

/** The clerk gives the director's decision its number and date. */
@Component
class NumberCertificatesForm implements UserTaskForm<NumberCertificatesForm.Fields> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    record Fields(Integer number, LocalDate documentDate, String skipReason) {}

    private final Certificates certificates;
    private final CertificatesView view;
    private final Organization organization;
    private final NumberSheet numbers;
    private final MessageSource messages;
    private final Clock clock;

    NumberCertificatesForm(
            Certificates certificates,
            CertificatesView view,
            Organization organization,
            NumberSheet numbers,
            MessageSource messages,
            Clock clock) {
        this.certificates = certificates;
        this.view = view;
        this.organization = organization;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String process() {
        return CertificatesView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_numberCertificates";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> values = view.of(task.id(CertificatesView.LIST_ID));
        values.put(
                "documentSymbol",
                messages.getMessage(
                        "proposal.words.symbol.DECISION", new Object[] {organization.agency().symbol()}, VIETNAMESE));
        LocalDate today = LocalDate.now(clock);
        values.put("documentDate", today);
        numbers.add(values, new Series(organization.agency().code(), "DECISION", today.getYear()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        certificates.number(
                task.id(CertificatesView.LIST_ID), task.user(), fields.number(), fields.documentDate(), fields.skipReason());
    }
}
