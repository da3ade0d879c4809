package vn.thidua.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals.Answer;
import vn.thidua.proposal.Proposals.AnswerKind;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Correspondence;
import vn.thidua.proposal.Proposals.Outcome;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

@ApplicationTest
@Transactional
@RecordApplicationEvents
class ProposalRecordsTest {

    /** Thursday; the day before what {@link #NOW} is. */
    private static final LocalDate SENT = LocalDate.of(2023, 12, 14);

    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final LocalDate RECEIVED = LocalDate.of(2024, 1, 12);

    @Autowired
    private Proposals proposals;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private NumberRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private IssuedPlan plan;
    private long flag;
    private long unit;

    @BeforeEach
    void approve() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
        flag = plan.department(IssuedPlan.FLAG, Map.of());
        unit = plan.unit("CCTL");
        approved(flag, 1);
        approved(unit, 1);
        clock.startAt(Instant.parse("2024-01-15T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Selection and the director's decision have their own tests. */
    private void approved(long nomination, int rank) {
        IssuedPlan.approve(jdbc, nomination, rank);
    }

    private static void refused(String code, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static Sending sending(int number, LocalDate dated, LocalDate sent) {
        return new Sending(number, dated, sent, Channel.DOCUMENT_SYSTEM, "UBND");
    }

    private long sent() {
        long id = proposals.draft(plan.id());
        proposals.send(id, "vanthu", sending(12, SENT, SENT));
        return id;
    }

    private Result row(long nomination, Outcome outcome, String award) {
        return new Result(nominations.nomination(nomination).key(), outcome, award, "5/QĐ-UBND", DECIDED, "why");
    }

    private static Answer result(Result... rows) {
        return new Answer(AnswerKind.RESULT, RECEIVED, null, null, Arrays.asList(rows));
    }

    private State state(long nomination) {
        return nominations.nomination(nomination).state();
    }

    @Test
    void the_list_of_approved_nominations_becomes_a_proposal_named_after_its_plan() {
        String planKey = plans.plan(plan.id()).key();
        Proposal drafted = proposals.proposal(proposals.draft(plan.id()));

        assertThat(drafted.key()).isEqualTo(planKey.replace("KH-", "TTr-")).startsWith("TTr-2023-TD");
        assertThat(drafted.nominations()).containsExactly(flag, unit);
        assertThat(drafted.awaitedUntil()).isNull();
        assertThat(state(flag)).isEqualTo(State.PROPOSED);
        assertThat(proposals.ofPlan(plan.id())).contains(drafted);
        refused("proposal.exists", () -> proposals.draft(plan.id()));
        refused("proposal.unknown", () -> proposals.proposal(-1));
    }

    @Test
    void without_an_approved_nomination_there_is_nothing_to_propose() {
        jdbc.sql("update thidua.nomination set state = 'STRUCK', rank = null where plan_id = :plan")
                .param("plan", plan.id())
                .update();
        refused("proposal.nothingApproved", () -> proposals.draft(plan.id()));
    }

    @Test
    void a_sent_proposal_is_awaited_for_the_working_days_that_the_plan_sets() {
        long id = sent();
        Proposal sent = proposals.proposal(id);
        assertThat(sent.number()).isEqualTo(12);
        assertThat(sent.sentOn()).isEqualTo(SENT);
        assertThat(sent.channel()).isEqualTo("DOCUMENT_SYSTEM");
        // 25 working days after 14 December, New Year's Day not counted, is 19 January; overdue on the Monday after
        assertThat(sent.awaitedUntil()).isEqualTo(Instant.parse("2024-01-22T01:00:00Z"));
        refused("proposal.alreadySent", () -> proposals.send(id, "vanthu", sending(13, SENT, SENT)));

        proposals.recordAnswer(id, "tccb2", new Answer(AnswerKind.RECEIPT, LocalDate.of(2023, 12, 15), null, null, null));
        assertThat(proposals.proposal(id).receivedOn()).isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(proposals.proposal(id).awaitedUntil()).isEqualTo(Instant.parse("2024-01-23T01:00:00Z"));
    }

    @Test
    void a_number_belongs_to_one_proposal_of_its_year() {
        long id = proposals.draft(plan.id());
        Series year = new Series(organization.agency().code(), "PROPOSAL", 2023);
        register.take(year, 12, LocalDate.of(2023, 12, 1), new Subject("proposal:-1", "TTr-2023-TD99"), "vanthu", null);

        refused("register.numberTaken", () -> proposals.send(id, "vanthu", sending(12, SENT, SENT)));
        LocalDate january = LocalDate.of(2024, 1, 5);
        proposals.send(id, "vanthu", sending(12, january, january));
        assertThat(proposals.proposal(id).number()).isEqualTo(12);
    }

    @Test
    void an_answer_comes_after_the_sending() {
        long id = proposals.draft(plan.id());
        refused("proposal.notSent", () -> proposals.recordAnswer(id, "tccb2", result(row(flag, Outcome.GRANTED, null))));
        refused("proposal.documentDateEarly", () -> proposals.send(
                id, "vanthu", sending(12, LocalDate.of(2023, 6, 21), LocalDate.of(2023, 6, 21))));
    }

    @Test
    void each_name_gets_its_own_decision_and_a_deferred_one_stays_open() {
        long id = sent();
        proposals.recordAnswer(
                id, "tccb2", result(row(flag, Outcome.DOWNGRADED, IssuedPlan.CERTIFICATE), row(unit, Outcome.DEFERRED, null)));

        assertThat(state(flag)).isEqualTo(State.DOWNGRADED);
        assertThat(nominations.nomination(flag).grantedAward()).isEqualTo(IssuedPlan.CERTIFICATE);
        assertThat(state(unit)).isEqualTo(State.DEFERRED);
        assertThat(proposals.allAnswered(id)).isFalse();
        refused("proposal.alreadyDecided", () -> proposals.recordAnswer(id, "tccb2", result(row(flag, Outcome.GRANTED, null))));

        proposals.recordAnswer(id, "tccb2", result(row(unit, Outcome.GRANTED, null)));
        assertThat(nominations.nomination(unit).grantedAward()).isEqualTo(IssuedPlan.CERTIFICATE);
        assertThat(nominations.nomination(unit).decisionNumber()).isEqualTo("5/QĐ-UBND");
        assertThat(proposals.allAnswered(id)).isTrue();
    }

    @Test
    void one_bad_row_records_nothing() {
        long id = sent();
        Result bad = new Result(nominations.nomination(unit).key(), Outcome.GRANTED, null, null, DECIDED, null);
        refused("proposal.decisionMissing", () -> proposals.recordAnswer(
                id, "tccb2", result(row(flag, Outcome.REFUSED, null), bad)));
        assertThat(state(flag)).isEqualTo(State.PROPOSED);
        assertThat(proposals.correspondence(id)).extracting(Correspondence::kind).containsExactly(Correspondence.Kind.PROPOSAL_SENT);
    }

    @Test
    void a_supplement_is_asked_for_prepared_and_sent_by_its_own_letter() {
        long id = sent();
        refused("proposal.noSupplementAsked", () -> proposals.prepareSupplement(id, "tccb2", "x"));
        LocalDate asked = LocalDate.of(2024, 1, 3);
        proposals.recordAnswer(
                id, "tccb2", new Answer(AnswerKind.SUPPLEMENT, asked, "confirmation", LocalDate.of(2024, 1, 20), List.of()));
        refused("proposal.noSupplementPrepared", () -> proposals.sendSupplement(id, "vanthu", sending(12, RECEIVED, RECEIVED)));
        refused("proposal.supplementContentMissing", () -> proposals.prepareSupplement(id, "tccb2", "\u00a0"));
        proposals.prepareSupplement(id, "tccb2", " the confirmation ");
        assertThat(proposals.supplement(id).orElseThrow().content()).isEqualTo("the confirmation");
        refused("proposal.documentDateEarly", () -> proposals.sendSupplement(
                id, "vanthu", sending(12, asked.minusDays(1), asked)));

        // a letter's numbers are not the proposals'
        proposals.sendSupplement(id, "vanthu", sending(12, RECEIVED, RECEIVED));

        assertThat(proposals.supplement(id).orElseThrow().sentOn()).isEqualTo(RECEIVED);
        assertThat(proposals.proposal(id).sentOn()).as("the proposal's own sending").isEqualTo(SENT);
        assertThat(proposals.correspondence(id))
                .extracting(Correspondence::kind)
                .containsExactly(
                        Correspondence.Kind.PROPOSAL_SENT,
                        Correspondence.Kind.SUPPLEMENT,
                        Correspondence.Kind.SUPPLEMENT_SENT);
        refused("proposal.noSupplementAsked", () -> proposals.sendSupplement(id, "vanthu", sending(13, RECEIVED, RECEIVED)));
        // counts from the letter: 25 working days after 12 January with Tết between
        assertThat(proposals.proposal(id).awaitedUntil()).isAfter(Instant.parse("2024-02-20T01:00:00Z"));
    }

    @Test
    void an_overdue_answer_is_told() {
        long id = sent();
        proposals.answerOverdue(id);
        assertThat(events.stream(Proposals.AnswerOverdue.class))
                .containsExactly(new Proposals.AnswerOverdue(id, plan.id()));
    }
}
