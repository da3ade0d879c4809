package vn.thidua.security.startup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.security.SecurityWording;

/** Remembers that the demo has filled a database, and keeps production off it: the demo's passwords are public. */
@Component
@DependsOnDatabaseInitialization
class InstallationMark implements InitializingBean {

    private final JdbcClient database;
    private final Environment environment;

    InstallationMark(JdbcClient database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            database.sql("insert into thidua.installation_mark (kind, since) values ('DEMO', :now) on conflict do nothing")
                    .param("now", OffsetDateTime.now(Clock.system(ZoneOffset.UTC)))
                    .update();
        } else if (database.sql("select count(*) from thidua.installation_mark where kind = 'DEMO'")
                        .query(Long.class)
                        .single()
                > 0) {
            throw new InsecureStart(SecurityWording.text("security.start.demoDatabase"));
        }
    }
}
