package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization;
import vn.thidua.refusal.Refusal;

/** Clerks and officers at the same moment. Commits for real, in a year of its own, and cleans up after itself. */
@ApplicationTest
class NumberRaceTest {

    private static final int AT_ONCE = 6;
    private static final int YEAR = 2099;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void directory() {
        organization.importDirectory(SamplePlan.directory());
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from thidua.register_entry where subject in (select 'plan:' || id from thidua.plan where year = ?)").param(YEAR).update();
        jdbc.sql("delete from thidua.plan_step where plan_id in (select id from thidua.plan where year = ?)").param(YEAR).update();
        jdbc.sql("delete from thidua.plan where year = ?").param(YEAR).update();
    }

    @Test
    void one_of_several_clerks_gets_the_number_the_others_are_refused() throws Exception {
        List<Long> signed = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            signed.add(signed());
        }
        LocalDate today = LocalDate.now(clock);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<String> outcomes = together(signed.stream()
                .<Outcome>map(id -> () -> new TransactionTemplate(transactions).execute(status -> {
                    plans.plan(id);
                    await(together);
                    plans.number(id, "vanthu", 77_777, today);
                    return "given";
                }))
                .toList());
        assertThat(outcomes).containsOnlyOnce("given");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("given")).hasSize(AT_ONCE - 1).containsOnly("register.numberTaken");
    }

    @Test
    void plans_that_are_made_at_the_same_moment_get_different_keys() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Outcome> officers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            officers.add(() -> {
                await(together);
                return draft().key();
            });
        }
        assertThat(together(officers)).doesNotHaveDuplicates().allMatch(key -> key.startsWith("KH-2099-TD0"));
    }

    private Plan draft() {
        return plans.create("tccb1", SamplePlan.with(json -> {
            json.put("year", YEAR).put("achievementFrom", "2023-01-01").put("achievementTo", "2099-12-31");
        }));
    }

    private long signed() {
        long id = draft().id();
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        return id;
    }

    private interface Outcome {
        String of() throws Exception;
    }

    private static List<String> together(List<Outcome> actors) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(actors.size());
        try {
            List<Future<String>> futures = actors.stream().map(actor -> pool.submit(() -> {
                try {
                    return actor.of();
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            })).toList();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
