package vn.thidua.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.adjustment.Adjustments.Act;
import vn.thidua.adjustment.Adjustments.Kind;
import vn.thidua.adjustment.Adjustments.Raising;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.adjustment.Adjustments.State;
import vn.thidua.adjustment.Adjustments.Step;
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;

@ApplicationTest
@Transactional
class RecordedRequestsTest {

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient database;

    private Plan plan;

    @BeforeEach
    void a_plan_runs() {
        plan = records.issued();
    }

    @Test
    void an_officers_request_waits_for_the_head_and_a_heads_does_not() {
        Request ofOfficer = raised("cbCCTL");
        Request ofHead = raised("ttCNTY");
        assertThat(ofOfficer.state()).isEqualTo(State.RAISED);
        assertThat(ofOfficer.unitCode()).isEqualTo("CCTL");
        assertThat(ofOfficer.subject()).isEqualTo("Thiếu kinh phí");
        assertThat(ofHead.state()).isEqualTo(State.CONFIRMED);
        assertThat(adjustments.ofPlan(plan.id())).extracting(Request::id).containsExactly(ofOfficer.id(), ofHead.id());
    }

    @Test
    void keys_are_numbered_without_gaps_within_the_plans_year() {
        String first = raised("cbCCTL").key();
        String second = raised("cbCNTY").key();
        assertThat(first).matches("PA-2023-\\d{4}");
        assertThat(number(second)).isEqualTo(number(first) + 1);
    }

    @Test
    void only_who_speaks_for_a_unit_of_the_plan_raises_something() {
        refused("adjustment.notOfUnit", () -> raised("giamdoc"));
        refused("adjustment.notOfUnit", () -> raised("vanthu"));
        refused("adjustment.notOfUnit", () -> raised("nobody"));
        Plan small = records.draft();
        refused("adjustment.planNotIssued", () -> adjustments.raise(small.id(), "cbCCTL", raising()));
        database.sql("update thidua.plan set state = 'ISSUED', number = 77, issue_date = date '2091-01-02' where id = ?")
                .param(small.id())
                .update();
        refused("adjustment.unitNotAddressed", () -> adjustments.raise(small.id(), "cbCNTY", raising()));
        assertThat(adjustments.raise(small.id(), "cbCCTL", raising()).key()).startsWith("PA-2091-");
    }

    @Test
    void what_is_raised_is_complete() {
        refused("adjustment.kindMissing", () -> raise(new Raising(null, "a", "b", "c")));
        refused("adjustment.subjectMissing", () -> raise(new Raising(Kind.OBSTACLE, "\u00a0", "b", "c")));
        refused("adjustment.subjectTooLong", () -> raise(new Raising(Kind.OBSTACLE, "a".repeat(256), "b", "c")));
        refused("adjustment.contentMissing", () -> raise(new Raising(Kind.OBSTACLE, "a", null, "c")));
        refused("adjustment.proposalMissing", () -> raise(new Raising(Kind.OBSTACLE, "a", "b", " ")));
        refused("nomination.textUnreadable", () -> raise(new Raising(Kind.OBSTACLE, "a", "b\0", "c")));
        refused("nomination.textTooLong", () -> raise(new Raising(Kind.OBSTACLE, "a", "b".repeat(4001), "c")));
        assertThat(raise(new Raising(Kind.OBSTACLE, "Vu\u031bo\u031b\u0301ng", "b", "c")).subject()).isEqualTo("Vướng");
    }

    @Test
    void only_the_units_own_head_confirms_or_withdraws() {
        long id = raised("cbCCTL").id();
        refused("adjustment.notUnitHead", () -> adjustments.confirm(id, "cbCCTL"));
        refused("adjustment.notUnitHead", () -> adjustments.confirm(id, "ttCNTY"));
        refused("adjustment.notUnitHead", () -> adjustments.withdraw(id, "ttCNTY", "Lý do"));
        refused("adjustment.reasonMissing", () -> adjustments.withdraw(id, "ttCCTL", " "));
        adjustments.withdraw(id, "ttCCTL", "Đơn vị tự khắc phục được.");
        assertThat(adjustments.request(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(adjustments.request(id).concludedAt()).isNotNull();
        refused("adjustment.moved", () -> adjustments.confirm(id, "ttCCTL"));
        refused("adjustment.moved", () -> adjustments.sendAnswer(id));
    }

    @Test
    void an_officer_who_has_become_head_does_not_confirm_his_own_request() {
        long id = raised("cbCCTL").id();
        makeHead("cbCCTL");
        refused("adjustment.byRaiser", () -> adjustments.confirm(id, "cbCCTL"));
    }

    @Test
    void nobody_answers_what_he_raised_himself() {
        long id = raised("tccb1").id();
        adjustments.confirm(id, "truongtccb");
        refused("adjustment.byRaiser", () -> adjustments.answer(id, "tccb1", "Hướng dẫn", false));
        refused("adjustment.byRaiser", () -> adjustments.escalate(id, "tccb1", "Ý kiến"));
        adjustments.answer(id, "tccb2", "Hướng dẫn", false);
        assertThat(adjustments.request(id).answeredBy()).isEqualTo("tccb2");
    }

    @Test
    void an_officer_of_the_unit_does_not_answer_it_where_another_one_could() {
        long id = raised("ttCCTL").id();
        database.sql("update thidua.person set unit_code = 'CCTL' where id = 'tccb3'").update();
        refused("adjustment.answeredByOwnUnit", () -> adjustments.answer(id, "tccb3", "Hướng dẫn", false));
        refused("adjustment.answeredByOwnUnit", () -> adjustments.escalate(id, "tccb3", "Ý kiến"));
        refused("adjustment.notTccbOfficer", () -> adjustments.answer(id, "cbCNTY", "Hướng dẫn", false));
        adjustments.escalate(id, "tccb1", "Ý kiến");
        assertThat(adjustments.request(id).state()).isEqualTo(State.ESCALATED);
    }

    @Test
    void guidance_has_words_and_is_published_on_demand_only() {
        long shy = raised("ttCCTL").id();
        refused("adjustment.answerMissing", () -> adjustments.answer(shy, "tccb1", "\u00a0", true));
        adjustments.answer(shy, "tccb1", "Riêng đơn vị.", false);
        assertThat(adjustments.published(plan.id())).isEmpty();
        long open = raised("ttCNTY").id();
        adjustments.answer(open, "tccb1", "Chung các đơn vị.", true);
        assertThat(adjustments.published(plan.id())).extracting(Request::answer).containsExactly("Chung các đơn vị.");
        refused("adjustment.moved", () -> adjustments.answer(open, "tccb2", "Khác.", true));
    }

    @Test
    void the_director_alone_decides_and_always_says_why() {
        long id = raised("ttCCTL").id();
        refused("adjustment.moved", () -> adjustments.reject(id, "giamdoc", "Lý do"));
        refused("adjustment.opinionMissing", () -> adjustments.escalate(id, "tccb1", ""));
        adjustments.escalate(id, "tccb1", "Đề nghị xem xét.");
        refused("adjustment.notDirector", () -> adjustments.guide(id, "truongtccb", "Lời", false));
        refused("adjustment.wordsMissing", () -> adjustments.reject(id, "giamdoc", " "));
        refused("adjustment.wordsMissing", () -> adjustments.orderAmendment(id, "giamdoc", null));
        adjustments.reject(id, "giamdoc", "Chưa đủ căn cứ.");
        assertThat(adjustments.history(id))
                .extracting(Step::act, Step::user, Step::words)
                .containsExactly(
                        tuple(Act.RAISED, "ttCCTL", null),
                        tuple(Act.ESCALATED, "tccb1", "Đề nghị xem xét."),
                        tuple(Act.REJECTED, "giamdoc", "Chưa đủ căn cứ."));
    }

    @Test
    void an_ordered_amendment_is_issued_or_comes_back_to_the_director() {
        long id = raised("ttCCTL").id();
        adjustments.escalate(id, "tccb1", "Đề nghị điều chỉnh.");
        refused("adjustment.moved", () -> adjustments.amendmentDropped(id));
        assertThat(adjustments.orderAmendment(id, "giamdoc", " Lùi hạn báo cáo. ")).isEqualTo("Lùi hạn báo cáo.");
        refused("adjustment.moved", () -> adjustments.reject(id, "giamdoc", "Thôi."));
        adjustments.amendmentDropped(id);
        adjustments.orderAmendment(id, "giamdoc", "Lùi hạn 5 ngày.");
        adjustments.sendAnswer(id);
        assertThat(adjustments.request(id).state()).isEqualTo(State.AMENDED);
        refused("adjustment.moved", () -> adjustments.sendAnswer(id));
    }

    @Test
    void a_closed_plan_is_not_amended_but_its_open_requests_are_answered() {
        long id = raised("ttCCTL").id();
        adjustments.escalate(id, "tccb1", "Ý kiến");
        database.sql("update thidua.plan set state = 'CLOSED' where id = ?").param(plan.id()).update();
        assertThat(refused("adjustment.planNotIssued", () -> adjustments.orderAmendment(id, "giamdoc", "Sửa.")).field())
                .isEqualTo("decision");
        adjustments.guide(id, "giamdoc", "Thực hiện theo kế hoạch năm sau.", true);
        assertThat(adjustments.published(plan.id())).hasSize(1);
        refused("adjustment.unknown", () -> adjustments.request(-1));
    }

    private void makeHead(String person) {
        database.sql("update thidua.person_role set role = 'UNIT_HEAD' where person_id = ?").param(person).update();
    }

    private Request raised(String user) {
        return adjustments.raise(plan.id(), user, raising());
    }

    private Request raise(Raising raising) {
        return adjustments.raise(plan.id(), "cbCCTL", raising);
    }

    private static Raising raising() {
        return new Raising(Kind.DIFFICULTY, " Thiếu kinh phí ", "Chưa được cấp.", "Bổ sung kinh phí.");
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.length() - 4));
    }
}
