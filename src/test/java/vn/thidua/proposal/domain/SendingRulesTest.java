package vn.thidua.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.refusal.Refusal;

class SendingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 12, 10);
    private static final LocalDate PLAN_ISSUED = LocalDate.of(2030, 6, 22);

    private final SendingRules rules = new SendingRules(TODAY, PLAN_ISSUED);

    private static Sending sending(Integer number, LocalDate dated, LocalDate sent) {
        return new Sending(number, dated, sent, Channel.POST, "\u00a0UBND  ");
    }

    private void refuses(Sending sending, String code, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rules.check(sending));
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"2030-12-10,2030-12-10", "2030-12-09,2030-12-10", "2030-06-22,2030-06-22"})
    void takes_a_document_that_left_on_or_after_its_date_until_today(LocalDate dated, LocalDate sent) {
        assertThat(rules.check(sending(1, dated, sent))).isEqualTo(new Sending(1, dated, sent, Channel.POST, "UBND"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {0, -1})
    void refuses_a_document_without_a_number(Integer number) {
        refuses(sending(number, TODAY, TODAY), "proposal.numberMissing", "number");
    }

    @Test
    void refuses_a_date_that_cannot_be() {
        refuses(sending(1, null, TODAY), "proposal.documentDateMissing", "documentDate");
        refuses(sending(1, PLAN_ISSUED.minusDays(1), TODAY), "proposal.documentDateEarly", "documentDate");
        refuses(sending(1, TODAY.plusDays(1), TODAY.plusDays(1)), "proposal.documentDateFuture", "documentDate");
    }

    @Test
    void refuses_a_sending_that_cannot_be() {
        refuses(sending(1, TODAY, null), "proposal.sentOnMissing", "sentOn");
        refuses(sending(1, TODAY, TODAY.minusDays(1)), "proposal.sentBeforeDated", "sentOn");
        refuses(sending(1, TODAY, TODAY.plusDays(1)), "proposal.sentInFuture", "sentOn");
    }

    @Test
    void refuses_a_sending_without_its_channel() {
        refuses(new Sending(1, TODAY, TODAY, null, "x"), "proposal.channelMissing", "channel");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0"})
    void refuses_a_sending_without_its_receiver(String blank) {
        refuses(new Sending(1, TODAY, TODAY, Channel.EMAIL, blank), "proposal.receiverMissing", "receiver");
    }

    @Test
    void knows_no_earliest_day_where_there_is_none() {
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        assertThat(new SendingRules(TODAY, null).check(sending(1, longAgo, longAgo)).documentDate()).isEqualTo(longAgo);
    }
}
