package vn.thidua.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;
import vn.thidua.ThiDuaApplication;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.SampleDepartment;
import vn.thidua.reminder.delivery.DirectPost;

/** The whole product as a node of the benchmark. It does what it is told by lines on its standard input. */
public final class BenchNode {

    private static final String HOLDER = "cbCNTY";

    private BenchNode() {}

    /** Not found by the scan, so that no test gets it. */
    static final class Stock {

        @Bean
        @Primary
        @ConditionalOnProperty("bench.stock")
        Post directPost(
                Organization organization,
                @Qualifier("letterRenderer") Object renderer,
                @Qualifier("letterMessage") Object message,
                JavaMailSender mail,
                Clock clock) {
            return new DirectPost(organization, renderer, message, mail, clock);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(ThiDuaApplication.class, Stock.class);
        application.setAdditionalProfiles("test");
        ApplicationContext context = application.run(arguments);
        say("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "found" -> found(context);
                case "start" -> start(context, Integer.parseInt(words[1]));
                default -> throw new IllegalArgumentException(line);
            }
            say("done");
        }
        System.exit(0);
    }

    private static void say(String word) {
        System.out.println(BenchNodes.MARK + word);
        System.out.flush();
    }

    private static void found(ApplicationContext context) {
        var sample = new SampleDepartment(context.getBean(ObjectMapper.class));
        sample.found(context.getBean(Organization.class));
        sample.plan(context.getBean(Plans.class));
        context.getBean(RepositoryService.class)
                .createDeployment()
                .name("bench")
                .addClasspathResource("bench/bench-reminder.bpmn")
                .deploy();
    }

    /** Cases that wait for a person, each with a reminder that is far away. */
    private static void start(ApplicationContext context, int cases) throws InterruptedException {
        Plan plan = context.getBean(Plans.class).byKey("KH-2023-TD01").orElseThrow();
        var runtime = context.getBean(RuntimeService.class);
        var threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < cases; i++) {
            threads.execute(() -> runtime.startProcessInstanceByKey("benchReminder", variables(plan)));
        }
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("cases were not started");
        }
    }

    private static Map<String, Object> variables(Plan plan) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("planId", plan.id());
        variables.put("planKey", plan.key());
        variables.put("planName", plan.content().movementName());
        variables.put("unitCode", "CNTY");
        variables.put("holder", HOLDER);
        variables.put("dueAt", Date.from(Instant.now().plus(3, ChronoUnit.DAYS)));
        variables.put("remindAt", Date.from(Instant.now().plus(365, ChronoUnit.DAYS)));
        return variables;
    }
}
