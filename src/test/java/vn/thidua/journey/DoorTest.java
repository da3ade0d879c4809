package vn.thidua.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.thidua.security.InitialPasswords;
import vn.thidua.security.SampleDirectory;

/** A test of what stands beside a task, through the real port: the whole department can log in, each with the password of tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@Import({Department.class, DoorTest.Passwords.class})
@interface DoorTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Passwords {

        @Bean
        @Primary
        InitialPasswords knownPasswords() {
            return person -> Optional.of(SampleDirectory.PASSWORD);
        }
    }
}
