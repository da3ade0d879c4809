package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.document.Documents.Kind;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;

/** How many documents a second, and in how much memory: see docs/benchmark.md. */
@ApplicationTest
@Transactional
@Tag("bench")
class DocumentBenchmarkTest {

    private static final int NOMINATIONS = Integer.getInteger("bench.nominations", 900);
    private static final int WARM_UP = 30;

    @Autowired
    private Documents documents;

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

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void reports_of_all_nominations_and_the_list_of_them_are_written() {
        IssuedPlan plan = new IssuedPlan(organization, plans, nominations, clock);
        long first = plan.unit("CCTL");
        jdbc.sql("insert into thidua.nomination (key, plan_id, target, unit_code, person_id, nominee_name, award, achievements, state, stated_values, proposed_by)"
                        + " select 'HS-' || n, plan_id, 'PERSON', unit_code, 'p' || n, 'Nguyễn Văn ' || n, award,"
                        + " repeat('Tham mưu ban hành cơ chế, chính sách phù hợp với tình hình địa phương; hoàn thành nhiệm vụ được giao. ', 8),"
                        + " 'PROPOSED', stated_values, proposed_by from thidua.nomination, generate_series(1, :count) n where id = :first")
                .param("count", NOMINATIONS)
                .param("first", first)
                .update();
        long[] people = nominations.ofPlan(plan.id()).stream().filter(n -> n.personId() != null).mapToLong(n -> n.id()).toArray();
        assertThat(people).hasSize(NOMINATIONS);
        for (int i = 0; i < WARM_UP; i++) {
            documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, people[i], "tccb1");
        }
        forgetPeaks();
        long begun = System.nanoTime();
        for (int i = WARM_UP; i < people.length; i++) {
            documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, people[i], "tccb1");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("reports: %d in %.1f s: %.1f a second (docx and PDF/A each), heap at most %d MB%n", people.length - WARM_UP, seconds, (people.length - WARM_UP) / seconds, peak());

        long again = System.nanoTime();
        documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, people[0], "tccb1");
        System.out.printf("unchanged report asked for again: %.0f ms%n", (System.nanoTime() - again) / 1e6);

        IssuedPlan.approve(jdbc, first, 1);
        long proposal = proposals.draft(plan.id());
        jdbc.sql("insert into thidua.proposal_item (proposal_id, position, nomination_id)"
                        + " select :proposal, 10 + row_number() over (order by id), id from thidua.nomination where plan_id = :plan and person_id is not null")
                .params(Map.of("proposal", proposal, "plan", plan.id()))
                .update();
        forgetPeaks();
        long list = System.nanoTime();
        documents.make(Kind.NOMINEE_LIST, proposal, "tccb1");
        System.out.printf("list of %d names: %.1f s, heap at most %d MB%n", NOMINATIONS + 1, (System.nanoTime() - list) / 1e9, peak());
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_048_576;
    }
}
