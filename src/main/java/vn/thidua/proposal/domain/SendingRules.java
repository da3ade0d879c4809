package vn.thidua.proposal.domain;

import java.time.LocalDate;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.refusal.Refusal;

/**
 * Number and dates of a document that leaves.
 *
 * @param today no document leaves after it @param earliest what the document answers or carries out was made on this day; null: no bound
 */
public record SendingRules(LocalDate today, LocalDate earliest) {

    /** @return the sending with a clean receiver @throws Refusal as {@code Proposals.send}, except the register's */
    public Sending check(Sending sending) {
        if (sending.number() == null || sending.number() < 1) {
            throw Refusal.of("proposal.numberMissing").at("number");
        }
        LocalDate dated = sending.documentDate();
        LocalDate sent = sending.sentOn();
        refuse(dated == null, "proposal.documentDateMissing", "documentDate");
        if (earliest != null && dated.isBefore(earliest)) {
            throw Refusal.of("proposal.documentDateEarly", Days.onPaper(earliest)).at("documentDate");
        }
        refuse(dated.isAfter(today), "proposal.documentDateFuture", "documentDate");
        refuse(sent == null, "proposal.sentOnMissing", "sentOn");
        refuse(sent.isBefore(dated), "proposal.sentBeforeDated", "sentOn");
        refuse(sent.isAfter(today), "proposal.sentInFuture", "sentOn");
        refuse(sending.channel() == null, "proposal.channelMissing", "channel");
        String receiver = OfficeText.required(
                sending.receiver(), OfficeText.LINE, "receiver", Refusal.of("proposal.receiverMissing"));
        return new Sending(sending.number(), dated, sent, sending.channel(), receiver);
    }

    private static void refuse(boolean wrong, String code, String field) {
        if (wrong) {
            throw Refusal.of(code).at(field);
        }
    }
}
