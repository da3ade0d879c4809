package vn.thidua.reminder.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Organization;
import vn.thidua.reminder.SampleDepartment;
import vn.thidua.reminder.domain.TaskFacts;

@ApplicationTest
@Transactional
class TaskLetterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Organization organization;

    @Autowired
    private ObjectMapper mapper;

    @BeforeEach
    void department() {
        new SampleDepartment(mapper).found(organization);
    }

    /** Due on Friday 16 June 2023 at 17:00. */
    @ParameterizedTest
    @CsvSource({
        "2023-06-14T08:00, 2, false",
        "2023-06-16T08:00, 0, false",
        "2023-06-16T17:01, 0, true",
        "2023-06-18T08:00, 0, true",
        "2023-06-19T08:00, 1, true",
        "2023-06-20T00:30, 2, true"
    })
    void counts_working_days_to_the_due_day_and_after_it(LocalDateTime now, int days, boolean late) {
        var clock = Clock.fixed(now.atZone(ZONE).toInstant(), ZONE);
        var letter = new TaskLetter(workingDays, organization, clock, "https://thidua.mau.vn/");
        Map<String, Object> model = letter.about(new TaskFacts(
                "t-1",
                "UserTask_x",
                "Việc",
                clock.instant(),
                LocalDateTime.parse("2023-06-16T17:00").atZone(ZONE).toInstant(),
                1,
                "KH",
                "Phong trào",
                null,
                "Nguyễn Văn A",
                null,
                List.of(),
                List.of(),
                null));
        assertThat(model)
                .containsEntry("days", days)
                .containsEntry("late", late)
                .containsEntry("due", "16/06/2023 17:00")
                .containsEntry("nomineeName", "Nguyễn Văn A")
                .containsEntry("unitName", null)
                .containsEntry("link", "https://thidua.mau.vn/camunda/app/tasklist/default/#/?task=t-1");
    }
}
