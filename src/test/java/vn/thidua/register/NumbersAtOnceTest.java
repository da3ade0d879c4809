package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Entry;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

/** A hundred clerks at the same moment. Commits for real, in a series of its own, and cleans up after itself. */
@ApplicationTest
class NumbersAtOnceTest {

    private static final int CLERKS = 100;
    private static final Series SERIES = new Series("ATONCE", "KH", 2097);
    private static final LocalDate DAY = LocalDate.of(2097, 3, 2);

    @Autowired
    private NumberRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void clean() {
        for (String table : List.of("register_entry", "register_skip", "register_series")) {
            jdbc.sql("delete from thidua." + table + " where agency = 'ATONCE'").update();
        }
    }

    @Test
    void each_of_a_hundred_gets_a_number_of_his_own_and_none_is_missing() throws Exception {
        List<String> outcomes = atOnce(i -> String.valueOf(register.takeNext(SERIES, DAY, subject(i), "vanthu" + i)));
        assertThat(outcomes).doesNotHaveDuplicates().hasSize(CLERKS);
        assertThat(register.entries(SERIES)).extracting(Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CLERKS).boxed().toList());
        assertThat(register.unexplained(SERIES)).isEmpty();
    }

    @Test
    void one_of_a_hundred_gets_the_number_that_all_ask_for() throws Exception {
        List<String> outcomes = atOnce(i -> {
            register.take(SERIES, 45, DAY, subject(i), "vanthu" + i, null);
            return "given";
        });
        assertThat(outcomes).containsOnlyOnce("given");
        assertThat(outcomes).filteredOn(o -> !o.equals("given")).hasSize(CLERKS - 1).containsOnly("register.numberTaken");
    }

    /** Every third gives up after he had a number: his transaction is rolled back. */
    @Test
    void a_number_that_was_given_back_is_not_missing() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<String> outcomes = atOnce(i -> transaction.execute(status -> {
            int number = register.takeNext(SERIES, DAY, subject(i), "vanthu" + i);
            if (i % 3 == 0) {
                status.setRollbackOnly();
                return "given back";
            }
            return String.valueOf(number);
        }));
        List<String> kept = outcomes.stream().filter(o -> !o.equals("given back")).toList();
        assertThat(kept).doesNotHaveDuplicates().hasSize(66);
        assertThat(register.entries(SERIES)).extracting(Entry::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 66).boxed().toList());
    }

    private interface Clerk {
        String asks(int i);
    }

    private static List<String> atOnce(Clerk clerk) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLERKS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                int own = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    try {
                        return clerk.asks(own);
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                }));
            }
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Subject subject(int i) {
        return new Subject("atonce:" + i, "KH-" + i);
    }
}
