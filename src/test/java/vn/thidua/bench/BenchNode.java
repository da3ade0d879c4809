package vn.thidua.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

    private static final String HOLDER = "tccb1";

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
    }

    /** Cases of the real model, each of which waits for one person. */
    private static void start(ApplicationContext context, int cases) throws InterruptedException {
        Plan plan = context.getBean(Plans.class).byKey("KH-2023-TD01").orElseThrow();
        var runtime = context.getBean(RuntimeService.class);
        var tasks = context.getBean(TaskService.class);
        Map<String, Object> variables =
                Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName());
        var threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < cases; i++) {
            threads.execute(() -> {
                String id = runtime.startProcessInstanceByKey("emulationPlan", plan.key(), variables).getId();
                tasks.claim(tasks.createTaskQuery().processInstanceId(id).singleResult().getId(), HOLDER);
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
            throw new IllegalStateException("cases were not started");
        }
    }
}
