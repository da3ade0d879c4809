package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.domain.LadderNotation;
import vn.thidua.refusal.Refusal;

/** A ladder as an officer reads and writes it, in the words of the bundle. */
class LadderNotationTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.plan", Locale.ROOT);

    private final LadderNotation notation = new LadderNotation(Arrays.stream(Audience.values())
            .collect(Collectors.toMap(Function.identity(), audience -> WORDS.getString("plan.audience." + audience))));

    private static LadderStep step(int days, Audience to) {
        return new LadderStep(days, to);
    }

    @Test
    void the_usual_ladder_reads_as_two_lines() {
        List<LadderStep> usual = new Deadline("t", null, 5, 3, 1, "UNIT_HEAD").steps();
        assertThat(notation.reminders(usual)).isEqualTo("3; 0");
        assertThat(notation.reports(usual)).isEqualTo("1: Thủ trưởng đơn vị; 3: Trưởng phòng TCCB");
    }

    @Test
    void what_is_written_is_read_back() {
        List<LadderStep> reminders = List.of(step(-5, Audience.HOLDERS), step(-1, Audience.HOLDERS), step(0, Audience.HOLDERS), step(2, Audience.HOLDERS));
        assertThat(notation.reminders(reminders)).isEqualTo("5; 1; 0; +2");
        assertThat(notation.readReminders("5; 1; 0; +2", "x")).isEqualTo(reminders);
        List<LadderStep> reports = Arrays.stream(Audience.values()).filter(Audience::superior).map(to -> step(to.ordinal() - 2, to)).toList();
        assertThat(notation.readReports(notation.reports(reports), "x")).isEqualTo(reports).hasSize(5);
    }

    @Test
    void blanks_case_and_the_way_accents_are_typed_do_not_matter() {
        assertThat(notation.readReminders("  5 ;1,\u00a00;+ 2;", "x")).extracting(LadderStep::workingDays).containsExactly(-5, -1, 0, 2);
        assertThat(notation.readReports(Normalizer.normalize("1:thủ  trưởng đơn vị;; +3 : TRƯỞNG PHÒNG tccb\n5:Giám\u00a0đốc", Normalizer.Form.NFD), "x"))
                .containsExactly(step(1, Audience.UNIT_HEAD), step(3, Audience.TCCB_HEAD), step(5, Audience.DIRECTOR));
        assertThat(notation.readReminders(null, "x")).isEmpty();
        assertThat(notation.readReports(" ; ", "x")).isEmpty();
    }

    @Test
    void what_stands_there_twice_is_left_to_the_rules() {
        assertThat(notation.readReminders("1; 1", "x")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"năm", "-5", "1000", "5.5", "5: Giám đốc", "5 1", "++2"})
    void a_reminder_that_cannot_be_read_is_quoted(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> notation.readReminders("1; " + text, "Ký kế hoạch"));
        assertThat(refusal.code()).isEqualTo("plan.ladderReminderUnreadable");
        assertThat(refusal.field()).isEqualTo("ladders");
        assertThat(refusal.arguments()).containsExactly("Ký kế hoạch", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Giám đốc", "Giám đốc: 1", "x: Giám đốc", "1:"})
    void a_report_that_cannot_be_read_is_quoted_with_the_words_that_are_known(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> notation.readReports(text, "Ký kế hoạch"));
        assertThat(refusal.code()).isEqualTo("plan.ladderReportUnreadable");
        assertThat(refusal.arguments())
                .containsExactly(
                        "Ký kế hoạch",
                        text,
                        "Cán bộ đầu mối đơn vị, Thủ trưởng đơn vị, Chuyên viên TCCB, Trưởng phòng TCCB, Giám đốc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phó Giám đốc", "Văn thư", "Quản trị hệ thống", "Người thực hiện", "Giam doc"})
    void neither_a_wrong_word_nor_somebody_who_stands_above_nobody_is_taken(String word) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> notation.readReports("1: " + word, "Ký kế hoạch"));
        assertThat(refusal.code()).isEqualTo("plan.ladderWordUnknown");
        assertThat(refusal.field()).isEqualTo("ladders");
        assertThat(refusal.arguments()).contains("Ký kế hoạch", word);
    }
}
