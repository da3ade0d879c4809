package vn.thidua;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs an emulation movement of a provincial department, from its plan to the province's answer. */
@SpringBootApplication
@EnableScheduling
public class ThiDuaApplication {

    /** The zone of every deadline; the engine stores due dates without one, so the JVM must agree. */
    public static final String ZONE = "Asia/Ho_Chi_Minh";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(ThiDuaApplication.class, args);
    }
}
