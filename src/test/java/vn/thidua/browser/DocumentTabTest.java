package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.engine.EngineClock;

/** Who drafts the plan takes its documents from the tab "Văn bản", under the policies of the webapps. Leaves pictures in {@code target/screens/documents}. */
@BrowserTest
class DocumentTabTest {

    @LocalServerPort
    private int port;

    @Value("${thidua.demo.password}")
    private String password;

    @Autowired
    private EngineClock clock;

    @TempDir
    private Path downloads;

    private OfficialsBrowser office;

    @Test
    void the_drafter_takes_the_draft_and_has_its_layout_checked() throws Exception {
        assumeTrue(OfficialsBrowser.possible(), "SKIPPED: no chromium and chromedriver here, see .ci/run");
        try (var browser = new OfficialsBrowser("http://localhost:" + port, password, Path.of("target/screens/documents"))) {
            office = browser;
            office.driver().executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
            office.take("tccb1", "Dự thảo kế hoạch", "plan/draft-plan").tab("Văn bản");
            assertThat(office.see(By.cssSelector("[data-kind=PLAN]")).getText()).contains("Kế hoạch", "Dự thảo").doesNotContain("bản đã ký");
            assertThat(office.driver().findElements(By.cssSelector(".van-ban .goi"))).as("nothing to bundle yet").isEmpty();
            downloads("Tải bản Word", ".docx", new byte[] {'P', 'K', 3, 4});
            downloads("Tải bản PDF", ".pdf", new byte[] {'%', 'P', 'D', 'F'});
            checksTheLayout();
            onAPhone();
        } finally {
            clock.reset();
        }
    }

    private void downloads(String label, String ending, byte[] beginning) throws IOException {
        button(label).click();
        office.patiently().withMessage(() -> held() + button(label).getText()).until(d -> held().stream().anyMatch(file -> file.toString().endsWith(ending)));
        Path file = held().stream().filter(held -> held.toString().endsWith(ending)).findFirst().orElseThrow();
        assertThat(file.getFileName().toString()).startsWith("Kế hoạch");
        assertThat(Files.readAllBytes(file)).startsWith(beginning);
    }

    /** By keyboard: what is said is read out, and the keyboard stays where it was. */
    private void checksTheLayout() {
        button("Kiểm tra thể thức").sendKeys(Keys.ENTER);
        WebElement said = office.driver().findElement(By.cssSelector("[data-kind=PLAN] .ket-qua"));
        office.patiently().until(d -> !said.getText().isBlank());
        assertThat(said.getText()).isEqualTo("Không có sai lệch.");
        assertThat(said.getDomAttribute("role")).isEqualTo("status");
        office.patiently().until(d -> d.switchTo().activeElement().equals(button("Kiểm tra thể thức")));
        office.shoot("checked");
    }

    private void onAPhone() {
        office.driver().executeCdpCommand(
                "Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 1200, "deviceScaleFactor", 1, "mobile", true));
        office.shoot("phone");
        Number over = (Number) office.driver().executeScript(
                "const w = document.querySelector('.van-ban'); return Math.max(...[...w.querySelectorAll('*')].map(e => e.getBoundingClientRect().right)) - w.getBoundingClientRect().right");
        assertThat(over.doubleValue()).as("nothing stands out of the tab").isLessThanOrEqualTo(1);
        office.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private WebElement button(String label) {
        return office.see(By.xpath("//*[@data-kind='PLAN']//button[normalize-space()='" + label + "']"));
    }

    private List<Path> held() {
        try (Stream<Path> files = Files.list(downloads)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
