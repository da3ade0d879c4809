package vn.thidua.exemplar;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;

/** Exemplars that TCCB selected of the nominee's unit stand beside its dossier (S14, S68). */
@Component
@Order(30)
class ExemplarRemarks implements RemarkSource {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Exemplars exemplars;
    private final MessageSource messages;

    ExemplarRemarks(Exemplars exemplars, MessageSource messages) {
        this.exemplars = exemplars;
        this.messages = messages;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        return exemplars.selectedOf(nomination.planId(), nomination.unitCode()).stream()
                .map(exemplar -> new Remark(
                        text("exemplar.remarkKind"),
                        text(
                                "exemplar.remark",
                                exemplar.key(),
                                exemplar.name(),
                                exemplar.achievedOn() == null ? "" : text("exemplar.remarkDay", DAY.format(exemplar.achievedOn())),
                                exemplars.publicity(exemplar.id()).size()),
                        null))
                .toList();
    }

    private String text(String code, Object... words) {
        return messages.getMessage(code, words, VIETNAMESE);
    }
}
