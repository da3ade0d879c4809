package vn.thidua.proposal;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;
import vn.thidua.proposal.Certificates.Kind;
import vn.thidua.proposal.persistence.CertificateTable;

/** Whoever judges a dossier for the province sees that the director awards the same name himself in the same movement (S34). */
@Component
@Order(40)
class CertificateRemarks implements RemarkSource {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final CertificateTable table;
    private final MessageSource messages;

    CertificateRemarks(CertificateTable table, MessageSource messages) {
        this.table = table;
        this.messages = messages;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        boolean person = nomination.personId() != null;
        return table.listHolding(
                        nomination.planId(),
                        person ? Kind.PERSON : Kind.UNIT,
                        person ? nomination.personId() : nomination.unitCode())
                .map(list -> new Remark(text("remarkKind"), text("remark", list), null))
                .stream()
                .toList();
    }

    private String text(String what, Object... words) {
        return messages.getMessage("proposal.words." + what, words, VIETNAMESE);
    }
}
