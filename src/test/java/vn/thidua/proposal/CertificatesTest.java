package vn.thidua.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.discipline.ReportedCase;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Records;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.Certificates.Entry;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.Notice;
import vn.thidua.proposal.Certificates.State;
import vn.thidua.proposal.Certificates.Strike;
import vn.thidua.proposal.CertificatesGranted.Awarded;
import vn.thidua.refusal.Refusal;

/** The record of what the director awards himself, each act in a transaction of its own: so it clears up behind itself. */
@ApplicationTest
@RecordApplicationEvents
class CertificatesTest {

    private static final String OFFICER = "tccb1";
    private static final String HEAD = "truongtccb";
    private static final String DIRECTOR = "giamdoc";
    private static final String CLERK = "vanthu";

    @Autowired
    private Certificates certificates;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Records records;

    @Autowired
    private ReportedCase cases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Clock clock;

    private final List<Long> plans = new ArrayList<>();
    private final List<Long> opened = new ArrayList<>();
    private long planId;

    @BeforeEach
    void a_plan_runs() {
        planId = issued();
    }

    @AfterEach
    void clear_up() {
        opened.forEach(id -> transaction.executeWithoutResult(status -> cases.declined(id)));
        for (long plan : plans) {
            for (String sql : List.of(
                    "delete from thidua.register_entry where subject in (select 'certificates:' || id from thidua.certificate_list where plan_id = :plan)",
                    "delete from thidua.certificate_step where list_id in (select id from thidua.certificate_list where plan_id = :plan)",
                    "delete from thidua.certificate_decision where list_id in (select id from thidua.certificate_list where plan_id = :plan)",
                    "delete from thidua.certificate_name where plan_id = :plan",
                    "delete from thidua.certificate_list where plan_id = :plan",
                    "delete from thidua.nomination_step where nomination_id in (select id from thidua.nomination where plan_id = :plan)",
                    "delete from thidua.nomination where plan_id = :plan",
                    "delete from thidua.plan_acknowledgement where plan_id = :plan",
                    "delete from thidua.plan_version where plan_id = :plan",
                    "delete from thidua.plan_step where plan_id = :plan",
                    "delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)",
                    "delete from thidua.plan where id = :plan")) {
                database.sql(sql).param("plan", plan).update();
            }
        }
    }

    @Test
    void the_numbered_decision_is_told_with_the_names_that_are_awarded() {
        long id = checked("CCTL", "nv1CNTY");
        assertThat(certificates.decide(id, DIRECTOR, List.of(new Strike(name(id, 0), "Lần sau.")))).isTrue();
        refused("proposal.certificate.moved", () -> certificates.grant(id));
        certificates.number(id, CLERK, 7, today());
        refused("proposal.certificate.moved", () -> certificates.number(id, CLERK, 8, today()));
        certificates.grant(id);

        assertThat(events.stream(CertificatesGranted.class)).singleElement().satisfies(told -> {
            assertThat(told.decisionNumber()).isEqualTo("07/QĐ-SNNPTNT");
            assertThat(told.decisionDate()).isEqualTo(today());
            assertThat(told.planId()).isEqualTo(planId);
            assertThat(told.holders()).extracting(Awarded::personId).containsExactly("nv1CNTY");
            assertThat(told.holders().get(0).unitName()).isEqualTo("Chi cục Chăn nuôi và Thú y");
        });
        assertThat(certificates.list(id).state()).isEqualTo(State.GRANTED);
        refused("proposal.certificate.moved", () -> certificates.grant(id));
    }

    @Test
    void nobody_checks_or_decides_a_list_of_his_own_or_on_himself() {
        long own = proposed(HEAD, "CCTL");
        refused("proposal.certificate.ownList", () -> certificates.check(own, HEAD));
        long listed = proposed(OFFICER, HEAD);
        refused("proposal.certificate.ownName", () -> certificates.check(listed, HEAD));
        certificates.check(listed, "tccb2");
        refused("proposal.certificate.ownList", () -> certificates.decide(listed, OFFICER, List.of()));
        certificates.sendBack(listed, DIRECTOR, "Sửa lại.");
        certificates.revise(listed, "tccb2", "Căn cứ", List.of(entry("CCTS")));
        refused("proposal.certificate.ownList", () -> certificates.check(listed, "tccb2"));
    }

    @Test
    void whoever_judges_reads_of_a_case_of_a_dossier_and_of_an_earlier_certificate() {
        long earlier = checked("nv1CNTY");
        certificates.decide(earlier, DIRECTOR, List.of());
        certificates.number(earlier, CLERK, 7, today());
        certificates.grant(earlier);
        planId = issued();
        transaction.executeWithoutResult(status -> nominations.submit(new NewNomination(
                planId, Target.AFFILIATE, "CCTL", null, "BANG_KHEN", "Thành tích", null, Map.of(), "cbCCTL")));
        long id = proposed(OFFICER, "nv1CNTY", "CCTL", OFFICER, "CCTS");
        opened.add(transaction.execute(status -> cases.against("CCTS", null)));

        assertThat(certificates.notices(id)).extracting(Notice::text).satisfiesExactly(
                text -> assertThat(text).contains("Quyết định số 7"),
                text -> assertThat(text).contains("HS-", "Bằng khen"),
                text -> assertThat(text).contains("tự đề nghị"),
                text -> assertThat(text).contains("tố cáo", ReportedCase.DOCUMENT));
        refused("proposal.certificate.openCaseListed", () -> certificates.check(id, HEAD));
        assertThat(remarks.on(nominations.ofPlan(planId).get(0)))
                .as("and so does whoever judges the dossier")
                .extracting(Remark::text)
                .anySatisfy(text -> assertThat(text).contains(certificates.list(id).key()));
    }

    @Test
    void a_revision_replaces_the_names_and_what_it_drops_is_free_again() {
        long id = proposed(OFFICER, "CCTL", "CCTS");
        refused("proposal.certificate.moved", () -> certificates.revise(id, OFFICER, "Căn cứ", List.of(entry("CCTL"))));
        certificates.sendBack(id, HEAD, "Bỏ bớt.");
        refused("proposal.certificate.moved", () -> certificates.check(id, HEAD));
        certificates.revise(id, OFFICER, "Căn cứ khác", List.of(entry("CCTL")));
        assertThat(certificates.list(id).ground()).isEqualTo("Căn cứ khác");
        assertThat(certificates.list(id).names()).extracting(Holder::code).containsExactly("CCTL");
        assertThat(database.sql("select count(*) from thidua.certificate_name where list_id = :id and state = 'REPLACED'")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("nothing that was proposed is lost")
                .isEqualTo(2);
        proposed(OFFICER, "CCTS");
        refused("proposal.certificate.alreadyListed", () -> proposed(OFFICER, "CCTL"));
    }

    @Test
    void a_list_with_one_bad_name_leaves_nothing_and_takes_no_number() {
        String before = certificates.list(proposed(OFFICER, "CCTL")).key();
        refused("proposal.certificate.holderUnknown", () -> proposed(OFFICER, "CCTS", "KHONGCO"));
        refused("proposal.certificate.groundMissing", () -> certificates.propose(OFFICER, planId, " ", List.of(entry("CCTS"))));
        String next = certificates.list(proposed(OFFICER, "CCTS")).key();
        assertThat(Integer.parseInt(next.substring(8))).isEqualTo(Integer.parseInt(before.substring(8)) + 1);
    }

    @Test
    void a_number_is_given_once_in_its_year() {
        long one = checked("CCTL");
        long other = checked("CCTS");
        certificates.decide(one, DIRECTOR, List.of());
        certificates.decide(other, DIRECTOR, List.of());
        certificates.number(one, CLERK, 7, today());
        refused("register.numberTaken", () -> certificates.number(other, CLERK, 7, today()));
        certificates.number(other, CLERK, 8, today());
    }

    @Test
    void of_lists_that_name_one_holder_at_once_one_stands() throws Exception {
        List<String> answers = atOnce(20, () -> {
            proposed(OFFICER, "CCTL", "nv1CNTY");
            return "kept";
        });
        assertThat(answers).containsOnlyOnce("kept");
        assertThat(answers).filteredOn("proposal.certificate.alreadyListed"::equals).hasSize(19);
        assertThat(certificates.ofPlan(planId)).hasSize(1);
    }

    @Test
    void of_decisions_at_once_one_stands() throws Exception {
        long id = checked("CCTL", "nv1CNTY");
        List<String> answers = atOnce(20, () -> {
            certificates.decide(id, DIRECTOR, List.of());
            return "decided";
        });
        assertThat(answers).containsOnlyOnce("decided");
        assertThat(answers).filteredOn("proposal.certificate.moved"::equals).hasSize(19);
        CertificateList list = certificates.list(id);
        assertThat(list.names()).extracting(Holder::state).containsOnly(NameState.AWARDED);
    }

    private static List<String> atOnce(int many, Callable<String> attempt) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(people.submit(() -> {
                    start.await();
                    try {
                        return attempt.call();
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private long issued() {
        long id = transaction.execute(status -> records.issued().id());
        plans.add(id);
        return id;
    }

    private long proposed(String user, String... codes) {
        return certificates.propose(
                user, planId, "Căn cứ", Arrays.stream(codes).map(CertificatesTest::entry).toList());
    }

    private long checked(String... codes) {
        long id = proposed(OFFICER, codes);
        certificates.check(id, HEAD);
        return id;
    }

    private long name(long listId, int index) {
        return certificates.list(listId).names().get(index).id();
    }

    private static Entry entry(String code) {
        return new Entry(code, "Thành tích", "Minh chứng");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }
}
