package vn.thidua.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A test on the real application in its demo profile, with its job executor and its sender, on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "thidua.mail.sender.enabled=true",
            "thidua.demo.mails=target/browser-mails/${random.uuid}",
        })
@ActiveProfiles({"test", "demo"})
@DirtiesContext
@interface BrowserTest {}
