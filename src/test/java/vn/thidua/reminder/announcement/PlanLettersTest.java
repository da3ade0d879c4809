package vn.thidua.reminder.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.ResultsAnnounced;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.SampleDepartment;

@ApplicationTest
@Transactional
class PlanLettersTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    private Plan plan;

    @BeforeEach
    void departmentAndPlan() {
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
        // of tests with transactions of their own; back again at the end of this one
        jdbc.sql("delete from thidua.outbox").update();
    }

    private List<String> recipients(String template) {
        return jdbc.sql("select recipient from thidua.outbox where template = ? order by recipient")
                .param(template)
                .query(String.class)
                .list();
    }

    private String text(String template, String recipient) {
        return jdbc.sql("select text from thidua.outbox where template = ? and recipient = ?")
                .params(template, recipient)
                .query(String.class)
                .single();
    }

    private Set<String> headsAndOfficers(Collection<String> units) {
        Set<String> ids = new TreeSet<>();
        units.forEach(unit -> Stream.of(Role.UNIT_HEAD, Role.UNIT_OFFICER)
                .flatMap(role -> organization.holders(role, unit).stream())
                .map(Person::id)
                .forEach(ids::add));
        return ids;
    }

    @Test
    void all_recipients_are_told_once_that_the_plan_was_issued() {
        events.publishEvent(new Plans.PlanIssued(plan.id()));
        events.publishEvent(new Plans.PlanIssued(plan.id()));

        Set<String> expected = headsAndOfficers(plan.content().addressees());
        plan.content().otherRecipients().stream()
                .flatMap(unit -> organization.holders(Role.UNIT_HEAD, unit).stream())
                .map(Person::id)
                .forEach(expected::add);
        organization.holders(Role.DIRECTOR, null).stream().map(Person::id).forEach(expected::add);
        assertThat(recipients("plan-issued")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoever_carries_the_plan_out_is_asked_to_and_the_others_are_merely_told() {
        events.publishEvent(new Plans.PlanIssued(plan.id()));
        String head = organization.holders(Role.UNIT_HEAD, plan.content().addressees().get(0)).get(0).id();
        String director = organization.holders(Role.DIRECTOR, null).get(0).id();
        assertThat(text("plan-issued", head)).contains(plan.content().title(), "xác nhận đã nhận Kế hoạch");
        assertThat(text("plan-issued", director)).contains("để biết").doesNotContain("xác nhận đã nhận");
    }

    @Test
    void units_are_told_that_the_plan_is_closed() {
        events.publishEvent(new Plans.PlanClosed(plan.id()));
        assertThat(recipients("plan-closed"))
                .containsExactlyInAnyOrderElementsOf(headsAndOfficers(plan.content().addressees()));
    }

    @Test
    void a_unit_without_nominations_is_told_so() {
        events.publishEvent(new ResultsAnnounced(plan.id()));
        String officer = organization.holders(Role.UNIT_OFFICER, plan.content().addressees().get(0)).get(0).id();
        assertThat(text("results-announced", officer)).contains("không có tập thể, cá nhân được đề nghị");
    }
}
