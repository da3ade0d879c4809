package vn.thidua.report;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.plan.Plan;
import vn.thidua.report.Implementations.Filing;
import vn.thidua.report.Implementations.Planned;
import vn.thidua.report.Implementations.Progress;
import vn.thidua.report.Implementations.Result;
import vn.thidua.report.Implementations.SelfCheck;

/** What a diligent officer files and checks: an item for each solution, and one of the unit's own. */
final class SampleFiling {

    private SampleFiling() {}

    static Filing of(Plan plan, String person) {
        LocalDate due = plan.content().achievementTo();
        return new Filing(
                null,
                null,
                plan.content().solutions().stream()
                        .map(s -> new Planned(s.code(), false, "Việc " + s.code(), due, person))
                        .toList(),
                List.of(new Planned(null, false, "Hội thi cải cách hành chính", due, person)));
    }

    /** All done but the unit's own activity. */
    static SelfCheck check() {
        return new SelfCheck(
                List.of(done(1), done(2), done(3), done(4), new Result(5, Progress.IN_PROGRESS, "Còn vòng 2", null)),
                "Đúng nội dung",
                "Bảo đảm chất lượng",
                "Kịp tiến độ",
                "Tổ chức vòng 2 trong tháng");
    }

    private static Result done(int number) {
        return new Result(number, Progress.DONE, null, "Văn bản " + number);
    }
}
