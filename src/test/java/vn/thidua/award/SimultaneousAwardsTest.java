package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.award.AwardEntries.Kind;
import vn.thidua.award.AwardEntries.NewEntry;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.nomination.Records;
import vn.thidua.refusal.Refusal;

/** Two at the same moment, each in an own transaction that commits: so it clears up behind itself. */
@ApplicationTest
class SimultaneousAwardsTest {

    private static final String NUMBER = "15/QĐ-DUA";

    @Autowired
    private Awards awards;

    @Autowired
    private AwardEntries entries;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private long planId;

    @BeforeEach
    void a_plan() {
        planId = transaction.execute(status -> records.draft().id());
    }

    @AfterEach
    void clear_up() {
        database.sql("delete from thidua.award_entry where plan_id = :plan").param("plan", planId).update();
        database.sql("delete from thidua.outbox where key like 'award-entry-decided:%'").update();
        database.sql("delete from thidua.award where decision_number = :number").param("number", NUMBER).update();
        database.sql("delete from thidua.plan_step where plan_id = :plan").param("plan", planId).update();
        database.sql("delete from thidua.register_entry where subject = 'plan:' || cast(:plan as text)").param("plan", planId).update();
        database.sql("delete from thidua.plan where id = :plan").param("plan", planId).update();
    }

    @Test
    void the_second_of_two_transactions_waits_and_gets_the_record_of_the_first() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Long> waiting = transaction.execute(status -> {
                long first = awards.record(award());
                Future<Long> other = second.submit(() -> transaction.execute(own -> {
                    begun.countDown();
                    return awards.record(award());
                }));
                await(begun);
                assertThat(other).as("waits for " + first).isNotDone();
                return other;
            });
            long kept = waiting.get(30, TimeUnit.SECONDS);
            assertThat(onRecord()).containsExactly(kept);
        } finally {
            second.shutdownNow();
        }
    }

    @Test
    void of_twenty_who_record_the_same_award_at_once_all_get_the_one_record() throws Exception {
        List<String> answers = atOnce(20, () -> String.valueOf(awards.record(award())));
        assertThat(onRecord()).hasSize(1);
        assertThat(answers).containsOnly(String.valueOf(onRecord().get(0)));
    }

    @Test
    void of_twenty_who_confirm_one_entry_at_once_one_does() throws Exception {
        long entry = transaction.execute(status -> entries.enter("tccb1", new NewEntry(planId, Kind.ENTRY, award(), null)));
        List<String> answers = atOnce(20, () -> {
            entries.confirm(entry, "truongtccb");
            return "confirmed";
        });
        assertThat(answers).containsOnlyOnce("confirmed");
        assertThat(answers).filteredOn("award.moved"::equals).hasSize(19);
        assertThat(onRecord()).hasSize(1);
    }

    @Test
    void of_two_revocations_confirmed_at_once_one_revokes() throws Exception {
        transaction.execute(status -> awards.record(award()));
        List<Long> both = transaction.execute(status -> List.of(revocation(), revocation()));
        List<Callable<String>> attempts = new ArrayList<>();
        both.forEach(id -> attempts.add(() -> {
            entries.confirm(id, "truongtccb");
            return "revoked";
        }));
        assertThat(atOnce(attempts)).containsExactlyInAnyOrder("revoked", "award.alreadyRevoked");
    }

    private long revocation() {
        LocalDate today = LocalDate.now(clock);
        return entries.enter(
                "tccb1", new NewEntry(planId, Kind.REVOCATION, award(), new Revocation("16/QĐ-DUA", today, "Khai man.")));
    }

    private List<Long> onRecord() {
        return database.sql("select id from thidua.award where decision_number = :number")
                .param("number", NUMBER)
                .query(Long.class)
                .list();
    }

    private NewAward award() {
        LocalDate today = LocalDate.now(clock);
        return new NewAward(
                "CCTL", null, null, "Bằng khen mẫu", Authority.PROVINCE, null, null, null, NUMBER, today, "UBND tỉnh", null);
    }

    private List<String> atOnce(int many, Callable<String> attempt) throws Exception {
        return atOnce(java.util.Collections.nCopies(many, attempt));
    }

    private List<String> atOnce(List<Callable<String>> attempts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(attempts.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> attempt : attempts) {
                running.add(people.submit(() -> {
                    start.await();
                    return answer(attempt);
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private String answer(Callable<String> attempt) {
        try {
            return transaction.execute(status -> {
                try {
                    return attempt.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
