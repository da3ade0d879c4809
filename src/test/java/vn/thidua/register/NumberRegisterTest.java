package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Entry;
import vn.thidua.register.NumberRegister.Range;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.State;
import vn.thidua.register.NumberRegister.Subject;

@ApplicationTest
@Transactional
class NumberRegisterTest {

    private static final Series PLANS = new Series("REGISTERTEST", "KH", 2026);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private NumberRegister register;

    @Autowired
    private NumberSheet sheet;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_left_out_number_needs_its_reason_and_keeps_it() {
        register.take(PLANS, 45, DAY, plan(1), "vanthu", null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> register.take(PLANS, 48, DAY, plan(2), "vanthu", " \u00a0"));
        assertThat(refusal.code()).isEqualTo("register.skipUnexplained");
        assertThat(refusal.field()).isEqualTo("skipReason");
        assertThat(refusal.arguments()).containsExactly("46", "48", "46–47");
        register.take(PLANS, 48, DAY, plan(2), "vanthu", " Cấp trên sổ giấy. ");
        assertThat(register.skips(PLANS)).singleElement().satisfies(skip -> {
            assertThat(skip.range()).isEqualTo(new Range(46, 47));
            assertThat(skip.reason()).isEqualTo("Cấp trên sổ giấy.");
            assertThat(skip.by()).isEqualTo("vanthu");
        });
        assertThat(register.unexplained(PLANS)).isEmpty();
        assertThat(register.next(PLANS)).isEqualTo(49);
    }

    @Test
    void a_number_belongs_to_one_document_of_its_series() {
        register.take(PLANS, 45, DAY, plan(1), "vanthu", null);
        assertThat(code(() -> register.take(PLANS, 45, DAY, plan(2), "vanthu", null))).isEqualTo("register.numberTaken");
        register.take(new Series("REGISTERTEST", "TTr", 2026), 45, DAY, plan(3), "vanthu", null);
        register.take(new Series("REGISTERTEST", "KH", 2027), 45, DAY.plusYears(1), plan(4), "vanthu", null);
        register.take(new Series("OTHER", "KH", 2026), 45, DAY, plan(5), "vanthu", null);
    }

    @Test
    void a_document_that_is_numbered_anew_leaves_its_number_behind_for_good() {
        register.take(PLANS, 45, DAY, plan(1), "vanthu", null);
        register.take(PLANS, 46, DAY, plan(1), "vanthu", null);
        assertThat(register.entries(PLANS)).extracting(Entry::state).containsExactly(State.REPLACED, State.ISSUED);
        assertThat(code(() -> register.take(PLANS, 45, DAY, plan(2), "vanthu", null))).isEqualTo("register.numberTaken");
    }

    @Test
    void a_reserved_number_is_kept_given_or_cancelled() {
        register.take(PLANS, 1, DAY, plan(1), "vanthu", null);
        int kept = register.reserve(PLANS, "Kế hoạch kiểm tra, ký ngày mai", "vanthu");
        int spoilt = register.reserve(PLANS, "Kế hoạch khác", "vanthu");
        assertThat(List.of(kept, spoilt, register.next(PLANS))).containsExactly(2, 3, 4);
        register.take(PLANS, kept, DAY, plan(2), "vanthu", null);
        assertThat(code(() -> register.cancel(PLANS, kept, "Nhầm", "vanthu"))).isEqualTo("register.notReserved");
        assertThat(code(() -> register.cancel(PLANS, spoilt, " ", "vanthu"))).isEqualTo("register.reasonMissing");
        register.cancel(PLANS, spoilt, "Không ban hành nữa", "vanthu");
        assertThat(code(() -> register.take(PLANS, spoilt, DAY, plan(3), "vanthu", null))).isEqualTo("register.numberCancelled");
        assertThat(register.takeNext(PLANS, DAY, plan(3), "vanthu")).isEqualTo(4);
    }

    @Test
    void the_clerk_reads_the_next_number_and_what_is_missing() {
        assertThat(shown()).containsEntry("nextNumber", null);
        register.take(PLANS, 4, DAY, plan(1), "vanthu", null);
        jdbc.sql("update thidua.register_entry set number = 8, subject = 'plan:-8' where subject = 'plan:-1'").update();
        register.take(PLANS, 5, DAY, plan(2), "vanthu", "Sổ giấy");
        jdbc.sql("delete from thidua.register_skip where agency = 'REGISTERTEST'").update();
        assertThat(shown()).containsEntry("nextNumber", 9);
        assertThat((String) shown().get("registerNote")).contains("09").contains("06–07");
        register.explain(PLANS, new Range(6, 7), "Sổ giấy", "vanthu");
        assertThat((String) shown().get("registerNote")).doesNotContain("06–07");
    }

    @Test
    void what_was_numbered_before_there_was_a_register_is_in_it() throws Exception {
        String script = new ClassPathResource("db/migration/V77__register_signature.sql").getContentAsString(StandardCharsets.UTF_8);
        List<String> fill = Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";\\s*\\n")).map(String::strip).filter(s -> s.startsWith("insert into")).toList();
        assertThat(fill).hasSize(2);
        long plan = jdbc.sql("""
                insert into thidua.plan (plan_key, year, ordinal, state, agency, document_type, number, issue_date, content, created_at)
                values ('KH-2098-TD01', 2098, 1, 'ISSUED', 'REGISTERTEST', 'KH', 45, '2098-06-22', '{}', now()) returning id""").query(Long.class).single();
        jdbc.sql("""
                insert into thidua.plan_amendment (plan_id, base_version, state, reason, content, drafted_by, agency, document_type, number,
                    issue_date, opened_at)
                values (?, 1, 'SIGNED', 'x', '{}', 'tccb1', 'REGISTERTEST', 'KH', 47, '2098-07-01', now())""").param(plan).update();
        long proposal = jdbc.sql("insert into thidua.proposal (key, plan_id, drafted_at) values ('TTr-2098-TD01', ?, now()) returning id").param(plan).query(Long.class).single();
        jdbc.sql("""
                insert into thidua.proposal_sending (proposal_id, document_type, agency, year, number, document_date, sent_on, channel, receiver,
                    sent_by, recorded_at)
                values (?, 'PROPOSAL', 'REGISTERTEST', 2098, 112, '2098-11-23', '2098-11-23', 'POST', 'x', 'vanthu', now())""").param(proposal).update();
        long list = jdbc.sql("""
                insert into thidua.certificate_list (key, plan_id, ground, state, proposed_by, decided_on)
                values ('GK-2098-0001', ?, 'x', 'GRANTED', 'tccb1', '2098-12-01') returning id""").param(plan).query(Long.class).single();
        jdbc.sql("insert into thidua.certificate_decision (list_id, agency, year, number, decision_date) values (?, 'REGISTERTEST', 2098, 7, '2098-12-01')").param(list).update();
        jdbc.sql("delete from thidua.register_entry").update();
        jdbc.sql("delete from thidua.register_skip").update();
        jdbc.sql("delete from thidua.register_series").update();

        fill.forEach(statement -> jdbc.sql(statement).update());

        Series plans = new Series("REGISTERTEST", "KH", 2098);
        assertThat(register.entries(plans)).extracting(Entry::number).containsExactly(45, 47);
        assertThat(register.unexplained(plans)).containsExactly(new Range(46, 46));
        assertThat(register.entries(new Series("REGISTERTEST", "PROPOSAL", 2098))).singleElement()
                .satisfies(e -> assertThat(e.subject()).isEqualTo(new Subject("proposal:" + proposal, "TTr-2098-TD01")));
        assertThat(register.entries(new Series("REGISTERTEST", "DECISION", 2098))).extracting(Entry::number).containsExactly(7);
    }

    private Map<String, Object> shown() {
        Map<String, Object> values = new HashMap<>();
        sheet.add(values, PLANS);
        return values;
    }

    private static Subject plan(int id) {
        return new Subject("plan:-" + id, "KH-2026-TD" + id);
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
