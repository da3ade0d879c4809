package vn.thidua.security.startup;

import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import vn.thidua.ThiDuaApplication;
import vn.thidua.security.SecurityWording;

/**
 * Looks at the configuration before any bean is made, so before a port or a database is opened. Outside the demo nothing may be left to a
 * default that others know.
 */
public final class SecretsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        ZoneId zone = ZoneId.systemDefault();
        if (!zone.getRules().equals(ZoneId.of(ThiDuaApplication.ZONE).getRules())) {
            throw new InsecureStart(SecurityWording.text("security.start.zone", ThiDuaApplication.ZONE, zone.getId()));
        }
        if (environment.acceptsProfiles(Profiles.of("demo | test"))) {
            return;
        }
        List<String> findings = new ProductionSettings(environment, DemoPasswords.known()).findings();
        if (!findings.isEmpty()) {
            throw new InsecureStart(SecurityWording.text("security.start.refused")
                    + String.join("", findings.stream().map(finding -> "\n  - " + finding).toList()));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
