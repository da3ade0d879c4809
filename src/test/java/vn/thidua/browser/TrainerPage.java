package vn.thidua.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The first page of the demonstration: its clock and its letters. */
final class TrainerPage {

    private final ChromeDriver driver;
    private final String address;
    private final WebDriverWait wait;

    TrainerPage(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
        this.wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(100));
    }

    TrainerPage open() {
        driver.get(address + "/demo");
        return this;
    }

    /** Moves the clock to a milestone of the plan, dd/MM/yyyy, by its button. */
    void goToMilestone(String day) {
        open();
        driver.findElement(By.xpath("//button[contains(@class,'milestone')][contains(.," + TaskForm.quoted(day) + ")]")).click();
        wait.until(textToBePresentInElementLocated(By.cssSelector("#clock .now"), day));
    }

    void nextDay() {
        open();
        driver.findElement(By.cssSelector("#clock button[name=days][value='1']")).click();
        wait.until(ignored -> driver.findElement(By.cssSelector("#clock [role=status]")).isDisplayed());
    }

    /** Opens the newest letter whose subject says so; letters leave a little later than the deed. */
    void openLetter(String subject) {
        By letter = By.xpath("//*[@id='mails']//a[contains(@class,'subject')][contains(.," + TaskForm.quoted(subject) + ")]");
        new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofSeconds(1))
                .withMessage("no letter " + subject)
                .until(ignored -> {
                    open();
                    return driver.findElements(letter).stream().findFirst().orElse(null);
                })
                .click();
        wait.until(ignored -> driver.getCurrentUrl().contains("/demo/mails/"));
    }
}
