package vn.thidua.award.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One achievement is awarded once: a single shared day is a shared achievement (S26, F63). */
class AchievementWindowTest {

    private final AchievementWindow window =
            new AchievementWindow(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31"));

    @ParameterizedTest(name = "{0} to {1} decided on {2}: {3}")
    @CsvSource({
        // the period that the decision names decides, whatever the day of the decision
        "2022-01-01, 2022-12-31, 2023-02-15, false",
        "2022-01-01, 2023-01-01, 2023-02-15, true",
        "2023-12-31, 2024-12-31, 2025-02-15, true",
        "2024-01-01, 2024-12-31, 2025-02-15, false",
        "2023-01-01, 2023-12-31, 2024-02-15, true",
        "2023-06-01, 2023-06-01, 2023-06-30, true",
        "2019-01-01, 2025-12-31, 2026-01-15, true",
        // without a period the day of the decision does
        ", , 2022-12-31, false",
        ", , 2023-01-01, true",
        ", , 2023-12-31, true",
        ", , 2024-01-01, false",
    })
    void an_award_was_given_for_days_of_the_window(LocalDate from, LocalDate to, LocalDate decidedOn, boolean rewarded) {
        assertThat(window.rewardedBy(from, to, decidedOn)).isEqualTo(rewarded);
    }
}
