package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.attachment.Dossiers;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.Evidence;
import vn.thidua.engine.EngineClock;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.report.Reports;

/** A unit's officer at the tab "Hồ sơ" of his report. Leaves pictures in {@code target/screens/dossier}. */
@BrowserTest
class DossierTabTest {

    private static final String UNIT = "CNTY";

    @LocalServerPort
    private int port;

    @Value("${thidua.demo.password}")
    private String password;

    @Autowired
    private Plans plans;

    @Autowired
    private Reports reports;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private RuntimeService cases;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private EngineClock engineClock;

    private Nominee unit;
    private OfficialsBrowser office;
    private BrokenLine line;

    @Test
    void an_officer_brings_the_units_documents() throws Exception {
        assumeTrue(OfficialsBrowser.possible(), "SKIPPED: no chromium and chromedriver here, see .ci/run");
        unit = new Nominee(reportAsked(), Target.AFFILIATE, UNIT, null);
        try (var wire = new BrokenLine(port);
                var browser = new OfficialsBrowser("http://localhost:" + wire.port(), password, Path.of("target/screens/dossier"))) {
            line = wire;
            office = browser;
            office.take("cbCNTY", "Lập báo cáo của đơn vị", "report/write-report").tab("Hồ sơ");
            office.see(By.cssSelector("[data-folder='AFFILIATE-CNTY']"));
            office.shoot("empty");
            bringsVietnameseNames();
            isRefusedInWords();
            survivesABrokenConnection();
            looksAtWhatHeBrought();
            takesAwayWithAReason();
            saysWhyOneIsMissing();
            addsAPerson();
            onAPhone();
        } finally {
            engineClock.reset();
        }
    }

    private long reportAsked() {
        return transactions.execute(status -> {
            Plan plan = plans.create("tccb1", SamplePlan.with(content -> content.put("movementName", "Thi đua chuyển đổi số")));
            plans.check(plan.id(), "truongtccb");
            plans.sign(plan.id(), "giamdoc");
            plans.number(plan.id(), "vanthu", 46, LocalDate.now(clock));
            plans.issue(plan.id());
            reports.open(plan.id());
            long report = reports.ofUnit(plan.id(), UNIT).orElseThrow().id();
            cases.startProcessInstanceByKey("unitReport", reports.report(report).key(), Map.of(
                    "planId", plan.id(),
                    "planKey", plan.key(),
                    "planName", "Thi đua chuyển đổi số",
                    "unitCode", UNIT,
                    "unitName", "Chi cục Chăn nuôi và Thú y",
                    "reportId", report));
            return plan.id();
        });
    }

    private void bringsVietnameseNames() {
        String name = "Báo cáo thành tích của tập thể Chi cục Chăn nuôi và Thú y năm 2023 (có xác nhận của Sở).pdf";
        drop("Báo cáo thành tích", 2, name, Evidence.pdf("Bao cao"));
        assertThat(files("BAO_CAO_THANH_TICH", 1)).extracting(DossierFile::name).containsExactly(name);
        see("Báo cáo thành tích", name);
        assertThat(row("Báo cáo thành tích").getText()).contains("Đã có", "Tải về");
    }

    private void isRefusedInWords() {
        drop("Tài liệu minh chứng khác", 1, "Chương trình.exe", new byte[] {1, 2, 3});
        see("Tài liệu minh chứng khác", "Chỉ nhận tệp");
        drop("Tài liệu minh chứng khác", 1, "Không phải PDF.pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        see("Tài liệu minh chứng khác", "Không nhận");
        office.shoot("refused");
        By close = By.xpath(".//button[normalize-space()='Đóng']");
        while (!row("Tài liệu minh chứng khác").findElements(close).isEmpty()) {
            row("Tài liệu minh chứng khác").findElement(close).click();
        }
        assertThat(files("KHAC", 0)).isEmpty();
    }

    private void survivesABrokenConnection() throws IOException {
        line.breaks(1, 700_000);
        drop("Biên bản họp bình xét", 1, "Biên bản họp bình xét – trang 1.png", picture());
        assertThat(files("BIEN_BAN_HOP_DON_VI", 1)).hasSize(1);
        assertThat(line.broken()).as("it did break off").isEqualTo(1);
        see("Biên bản họp bình xét", "Đã có");

        line.breaks(1000, 700_000);
        drop("Kết quả đánh giá, xếp loại", 1, "Kết quả xếp loại.png", picture());
        see("Kết quả đánh giá, xếp loại", "tệp chưa gửi xong");
        office.shoot("broken");
        line.breaks(0, 0);
        row("Kết quả đánh giá, xếp loại").findElement(By.cssSelector(".td-again")).click();
        assertThat(files("KET_QUA_DANH_GIA_XEP_LOAI", 1)).hasSize(1);
    }

    private void looksAtWhatHeBrought() {
        row("Biên bản họp bình xét").findElement(By.xpath(".//button[normalize-space()='Xem']")).click();
        office.patiently().until(d -> Boolean.TRUE.equals(office.driver()
                .executeScript("const i = document.querySelector('.td-picture'); return !!i && i.complete && i.naturalWidth > 0")));
        office.shoot("picture");
        String here = office.driver().getWindowHandle();
        row("Báo cáo thành tích").findElement(By.xpath(".//a[normalize-space()='Xem']")).click();
        office.patiently().until(ExpectedConditions.numberOfWindowsToBe(2));
        office.driver().getWindowHandles().stream().filter(tab -> !tab.equals(here)).findFirst().ifPresent(tab -> office.driver().switchTo().window(tab));
        office.patiently().until(d -> Boolean.TRUE.equals(office.driver()
                .executeScript("return document.readyState === 'complete' && document.contentType === 'application/pdf'")));
        new Actions(office.driver()).pause(Duration.ofSeconds(3)).perform();
        office.shoot("pdf");
        office.driver().close();
        office.driver().switchTo().window(here);
    }

    private void takesAwayWithAReason() {
        row("Biên bản họp bình xét").findElement(By.xpath(".//button[normalize-space()='Bỏ']")).click();
        WebElement done = row("Biên bản họp bình xét").findElement(By.xpath(".//button[normalize-space()='Bỏ tệp']"));
        done.click();
        see("Biên bản họp bình xét", "Vui lòng ghi lý do");
        row("Biên bản họp bình xét").findElement(By.cssSelector("textarea")).sendKeys("Bản chụp mờ, sẽ quét lại.");
        office.shoot("take-away");
        row("Biên bản họp bình xét").findElement(By.xpath(".//button[normalize-space()='Bỏ tệp']")).sendKeys(Keys.ENTER);
        assertThat(files("BIEN_BAN_HOP_DON_VI", 0)).isEmpty();
    }

    private void saysWhyOneIsMissing() {
        see("Biên bản họp bình xét", "Còn thiếu");
        row("Biên bản họp bình xét").findElement(By.xpath(".//button[contains(normalize-space(),'Nêu lý do')]")).click();
        row("Biên bản họp bình xét").findElement(By.cssSelector("textarea")).sendKeys("Chờ thủ trưởng đơn vị ký biên bản.");
        office.driver().executeScript(
                "arguments[0].value = arguments[1]",
                row("Biên bản họp bình xét").findElement(By.cssSelector("input[type=date]")),
                LocalDate.now(clock).plusDays(10).toString());
        row("Biên bản họp bình xét").findElement(By.xpath(".//button[normalize-space()='Lưu lý do']")).click();
        see("Biên bản họp bình xét", "đã nêu lý do");
    }

    private void addsAPerson() {
        WebElement choice = office.see(By.cssSelector("#td-person"));
        choice.sendKeys(Keys.ARROW_DOWN);
        office.see(By.cssSelector(".td-add-person")).click();
        office.see(By.cssSelector("[data-folder^='PERSON-CNTY-']"));
        office.size(2400);
        office.shoot("whole");
    }

    private void onAPhone() {
        office.driver().executeCdpCommand(
                "Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 2600, "deviceScaleFactor", 1, "mobile", true));
        office.shoot("phone");
        WebElement folder = office.driver().findElement(By.cssSelector("[data-folder='AFFILIATE-CNTY']"));
        Number over = (Number) office.driver().executeScript(
                "const w = arguments[0]; return Math.max(...[...w.querySelectorAll('*')].map(e => e.getBoundingClientRect().right)) - w.getBoundingClientRect().right",
                folder);
        assertThat(over.doubleValue()).as("nothing stands out of the folder").isLessThanOrEqualTo(1);
        office.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private WebElement row(String label) {
        return office.driver().findElement(By.xpath("//*[@data-folder='AFFILIATE-CNTY']//li[contains(@class,'td-item')][.//span[contains(@class,'td-label')"
                + " and contains(normalize-space(),'" + label + "')]]"));
    }

    private void see(String label, String words) {
        office.patiently()
                .withMessage(() -> {
                    office.shoot("failed");
                    return row(label).getText();
                })
                .until(d -> row(label).getText().contains(words));
    }

    /** Lets a file fall onto an item, as often as a nervous hand does. */
    private void drop(String label, int times, String name, byte[] bytes) {
        office.driver().executeScript(
                """
                const bytes = Uint8Array.from(atob(arguments[2]), c => c.charCodeAt(0));
                const file = new File([bytes], arguments[1], {lastModified: 1700000000000});
                const data = new DataTransfer();
                data.items.add(file);
                const folder = arguments[0].closest('[data-folder]').dataset.folder;
                const label = arguments[0].getAttribute('aria-labelledby');
                for (let i = 0; i < arguments[3]; i++) {
                  const row = document.querySelector(`[aria-labelledby="${label}"]`);
                  row.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }
                """,
                row(label),
                name,
                Base64.getEncoder().encodeToString(bytes),
                times);
    }

    private List<DossierFile> files(String item, int expected) {
        office.patiently().withMessage(() -> {
                    office.shoot("failed");
                    return item;
                })
                .until(d -> held(item).size() == expected);
        return held(item);
    }

    private List<DossierFile> held(String item) {
        return dossiers.contents(unit).entries().stream()
                .filter(entry -> entry.code().equals(item))
                .flatMap(entry -> entry.files().stream())
                .toList();
    }

    /** What a scanner makes of a page: some megabytes. */
    private static byte[] picture() throws IOException {
        BufferedImage page = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                page.setRGB(x, y, grain.nextInt(0x1000000));
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }
}
