package vn.thidua.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's browser, without a window. Both programs are named, so Selenium looks for nothing and downloads nothing. */
final class Chromium {

    static final int WIDTH = 1366;
    static final int HEIGHT = 900;

    private Chromium() {}

    static ChromeDriver open(Path profile) {
        Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        assumeTrue(browser.isPresent(), "no Chromium in the PATH: the browser test is left out");
        assumeTrue(driver.isPresent(), "no chromedriver in the PATH: the browser test is left out");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Ho_Chi_Minh", "LANGUAGE", "vi"))
                .build();
        var options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=vi",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--user-data-dir=" + profile.toAbsolutePath());
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> program(String... names) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":")).stream()
                .flatMap(directory -> List.of(names).stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
