package vn.thidua.security.web;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.thidua.engine.CurrentUser;
import vn.thidua.security.SecurityProperties;

/**
 * The order of the doors. The webapps' own filters, which check session, rights on the application and CSRF, stand before the last one:
 * there the engine knows who has logged in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class DoorConfiguration {

    private static final String REST = Doors.REST + "/*";
    private static final String WEBAPP_API = Doors.WEBAPP_API + "/*";
    private static final String PAGES = Doors.PROOF + "/*";
    private static final String[] FILES = Doors.FILES.stream().map(path -> path + "/*").toArray(String[]::new);
    private static final String[] WEBAPP_SERVLETS = {
        "Engine Api", "Cockpit Api", "Admin Api", "Tasklist Api", "Welcome Api"
    };
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<Filter> door() {
        return registered("door", new DoorFilter(), FIRST, "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> loginAttempts(SecurityProperties properties) {
        // Real time, not the product's clock: a guesser gains nothing where a training clock is moved
        var attempts = new LoginAttempts(Clock.systemUTC(), properties.login());
        return registered("loginAttempts", new LoginFilter(attempts), FIRST + 1, REST, WEBAPP_API);
    }

    @Bean
    FilterRegistrationBean<Filter> restLogin() {
        var registration = registered("restLogin", new ProcessEngineAuthenticationFilter(), FIRST + 2, REST);
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> requestContent(SecurityProperties properties) {
        return registered("requestContent", new ContentFilter(properties.request()), FIRST + 3, REST, WEBAPP_API);
    }

    @Bean
    FilterRegistrationBean<Filter> faults() {
        return registered("faults", new FaultFilter(), FIRST + 4, REST, WEBAPP_API);
    }

    @Bean
    Admission admission(CurrentUser user, AuthorizationService authorizations) {
        return new Admission(user, authorizations);
    }

    /** The session that the webapps opened: the product's own pages have no login of their own. */
    @Bean
    FilterRegistrationBean<Filter> pageLogin(CamundaBpmProperties properties) {
        var registration = registered("pageLogin", new AuthenticationFilter(), FIRST + 2, PAGES);
        registration.addUrlPatterns(FILES);
        var cache = properties.getWebapp().getAuth().getCache();
        if (cache.isTtlEnabled()) {
            registration.addInitParameter(
                    AuthenticationFilter.AUTH_CACHE_TTL_INIT_PARAM_NAME, Long.toString(cache.getTimeToLive()));
        }
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> pages(CurrentUser user, Admission admission, PageToken token) {
        return registered("pages", new PageFilter(user, admission, token), FIRST + 3, PAGES);
    }

    @Bean
    FilterRegistrationBean<Filter> files(CurrentUser user, PageToken token) {
        return registered("files", new FileFilter(user, token), FIRST + 3, FILES);
    }

    @Bean
    PageToken pageToken() {
        return new PageToken();
    }

    @Bean
    FilterRegistrationBean<Filter> audience(CurrentUser user, Admission admission) {
        var registration = registered("audience", new AudienceFilter(user, admission), FIRST + 5, REST);
        // Filters of a servlet run behind all filters of a path (Servlet 6.2.4), so behind the webapps' own login
        registration.addServletNames(WEBAPP_SERVLETS);
        return registration;
    }

    private static FilterRegistrationBean<Filter> registered(String name, Filter filter, int order, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName("thidua-" + name);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        registration.setAsyncSupported(true);
        return registration;
    }
}
