package vn.thidua.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pictures of whole pages, numbered in the order in which they were taken. */
final class Screens {

    private static final Path DIRECTORY = Path.of("target", "screens");
    private static final int TALLEST = 15_000;

    /** How much taller the window must be for nothing in it to scroll. */
    private static final String MISSING_HEIGHT =
            """
            const hidden = [document.documentElement, ...document.querySelectorAll('*')]
              .filter(e => e === document.documentElement || /auto|scroll/.test(getComputedStyle(e).overflowY))
              .map(e => e.scrollHeight - e.clientHeight);
            return Math.max(0, ...hidden);
            """;

    private final ChromeDriver driver;
    private int taken;

    Screens(ChromeDriver driver) {
        this.driver = driver;
    }

    void take(String name) {
        try {
            Files.createDirectories(DIRECTORY);
            long missing = ((Number) driver.executeScript(MISSING_HEIGHT)).longValue();
            resize(Math.min(TALLEST, Chromium.HEIGHT + missing));
            Files.write(
                    DIRECTORY.resolve("%02d-%s.png".formatted(++taken, name)), driver.getScreenshotAs(OutputType.BYTES));
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resize(long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", Chromium.WIDTH, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }
}
