package vn.thidua.discipline;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.NewCase;
import vn.thidua.discipline.Cases.Outcome;

/** Cases as tests of other modules need them: opened today by an officer, confirmed by the head. */
@Component
public class ReportedCase {

    public static final String DOCUMENT = "12/TB-TTr, ngày 05/6";

    private final Cases cases;
    private final Clock clock;

    ReportedCase(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public long against(String unitCode, String personId) {
        return cases.open(
                "tccb1",
                new NewCase(CaseKind.DENUNCIATION, unitCode, personId, "Nội dung đơn", DOCUMENT, LocalDate.now(clock)));
    }

    public void declined(long id) {
        cases.decline(id, "truongtccb", "Đơn nặc danh, không có căn cứ.");
    }

    public void closed(long id, Outcome outcome) {
        cases.confirm(id, "truongtccb");
        cases.close(id, "tccb2", new Closing(outcome, "9/KL-TTr", LocalDate.now(clock), null, "Kết luận."));
    }
}
