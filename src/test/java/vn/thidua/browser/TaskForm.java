package vn.thidua.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The form of the task that is open. Fields are found as a person finds them: by the label, and in a list by the row. */
final class TaskForm {

    private static final String FORM = "//form[contains(@class,'fjs-form')]";

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    TaskForm(ChromeDriver driver, WebDriverWait wait) {
        this.driver = driver;
        this.wait = wait;
    }

    TaskForm write(String label, String text) {
        return write(label, 1, text);
    }

    /** @param row counted from 1, among the fields of this label */
    TaskForm write(String label, int row, String text) {
        WebElement input = input(label, row);
        type(input, text);
        wait.until(ignored -> text.equals(input.getDomProperty("value"))
                || text.replace(',', '.').equals(input.getDomProperty("value")));
        return this;
    }

    /** @param day as an official writes it, dd/MM/yyyy */
    TaskForm date(String label, int row, String day) {
        WebElement input = input(label, row);
        type(input, day);
        wait.until(ignored -> day.equals(input.getDomProperty("value")));
        return this;
    }

    TaskForm date(String label, String day) {
        return date(label, 1, day);
    }

    /** Tab takes the value over at once: the form would wait for a pause in typing. */
    private void type(WebElement input, String text) {
        into(input).click();
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text);
        input.sendKeys(Keys.TAB);
    }

    /** Ticks or unticks. */
    TaskForm toggle(String label) {
        return toggle(label, 1);
    }

    TaskForm toggle(String label, int row) {
        WebElement box = wait.until(elementToBeClickable(label(label, row)));
        into(box.findElement(By.tagName("input"))).click();
        return this;
    }

    TaskForm choose(String option) {
        return toggle(option);
    }

    /** Picks from a list that opens. */
    TaskForm pick(String label, int row, String option) {
        WebElement field = wait.until(visibilityOfElementLocated(label(label, row)))
                .findElement(By.xpath("./ancestor::*[contains(@class,'fjs-form-field-select')][1]"));
        into(field.findElement(By.cssSelector(".fjs-select-display, .fjs-input-group"))).click();
        By item = By.xpath(".//*[contains(@class,'fjs-dropdownlist-item')][contains(normalize-space()," + quoted(option) + ")]");
        waitOr("no choice " + option)
                .until(ignored -> field.findElements(item).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null))
                .click();
        wait.until(ignored -> field.findElements(item).stream().noneMatch(WebElement::isDisplayed));
        return this;
    }

    TaskForm pick(String label, String option) {
        return pick(label, 1, option);
    }

    /** What stands in a field. */
    String value(String label, int row) {
        return input(label, row).getDomProperty("value");
    }

    /** What the form says, as it is seen. */
    String text() {
        return driver.findElement(By.xpath(FORM)).getText();
    }

    int rows(String label) {
        return driver.findElements(label(label)).size();
    }

    /** Unticks all of a checklist but these. */
    TaskForm keepOnly(String question, List<String> options) {
        WebElement list = driver.findElement(By.xpath(FORM + "//*[contains(@class,'fjs-form-field-checklist')][label[starts-with(normalize-space(),"
                + quoted(question) + ")]]"));
        for (WebElement option : list.findElements(By.xpath(".//label[input]"))) {
            boolean ticked = option.findElement(By.tagName("input")).isSelected();
            if (ticked != options.contains(option.getText().strip())) {
                into(option.findElement(By.tagName("input"))).click();
            }
        }
        return this;
    }

    /** Completes the task; Tasklist's own button stays off once a list was edited, so such forms bring theirs. */
    void complete() {
        WebElement form = driver.findElement(By.xpath(FORM));
        press();
        waitOr("not completed").until(ignored -> gone(form) || !refusal().isEmpty());
        if (!refusal().isEmpty()) {
            throw new AssertionError("refused: " + refusal());
        }
    }

    /** @return what Tasklist answers to a form that it does not take */
    String completeInVain() {
        press();
        return waitOr("nothing was refused").until(ignored -> refusal().isEmpty() ? null : refusal());
    }

    /** Takes Tasklist's message off the screen. */
    void dismiss() {
        driver.findElements(By.cssSelector(".notifications .alert .close")).stream()
                .filter(WebElement::isDisplayed)
                .forEach(WebElement::click);
        wait.until(ignored -> refusal().isEmpty());
    }

    private void press() {
        // Tab may have opened the list of a select that follows
        driver.executeScript("document.activeElement.blur()");
        List<WebElement> own = driver.findElements(By.xpath(FORM + "//button[@type='submit']"));
        WebElement button = own.isEmpty()
                ? wait.until(elementToBeClickable(By.cssSelector(".form-actions .btn-primary")))
                : own.get(0);
        into(button).click();
    }

    private static boolean gone(WebElement form) {
        return Boolean.TRUE.equals(ExpectedConditions.stalenessOf(form).apply(null));
    }

    /** Read in one go: the page takes its messages away again. */
    private String refusal() {
        return (String) driver.executeScript(
                """
                return [...document.querySelectorAll('.alert-danger')]
                  .filter(e => e.offsetParent).map(e => e.innerText.trim()).join(' ');
                """);
    }

    private WebElement input(String label, int row) {
        String id = waitOr("no field " + label + " " + row)
                .until(visibilityOfElementLocated(label(label, row)))
                .getDomAttribute("for");
        return driver.findElement(By.id(id));
    }

    private WebDriverWait waitOr(String complaint) {
        var waiting = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(100));
        waiting.withMessage(complaint);
        return waiting;
    }

    private static By label(String label, int row) {
        return By.xpath("(" + labelPath(label) + ")[" + row + "]");
    }

    private static By label(String label) {
        return By.xpath(labelPath(label));
    }

    private static String labelPath(String label) {
        return FORM + "//label[not(ancestor::*[contains(@class,'fjs-form-field-table')])][normalize-space()=" + quoted(label) + " or normalize-space()=" + quoted(label + "*") + "]";
    }

    private WebElement into(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        return element;
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
