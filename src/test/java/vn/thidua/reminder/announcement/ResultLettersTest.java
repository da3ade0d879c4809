package vn.thidua.reminder.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.ResultsAnnounced;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.reminder.SampleDepartment;

@ApplicationTest
@Transactional
class ResultLettersTest {

    private static final String UNIT = "CCTL";
    private static final String OTHER_UNIT = "TTKN";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    private Plan plan;
    private String award;
    private String awardName;
    private long nomination;

    @BeforeEach
    void twoUnitsAreNominated() {
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
        award = plan.content().quotas().stream()
                .filter(quota -> quota.targets().contains(Target.AFFILIATE))
                .flatMap(quota -> quota.awards().stream())
                .findFirst()
                .orElseThrow();
        awardName = plan.content().awards().stream()
                .filter(a -> a.code().equals(award))
                .findFirst()
                .orElseThrow()
                .name();
        nomination = nominate(UNIT);
        nominate(OTHER_UNIT);
    }

    private long nominate(String unit) {
        return nominations.submit(
                new NewNomination(plan.id(), Target.AFFILIATE, unit, null, award, "Thành tích", "Minh chứng", Map.of(), "cb" + unit));
    }

    private String letterTo(Role role, String unit) {
        Person person = organization.holders(role, unit).get(0);
        return jdbc.sql("select text from thidua.outbox where template = 'results-announced' and recipient = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    @Test
    void each_unit_reads_its_own_result_and_no_other_units() {
        jdbc.sql("update thidua.nomination set state = 'GRANTED', granted_award = ?, decision_number = '99/QĐ-UBND',"
                        + " decision_date = '2024-01-15' where id = ?")
                .params(award, nomination)
                .update();

        events.publishEvent(new ResultsAnnounced(plan.id()));

        assertThat(letterTo(Role.UNIT_HEAD, UNIT))
                .contains(
                        organization.unit(UNIT).name(),
                        "đề nghị " + awardName + ": Được tặng " + awardName + ".",
                        "Quyết định số 99/QĐ-UBND ngày 15/01/2024.")
                .doesNotContain(organization.unit(OTHER_UNIT).name());
        assertThat(letterTo(Role.UNIT_OFFICER, OTHER_UNIT))
                .contains(organization.unit(OTHER_UNIT).name(), "Đang thẩm định")
                .doesNotContain(organization.unit(UNIT).name(), "99/QĐ");
    }

    @Test
    void every_state_of_a_nomination_has_its_words() {
        for (Nominations.State state : Nominations.State.values()) {
            jdbc.sql("delete from thidua.outbox").update();
            jdbc.sql("update thidua.nomination set state = ?").param(state.name()).update();
            events.publishEvent(new ResultsAnnounced(plan.id()));
            assertThat(letterTo(Role.UNIT_HEAD, UNIT)).doesNotContain("reminder.result", "{0}", "null");
        }
    }

    @Test
    void tccb_is_reminded_of_a_proposal_without_an_answer_and_it_is_on_record() {
        jdbc.sql("update thidua.nomination set state = 'APPROVED' where id = ?").param(nomination).update();
        long proposal = proposals.draft(plan.id());

        events.publishEvent(new Proposals.AnswerOverdue(proposal, plan.id()));
        events.publishEvent(new Proposals.AnswerOverdue(proposal, plan.id()));

        List<String> tccb = Stream.of(Role.TCCB_OFFICER, Role.TCCB_HEAD)
                .flatMap(role -> organization.holders(role, null).stream())
                .map(Person::id)
                .distinct()
                .toList();
        assertThat(jdbc.sql("select recipient from thidua.reminder_log where step = 'ANSWER_OVERDUE' and plan_id = ?")
                        .param(plan.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(tccb);
        assertThat(jdbc.sql("select subject from thidua.outbox where template = 'answer-overdue'").query(String.class).list())
                .hasSameSizeAs(tccb)
                .allMatch(subject -> subject.equals("Chưa có trả lời đối với " + proposals.proposal(proposal).key()));
    }
}
