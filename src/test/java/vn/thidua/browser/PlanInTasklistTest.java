package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.openqa.selenium.chrome.ChromeDriver;

/** One plan, from its draft to its closing, by the hands of everybody whom it needs, in the browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanInTasklistTest {

    private static final String PASSWORD = "ThiDua@Demo2023";
    private static final String IRRIGATION = "Chi cục Thủy lợi";
    private static final String FISHERIES = "Chi cục Thủy sản";
    private static final String FINANCE = "Phòng Kế hoạch – Tài chính";

    private static ChromeDriver driver;
    private static Demonstration demonstration;
    private static Tasklist tasklist;
    private static Screens screens;

    @BeforeAll
    static void start() throws IOException {
        driver = Chromium.open(Files.createTempDirectory("thidua-browser"));
        String address = System.getProperty("thidua.browser.address");
        if (address == null) {
            demonstration = Demonstration.start();
            address = demonstration.address();
        }
        tasklist = new Tasklist(driver, address, PASSWORD);
        screens = new Screens(driver);
    }

    @AfterAll
    static void stop() {
        if (driver != null) {
            driver.quit();
        }
        if (demonstration != null) {
            demonstration.close();
        }
    }

    /** What stood on the screen when something went wrong. */
    @RegisterExtension
    static final TestWatcher LAST_SCREEN = new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext test, Throwable cause) {
            screens.take("hong-" + test.getRequiredTestMethod().getName());
        }
    };

    @Test
    @Order(1)
    void the_plan_is_drafted_checked_signed_and_numbered() {
        TaskForm draft = tasklist.as("tccb1").take("Dự thảo kế hoạch");
        draft.keepOnly("Các phòng, đơn vị tổ chức thực hiện kế hoạch", List.of(FINANCE, IRRIGATION, FISHERIES));
        screens.take("du-thao-ke-hoach");
        draft.complete();

        TaskForm check = tasklist.as("truongtccb").take("Kiểm tra dự thảo kế hoạch");
        check.choose("Đồng ý, trình Giám đốc ký");
        screens.take("kiem-tra-du-thao");
        check.complete();

        TaskForm sign = tasklist.as("giamdoc").take("Ký kế hoạch");
        sign.choose("Ký ban hành");
        screens.take("ky-ban-hanh");
        sign.complete();

        TaskForm number = tasklist.as("vanthu").take("Cấp số, ghi ngày ban hành");
        number.write("Số văn bản", "45").date("Ngày ban hành", "19/06/2023");
        screens.take("cap-so");
        number.complete();
    }
}
