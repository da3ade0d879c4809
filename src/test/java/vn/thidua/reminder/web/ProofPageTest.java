package vn.thidua.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.SampleDepartment;

@ApplicationTest
@Transactional
class ProofPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    private Plan plan;

    @BeforeEach
    void hundredAndTwentyReminders() {
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
        jdbc.sql(
                        """
                        insert into thidua.reminder_log (step, rung, task_id, task_key, task_name, case_key, plan_id, unit_code, due_at, happened_at, recipient, delivery)
                        select 'REMIND', 0, 't' || i, 'k', 'Việc số ' || i, 'HS-' || i, :plan, 'TCCB', '2023-10-09T17:00:00+07',
                               '2023-10-09T08:00:00+07'::timestamptz + make_interval(secs => i), 'tccb1', 'WAITING'
                        from generate_series(1, 120) i""")
                .param("plan", plan.id())
                .update();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
        MockHttpServletResponse response = mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String query) throws Exception {
        return answer("/don-doc?plan=" + plan.id() + query).getContentAsString();
    }

    @Test
    void fifty_lines_stand_on_a_page_and_the_way_to_the_next_keeps_the_choice() throws Exception {
        assertThat(page("&unit=TCCB"))
                .contains("Việc số 1<", "Việc số 50<", "HS-7", "09/10/2023 08:00", "09/10/2023 17:00", "Nhắc ngày đến hạn", "Chờ thư buổi sáng")
                .contains("/don-doc?plan=" + plan.id() + "&amp;unit=TCCB&amp;page=2", "/don-doc/bao-cao.xlsx?plan=" + plan.id() + "&amp;unit=TCCB")
                .doesNotContain("Việc số 51<");
        assertThat(page("&page=3")).contains("Việc số 120<").doesNotContain("Trang sau");
    }

    @Test
    void what_makes_no_sense_counts_as_not_chosen() throws Exception {
        assertThat(page("&page=-1&from=hôm qua&to=31/12/2023&unit=")).contains("Việc số 1<");
        assertThat(page("&page=999")).contains("Việc số 120<");
        assertThat(answer("/don-doc?plan=x").getContentAsString()).contains("Việc số 1<");
        assertThat(page("&from=2023-10-10")).contains("Chưa có lượt đôn đốc nào.");
    }

    @Test
    void the_report_is_a_file_named_after_the_plan() throws Exception {
        MockHttpServletResponse response = answer("/don-doc/bao-cao.xlsx?plan=" + plan.id());
        assertThat(response.getContentType()).startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment").contains("bao-cao-don-doc-" + plan.key() + ".xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(book.getSheet("Chi tiết").getLastRowNum()).isEqualTo(120);
        }
    }
}
