package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.SamplePlan;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.Progress;
import vn.thidua.report.Implementations.Result;
import vn.thidua.report.Implementations.SelfCheck;

class SelfCheckTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DUE = LocalDate.of(2023, 9, 29);

    private static final List<Item> ITEMS = List.of(
            new Item(1, "GP2", "Mục III.2", "Nội quy", "Sửa quy chế làm việc", DUE, "an", "Nguyễn Văn An"),
            new Item(2, null, null, null, "Hội thi", DUE, "an", "Nguyễn Văn An"));

    private final SelfCheckRules rules = new SelfCheckRules(ITEMS);

    @Test
    void what_is_done_is_proven_and_what_is_not_is_explained() {
        SelfCheck check = rules.accepted(check(
                new Result(1, Progress.DONE, " ", "Quyết định 15/QĐ-CCTL"), new Result(2, Progress.IN_PROGRESS, "Còn vòng 2", null)));
        assertThat(check.results())
                .containsExactly(
                        new Result(1, Progress.DONE, null, "Quyết định 15/QĐ-CCTL"),
                        new Result(2, Progress.IN_PROGRESS, "Còn vòng 2", null));

        assertThat(refused("report.selfCheckEvidenceMissing", () -> rules.accepted(check(new Result(1, Progress.DONE, "Xong", "\u00a0"), done(2))))
                        .clause())
                .isEqualTo("Mục III.2");
        refused("report.selfCheckNoteMissing", () -> rules.accepted(check(new Result(1, Progress.IN_PROGRESS, "", "Dự thảo"), done(2))));
        refused("report.selfCheckNoteMissing", () -> rules.accepted(check(done(1), new Result(2, Progress.NOT_STARTED, null, null))));
        refused("report.selfCheckProgressMissing", () -> rules.accepted(check(done(1), new Result(2, null, "Ghi chú", "Ảnh"))));
        refused("nomination.textTooLong", () -> rules.accepted(check(done(1), new Result(2, Progress.DONE, null, "x".repeat(4001)))));
    }

    @Test
    void every_activity_is_checked_and_no_other() {
        refused("report.selfCheckItems", () -> rules.accepted(check(done(1))));
        refused("report.selfCheckItems", () -> rules.accepted(check(done(2), done(1))));
        refused("report.selfCheckItems", () -> rules.accepted(check(done(1), done(2), done(3))));
        refused("report.selfCheckItems", () -> rules.accepted(new SelfCheck(null, "a", "b", "c", null)));
    }

    @Test
    void content_quality_and_progress_are_each_judged() {
        List<Result> results = List.of(done(1), done(2));
        assertThat(refused("report.selfCheckRemarkMissing", () -> rules.accepted(new SelfCheck(results, " ", "b", "c", null))).field())
                .isEqualTo("contentRemark");
        assertThat(refused("report.selfCheckRemarkMissing", () -> rules.accepted(new SelfCheck(results, "a", null, "c", null))).field())
                .isEqualTo("qualityRemark");
        assertThat(refused("report.selfCheckRemarkMissing", () -> rules.accepted(new SelfCheck(results, "a", "b", "", null))).field())
                .isEqualTo("progressRemark");
    }

    @Test
    void remedies_are_named_while_something_is_not_done() {
        assertThat(rules.accepted(new SelfCheck(List.of(done(1), done(2)), "a", "b", "c", " ")).remedies()).isNull();
        refused("report.selfCheckRemediesMissing", () -> rules.accepted(new SelfCheck(
                List.of(done(1), new Result(2, Progress.NOT_STARTED, "Thiếu kinh phí", null)), "a", "b", "c", null)));
    }

    @Test
    void a_self_check_opens_five_working_days_before_the_plans_day_or_with_the_reports() {
        SelfCheckOpening opening = new SelfCheckOpening(new Weekdays(), ZONE);
        assertThat(opening.of(SamplePlan.content())).isEqualTo(LocalDateTime.of(2023, 10, 2, 0, 0).atZone(ZONE).toInstant());
        assertThat(opening.of(SamplePlan.with(plan -> plan.withArray("milestones")
                        .addObject()
                        .put("code", "selfCheckDue")
                        .put("label", "Hạn tự kiểm tra")
                        .put("date", "2023-07-14")
                        .put("stated", false))))
                .isEqualTo(LocalDateTime.of(2023, 7, 7, 0, 0).atZone(ZONE).toInstant());
    }

    private static Result done(int number) {
        return new Result(number, Progress.DONE, null, "Văn bản " + number);
    }

    private static SelfCheck check(Result... results) {
        return new SelfCheck(List.of(results), "Đúng nội dung", "Bảo đảm", "Kịp thời", "Đôn đốc");
    }

    /** Monday to Friday. */
    private static final class Weekdays implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() <= 5;
        }

        @Override
        public LocalDate plus(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = Math.abs(days); left > 0; ) {
                day = day.plusDays(Integer.signum(days));
                left -= isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }
}
