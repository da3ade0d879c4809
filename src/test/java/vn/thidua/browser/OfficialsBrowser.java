package vn.thidua.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One computer in the office: people log in to Tasklist, one after another, and fill forms in with keyboard and mouse. */
final class OfficialsBrowser implements AutoCloseable {

    private static final int WIDTH = 1366;
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    /** form-js takes a text over only after a while. */
    private static final Duration DEBOUNCE = Duration.ofMillis(450);

    private final ChromeDriver driver;
    private final WebDriverWait wait;
    private final String base;
    private final String password;
    private final Path screens;
    private FormIds form;
    private int pictures;

    OfficialsBrowser(String base, String password, Path screens) throws IOException {
        this.base = base;
        this.password = password;
        this.screens = Files.createDirectories(screens);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=vi",
                "--window-size=" + WIDTH + ",900");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .withEnvironment(java.util.Map.of("TZ", "Asia/Ho_Chi_Minh"))
                .build();
        this.driver = new ChromeDriver(service, options);
        this.wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class);
    }

    static boolean possible() {
        return Files.isExecutable(Path.of("/usr/bin/chromium")) && Files.isExecutable(Path.of("/usr/bin/chromedriver"));
    }

    void login(String user, String application) {
        driver.get(base + "/demo");
        driver.manage().deleteAllCookies();
        driver.get(base + "/camunda/app/" + application + "/default/");
        type(wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("input[type=text]"))), user);
        type(driver.findElement(By.cssSelector("input[type=password]")), password);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("input[type=password]")));
    }

    /** Takes the first task of this name from the list of all that waits for one's roles. */
    OfficialsBrowser take(String user, String task, String formFile) {
        return take(user, task, "", formFile);
    }

    /** @param card a text on the task's card, e.g. the name of a unit */
    OfficialsBrowser take(String user, String task, String card, String formFile) {
        size(900);
        login(user, "tasklist");
        form = FormIds.of(formFile);
        By all = By.xpath("//*[contains(@class,'task-filters')]//a[contains(normalize-space(),'Tất cả việc theo vai trò')]"
                + " | //*[contains(@class,'task-filters')]//*[contains(text(),'Tất cả việc theo vai trò')]");
        wait.until(ExpectedConditions.elementToBeClickable(all)).click();
        By found = By.xpath("//ol[contains(@class,'tasks-list')]/li[.//h4[normalize-space()='" + task
                + "'] and contains(normalize-space(.),'" + card + "')]//h4/a"
                + " | //ul[contains(@class,'tasks-list')]/li[.//h4[normalize-space()='" + task
                + "'] and contains(normalize-space(.),'" + card + "')]//h4/a");
        wait.until(ExpectedConditions.elementToBeClickable(found)).click();
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("button.claim"))).click();
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("button.unclaim")));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fjs-container")));
        wait.until(d -> driver.findElements(By.cssSelector(".fjs-container .fjs-input:not([disabled]), .fjs-container input:not([disabled]), .fjs-container textarea:not([disabled])"))
                        .size() > 0);
        return this;
    }

    /** Opens a case from Tasklist's own list of what one may start, and shows its start form. */
    OfficialsBrowser start(String user, String process, String formFile) {
        size(900);
        login(user, "tasklist");
        form = FormIds.of(formFile);
        click(By.xpath("//a[contains(normalize-space(),'Khởi tạo quy trình')]"));
        By entry = By.xpath("//*[contains(@class,'modal-content')]//a[contains(normalize-space(),'" + process + "')]");
        By opened = By.cssSelector(".modal-content .fjs-container");
        click(entry);
        new Actions(driver).pause(DEBOUNCE.multipliedBy(4)).perform();
        if (driver.findElements(opened).isEmpty()) {
            // the list moved under the mouse, and the entry was only touched
            driver.findElements(entry).forEach(touched -> ((JavascriptExecutor) driver).executeScript("arguments[0].click()", touched));
        }
        wait.until(ExpectedConditions.presenceOfElementLocated(opened));
        return this;
    }

    /** Sends the start form; the dialog closes when the case is open. */
    void begin() {
        leaveField();
        By button = By.cssSelector(driver.findElements(By.cssSelector(".modal-content .fjs-container button.fjs-button")).isEmpty()
                ? ".modal-footer button.btn-primary"
                : ".modal-content .fjs-container button.fjs-button");
        click(button);
        By dialog = By.cssSelector(".modal-content");
        new Actions(driver).pause(DEBOUNCE.multipliedBy(4)).perform();
        if (!driver.findElements(dialog).isEmpty() && notice().isBlank()) {
            // the page moved under the mouse, and the button was only touched
            driver.findElements(button).forEach(touched ->
                    ((JavascriptExecutor) driver).executeScript("arguments[0].click()", touched));
        }
        wait.withMessage(() -> {
                    shoot("failed");
                    return "the case is not opened: " + notice();
                })
                .until(d -> d.findElements(dialog).isEmpty() || !notice().isBlank());
        if (!driver.findElements(dialog).isEmpty()) {
            shoot("refused");
            throw new AssertionError("the case is not opened: " + notice());
        }
    }

    OfficialsBrowser text(String key, String value) {
        return text(key, -1, value);
    }

    OfficialsBrowser text(String key, int row, String value) {
        WebElement input = input(key, row, "");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"));
        type(input, value);
        input.sendKeys(Keys.TAB);
        new Actions(driver).pause(DEBOUNCE).perform();
        return this;
    }

    /** @param day dd/MM/yyyy */
    OfficialsBrowser date(String key, int row, String day) {
        WebElement input = input(key, row, "-date");
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"));
        type(input, day);
        input.sendKeys(Keys.ENTER);
        input.sendKeys(Keys.TAB);
        new Actions(driver).pause(DEBOUNCE).perform();
        return this;
    }

    OfficialsBrowser date(String key, String day) {
        return date(key, -1, day);
    }

    OfficialsBrowser choose(String key, String option) {
        click(By.cssSelector("[id^='fjs-form-'][id$='-" + form.id(key) + "-" + form.option(key, option) + "']"));
        return this;
    }

    /** The option of a radio group whose options come with the task. */
    OfficialsBrowser chooseNamed(String key, String label) {
        click(By.xpath("//label[contains(@for,'-" + form.id(key) + "-') and contains(normalize-space(),'" + label + "')]"));
        return this;
    }

    OfficialsBrowser tick(String key, int row) {
        click(By.cssSelector("input" + ending(key, row, "")));
        return this;
    }

    OfficialsBrowser tick(String key) {
        return tick(key, -1);
    }

    OfficialsBrowser select(String key, int row, String label) {
        By field = By.xpath("//*[contains(@class,'fjs-form-field-select')][.//*[substring(@id,string-length(@id)-"
                + (suffix(key, row, "").length() - 1) + ")='" + suffix(key, row, "") + "' or substring(@id,string-length(@id)-"
                + (suffix(key, row, "-search").length() - 1) + ")='" + suffix(key, row, "-search") + "']]");
        WebElement box = wait.until(ExpectedConditions.presenceOfElementLocated(field));
        WebElement group = box.findElement(By.cssSelector(".fjs-select-display, input, .fjs-input-group"));
        By item = By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and contains(normalize-space(),'" + label + "')]");
        leaveField();
        scroll(group);
        // A list opens where the keyboard arrives, and a click may open or close it; on a busy computer it opens late
        for (int attempt = 0; attempt < 6 && driver.findElements(By.cssSelector(".fjs-dropdownlist-item")).isEmpty(); attempt++) {
            if (attempt % 2 == 0) {
                leaveField();
                ((JavascriptExecutor) driver).executeScript("arguments[0].blur(); arguments[0].focus()", group);
            } else {
                group.click();
            }
            new Actions(driver).pause(DEBOUNCE.multipliedBy(attempt + 1L)).perform();
        }
        WebElement option = wait.withMessage(() -> "offered: " + driver.findElements(By.cssSelector(".fjs-dropdownlist-item")).stream()
                        .map(WebElement::getText)
                        .toList())
                .until(ExpectedConditions.elementToBeClickable(item));
        scroll(option);
        option.click();
        new Actions(driver).pause(DEBOUNCE).perform();
        return this;
    }

    /** Leaves only these ticked in a list of choices. */
    OfficialsBrowser only(String key, List<String> labels) {
        for (WebElement input : driver.findElements(By.cssSelector("input[id*='-" + form.id(key) + "-']"))) {
            String label = input.findElement(By.xpath("./..")).getText().strip();
            if (input.isSelected() != labels.contains(label)) {
                scroll(input);
                input.click();
            }
        }
        return this;
    }

    /** Adds a row at the end of a list. @param list the list's label */
    OfficialsBrowser add(String list) {
        leaveField();
        click(By.xpath("//*[contains(@class,'fjs-form-field-dynamiclist') or contains(@class,'fjs-repeat-render')"
                + " or contains(@class,'fjs-form-field-grouplike')][.//label[normalize-space()='" + list
                + "']]//button[contains(@class,'fjs-repeat-render-add')]"));
        new Actions(driver).pause(DEBOUNCE).perform();
        return this;
    }

    int rows(String key) {
        return driver.findElements(By.xpath("//*[starts-with(@id,'fjs-form-') and (self::input or self::textarea)]")).stream()
                .map(element -> element.getDomAttribute("id"))
                .filter(id -> id.matches("fjs-form-.*-" + form.id(key) + "_[0-9]+"))
                .toList()
                .size();
    }

    boolean has(String key) {
        return !driver.findElements(By.cssSelector("[id^='fjs-form-'][id$='-" + form.id(key) + "']")).isEmpty();
    }

    /** The whole form, as long as it is. */
    OfficialsBrowser picture(String name) {
        leaveField();
        Number height = (Number) ((JavascriptExecutor) driver)
                .executeScript("return Math.max(...[...document.querySelectorAll('.fjs-container, .fjs-form')].map(e => e.scrollHeight), 300)");
        size(Math.min(Math.max(height.intValue() + 420, 900), 4200));
        shoot(name);
        return this;
    }

    OfficialsBrowser shoot(String name) {
        new Actions(driver).pause(DEBOUNCE).perform();
        try {
            Files.write(
                    screens.resolve("%02d-%s.png".formatted(++pictures, name)), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    void complete() {
        WebElement shown = driver.findElement(By.cssSelector(".fjs-container"));
        submit();
        wait.withMessage(() -> {
                    shoot("failed");
                    return "the task stays: " + notice();
                })
                .until(ExpectedConditions.stalenessOf(shown));
    }

    /** Submits what the product will refuse. @return the words of the refusal */
    String refused() {
        submit();
        wait.until(d -> !notice().isBlank());
        return notice();
    }

    void dismissNotice() {
        driver.findElements(By.cssSelector(".notifications-panel .close, [notifications-panel] .close, .alert .close")).stream()
                .filter(WebElement::isDisplayed)
                .toList()
                .forEach(WebElement::click);
    }

    private void submit() {
        leaveField();
        List<WebElement> own = driver.findElements(By.cssSelector(".fjs-container button.fjs-button"));
        WebElement button = own.isEmpty()
                ? driver.findElements(By.cssSelector("button.btn-primary")).stream()
                        .filter(candidate -> candidate.isDisplayed() && candidate.getText().strip().equals("Hoàn thành"))
                        .findFirst()
                        .orElseThrow()
                : own.get(0);
        scroll(button);
        wait.until(ExpectedConditions.elementToBeClickable(button)).click();
    }

    String notice() {
        return driver.findElements(By.cssSelector(".notifications-panel .alert, [notifications-panel] .alert, .notification, .fjs-form-field-error")).stream()
                .map(WebElement::getText)
                .reduce("", (one, other) -> one + " " + other)
                .strip();
    }

    /** The demo's clock goes on to a day. @param day yyyy-MM-dd */
    void moveClockTo(String day) {
        driver.get(base + "/demo");
        ((JavascriptExecutor) driver).executeScript("document.getElementById('day').value = arguments[0]", day);
        WebElement button = driver.findElement(By.xpath("//button[normalize-space()='Chuyển']"));
        button.click();
        wait.until(ExpectedConditions.stalenessOf(button));
    }

    void open(String path) {
        driver.get(base + path);
    }

    WebElement see(By what) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    ChromeDriver driver() {
        return driver;
    }

    WebDriverWait patiently() {
        return wait;
    }

    /** Shows what a plugin keeps beside the task's form. */
    OfficialsBrowser tab(String label) {
        click(By.xpath("//*[contains(@class,'nav-tabs')]//a[contains(normalize-space(),'" + label + "')]"));
        return this;
    }

    void size(int height) {
        driver.manage().window().setSize(new Dimension(WIDTH, height));
    }

    private WebElement input(String key, int row, String part) {
        WebElement input = wait.until(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("input" + ending(key, row, part) + ", textarea" + ending(key, row, part))));
        scroll(input);
        return wait.until(ExpectedConditions.elementToBeClickable(input));
    }

    private String ending(String key, int row, String part) {
        return "[id^='fjs-form-'][id$='" + suffix(key, row, part) + "']";
    }

    private String suffix(String key, int row, String part) {
        return "-" + form.id(key) + (row < 0 ? "" : "_" + row) + part;
    }

    /** What is still moving under the mouse is clicked once it stands still. */
    private void click(By where) {
        wait.ignoring(ElementClickInterceptedException.class).until(d -> {
            WebElement target = ExpectedConditions.elementToBeClickable(where).apply(d);
            if (target == null) {
                return false;
            }
            scroll(target);
            target.click();
            return true;
        });
    }

    /** A list of options opens as soon as the keyboard reaches it, and lies over what follows. */
    private void leaveField() {
        ((JavascriptExecutor) driver).executeScript("document.activeElement && document.activeElement.blur()");
        new Actions(driver).pause(DEBOUNCE).perform();
    }

    private void scroll(WebElement element) {
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    private static void type(WebElement input, String value) {
        input.sendKeys(value);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
