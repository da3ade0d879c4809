package vn.thidua.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One official after the other at the same screen, each logged in by name and password. */
final class Tasklist {

    /** Jobs run between two tasks, and the list is asked for anew only now and then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String address;
    private final String password;
    private final WebDriverWait wait;
    private String user = "";

    Tasklist(ChromeDriver driver, String address, String password) {
        this.driver = driver;
        this.address = address;
        this.password = password;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
    }

    Tasklist as(String next) {
        logIn(next, "tasklist", By.cssSelector(".tasks-list"));
        return this;
    }

    /** Cockpit's diagram of the one running case of a process, with the mark of where it stands. */
    void cockpit(String next, String process, String activity) {
        logIn(next, "cockpit", By.cssSelector("[ng-view], .ctn-main, section"));
        driver.get(address + "/camunda/app/cockpit/default/#/processes");
        wait.until(elementToBeClickable(By.linkText(process))).click();
        wait.until(elementToBeClickable(By.cssSelector("a[href*='#/process-instance/']"))).click();
        wait.until(visibilityOfElementLocated(By.cssSelector("[data-element-id='" + activity + "']")));
        wait.until(visibilityOfElementLocated(By.cssSelector("[data-container-id='" + activity + "'] .badge")));
    }

    private void logIn(String next, String application, By inside) {
        String page = address + "/camunda/app/" + application + "/default/";
        if (!user.equals(next)) {
            driver.get("about:blank");
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        }
        driver.get(page);
        if (!user.equals(next)) {
            wait.until(elementToBeClickable(By.cssSelector("input[type=password]")));
            driver.findElement(By.cssSelector("input[ng-model=username]")).sendKeys(next);
            driver.findElement(By.cssSelector("input[type=password]")).sendKeys(password);
            driver.findElement(By.cssSelector("button[type=submit]")).click();
            user = next;
        }
        wait.until(presenceOfElementLocated(inside));
    }

    TaskForm take(String task) {
        return take(task, "");
    }

    /** Opens the task of this name on whose card the text stands (a unit, a nominee), and claims it. */
    TaskForm take(String task, String card) {
        open(task, card);
        wait.until(visibilityOfElementLocated(By.cssSelector(".task-details button.claim, .task-details .unclaim")));
        driver.findElements(By.cssSelector(".task-details button.claim")).forEach(WebElement::click);
        wait.until(visibilityOfElementLocated(By.cssSelector(".task-details .unclaim")));
        return form();
    }

    TaskForm open(String task, String card) {
        WebElement found = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(700))
                .withMessage(() -> user + " does not see the task " + task + " " + card)
                .until(ignored -> card(task, card).orElseGet(this::lookAgain));
        found.click();
        wait.until(visibilityOfElementLocated(By.xpath("//*[contains(@class,'task-details')]//h2[normalize-space()=" + TaskForm.quoted(task) + "]")));
        return form();
    }

    private TaskForm form() {
        wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form")));
        return new TaskForm(driver, wait);
    }

    private Optional<WebElement> card(String task, String text) {
        try {
            return driver.findElements(By.cssSelector(".tasks-list li.task")).stream()
                    .filter(card -> card.findElement(By.tagName("h4")).getText().strip().equals(task))
                    .filter(card -> String.valueOf(card.getDomProperty("textContent")).contains(text))
                    .map(card -> card.findElement(By.cssSelector("h4 a")))
                    .findFirst();
        } catch (StaleElementReferenceException e) {
            return Optional.empty();
        }
    }

    private WebElement lookAgain() {
        driver.findElements(By.cssSelector(".task-filter.active h4 a"))
                .stream()
                .findFirst()
                .ifPresentOrElse(WebElement::click, () -> driver.navigate().refresh());
        return null;
    }
}
