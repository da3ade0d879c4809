package vn.thidua.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.web.TaskDocuments.Offer;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.VisibleTask;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class ReleaseTabTest {

    @Autowired
    private ReleaseTab tab;

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
    private JdbcClient jdbc;

    private IssuedPlan plan;
    private long proposal;

    @BeforeEach
    void a_proposal_waits_for_the_clerk() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
        long nomination = plan.unit("CCTL");
        IssuedPlan.approve(jdbc, nomination, 1);
        clock.startAt(Instant.parse("2024-01-15T02:00:00Z"));
        proposal = proposals.draft(plan.id());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void the_clerk_gets_one_bundle_with_documents_that_nobody_asked_for_before() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(tab.bundle(task("provincialProposal"), "vanthu", response)).isTrue();
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + proposals.proposal(proposal).key().toLowerCase() + ".zip\"");
        assertThat(response.getHeader("X-Thidua-Seal")).matches("[0-9a-f]{64}");
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K', 3, 4).hasSizeGreaterThan(20_000);
    }

    @Test
    void a_task_of_another_process_has_no_bundle() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(tab.bundle(task("emulationPlan"), "vanthu", response)).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_refusal_comes_before_any_header_of_a_file() {
        jdbc.sql("delete from thidua.proposal_item where proposal_id = :id").param("id", proposal).update();
        MockHttpServletResponse response = new MockHttpServletResponse();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tab.bundle(task("provincialProposal"), "vanthu", response));
        assertThat(refusal.code()).isEqualTo("document.bundle.empty");
        assertThat(response.getContentType()).isNull();
    }

    @Test
    void a_draft_may_still_be_without_its_number() {
        assertThat(tab.deviations(new Offer(Kind.PROPOSAL_LETTER, proposal, null, true), "vanthu")).isEmpty();
    }

    private VisibleTask task(String process) {
        Map<String, Long> ids = Map.of("planId", plan.id(), "proposalId", proposal);
        return new VisibleTask() {
            @Override
            public String id() {
                return "1";
            }

            @Override
            public String name() {
                return "";
            }

            @Override
            public String process() {
                return process;
            }

            @Override
            public String task() {
                return "UserTask_sendProposal";
            }

            @Override
            public String businessKey() {
                return "";
            }

            @Override
            public long id(String variable) {
                return ids.get(variable);
            }

            @Override
            public Optional<Long> idIfAny(String variable) {
                return Optional.ofNullable(ids.get(variable));
            }

            @Override
            public String text(String variable) {
                return null;
            }

            @Override
            public boolean mine() {
                return true;
            }
        };
    }
}
