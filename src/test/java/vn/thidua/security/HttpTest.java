package vn.thidua.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A test through the real port: the application with a directory of two units. One context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.security.admin.id=quantri",
            "thidua.security.admin.password=" + SampleDirectory.PASSWORD,
            "camunda.bpm.generic-properties.properties.login-max-attempts=2147483647",
            "camunda.bpm.generic-properties.properties.login-delay-max-time=0",
            "camunda.bpm.generic-properties.properties.deserialization-type-validation-enabled=true",
            "camunda.bpm.generic-properties.properties.enforce-history-time-to-live=true",
        })
@ActiveProfiles("test")
@Import(SampleDirectory.class)
public @interface HttpTest {}
