package vn.thidua.document.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The receiver unpacks the verifier and opens it from his disk, without a network. */
@EnabledIf("possible")
class VerifierPageTest {

    @TempDir
    private Path folder;

    private ChromeDriver driver;
    private byte[] zip;
    private String seal;

    static boolean possible() {
        return Files.isExecutable(Path.of("/usr/bin/chromium")) && Files.isExecutable(Path.of("/usr/bin/chromedriver"));
    }

    @BeforeEach
    void a_bundle_arrives() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        seal = SampleBundle.write(SampleBundle.proposal(), out).seal();
        zip = out.toByteArray();
        BundlesTest.unpack(zip, folder.resolve("goi"));
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=900,900");
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).usingAnyFreePort().build(), options);
    }

    @AfterEach
    void close() {
        driver.quit();
    }

    @Test
    void tells_a_sound_bundle_from_a_changed_one() throws IOException {
        assertThat(verdictOn(zip)).startsWith("Hồ sơ nguyên vẹn: 9 tệp");
        assertThat(driver.findElement(By.id("seal")).getText()).contains(seal);
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/kiem-tra.png"), driver.getScreenshotAs(OutputType.BYTES));

        byte[] changed = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("bao cao cua ba Uoc");
        changed[at] = 'B';
        assertThat(verdictOn(changed)).isEqualTo("HỒ SƠ KHÔNG CÒN NGUYÊN VẸN: 1 tệp có sai lệch.");
        assertThat(driver.findElements(By.cssSelector("tr.bad"))).singleElement().satisfies(row -> assertThat(row.getText()).contains("03-do-thi-uoc"));
        Files.write(Path.of("target/screens/kiem-tra-sai.png"), driver.getScreenshotAs(OutputType.BYTES));

        assertThat(verdictOn(packedAgain(null, null))).as("the same, compressed by somebody else").startsWith("Hồ sơ nguyên vẹn");
        assertThat(verdictOn(packedAgain("03-do-thi-uoc/01-bao-cao-thanh-tich.pdf", null))).as("a file is missing").contains("1 tệp có sai lệch");
        assertThat(verdictOn(packedAgain(null, "<img src=x onerror=alert(1)>.pdf"))).as("a file too many").contains("1 tệp có sai lệch");
        assertThat(verdictOn(packedAgain("MANIFEST.sha256", null))).startsWith("Không có tệp MANIFEST.sha256");
        assertThat(verdictOn(java.util.Arrays.copyOf(zip, zip.length - 30))).startsWith("Tệp đã chọn không phải là gói .zip");
        assertThat(verdictOn("rubbish".getBytes(StandardCharsets.UTF_8))).startsWith("Tệp đã chọn không phải là gói .zip");
    }

    @Test
    void reads_an_unpacked_folder() {
        open();
        driver.findElement(By.id("folder")).sendKeys(folder.resolve("goi").toString());
        assertThat(verdict()).startsWith("Hồ sơ nguyên vẹn: 9 tệp");
    }

    private String verdictOn(byte[] bundle) throws IOException {
        Path file = Files.write(folder.resolve("goi.zip"), bundle);
        open();
        driver.findElement(By.id("zip")).sendKeys(file.toString());
        return verdict();
    }

    private void open() {
        driver.get(folder.resolve("goi/kiem-tra.html").toUri().toString());
    }

    private String verdict() {
        return new WebDriverWait(driver, Duration.ofSeconds(20)).until(page -> {
            String said = page.findElement(By.id("result")).getText();
            return said.equals("Chưa chọn hồ sơ.") || said.equals("Đang kiểm tra…") ? null : said;
        });
    }

    private byte[] packedAgain(String without, String more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream again = new ZipOutputStream(out);
                var files = Files.walk(folder.resolve("goi"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.resolve("goi").relativize(file).toString();
                if (!path.equals(without)) {
                    again.putNextEntry(new ZipEntry(path));
                    Files.copy(file, again);
                }
            }
            if (more != null) {
                again.putNextEntry(new ZipEntry(more));
            }
        }
        return out.toByteArray();
    }
}
