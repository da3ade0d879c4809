package vn.thidua.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import vn.thidua.ThiDuaApplication;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.SampleDepartment;
import vn.thidua.reminder.delivery.DirectPost;

/** The whole product as a node of the benchmark. It does what it is told by lines on its standard input. */
public final class BenchNode {

    private BenchNode() {}

    /** Not found by the scan, so that no test gets it. */
    static final class Stock {

        /** The engine's usual way in the place of the product's: the timer's listener sends the mail itself. */
        @Bean
        @ConditionalOnProperty("bench.stock")
        static BeanPostProcessor sendingListener(ObjectProvider<BenchPost> post) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("remindTaskListener") ? (TaskListener) task -> post.getObject().remind(task) : bean;
                }
            };
        }

        @Bean
        @ConditionalOnProperty("bench.stock")
        BenchPost benchPost(
                Organization organization,
                @Qualifier("letterRenderer") Object renderer,
                @Qualifier("letterMessage") Object message,
                JavaMailSender mail,
                Clock clock) {
            return new BenchPost(new DirectPost(organization, renderer, message, mail, clock));
        }
    }

    /** The letter of one task. */
    record BenchPost(DirectPost post) {

        void remind(DelegateTask task) {
            Map<String, Object> model = new HashMap<>();
            model.put("taskName", task.getName());
            model.put("planKey", task.getVariable("planKey"));
            model.put("planName", task.getVariable("planName"));
            model.put("unitName", null);
            model.put("nomineeName", null);
            model.put("link", "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId());
            model.put("due", "15/11/2023 17:00");
            model.put("late", false);
            model.put("days", 1);
            model.put("reason", "");
            model.put("subject", List.of(task.getVariable("planKey"), task.getName(), "15/11/2023 17:00"));
            post.send("remind:" + task.getId(), task.getAssignee(), "returned", model);
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
                case "found" -> found(context, Integer.parseInt(words[1]));
                case "clock" -> context.getBean(EngineClock.class).startAt(Instant.parse(words[1]));
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

    /** The sample's department, and as many people more. */
    private static void found(ApplicationContext context, int people) {
        var sample = new SampleDepartment(context.getBean(ObjectMapper.class));
        sample.found(context.getBean(Organization.class));
        sample.plan(context.getBean(Plans.class));
        context.getBean(JdbcClient.class)
                .sql("insert into thidua.person (id, full_name, email, unit_code, position, kind, login)"
                        + " select 'b' || i, 'Nguyễn Văn Bền ' || i, 'b' || i || '@mau.example', 'TCCB', 'Chuyên viên', 'CIVIL_SERVANT', true"
                        + " from generate_series(0, ?) i")
                .param(people - 1)
                .update();
    }

    /** Cases of the real model, each of which waits for a person of its own. */
    private static void start(ApplicationContext context, int cases) throws InterruptedException {
        Plan plan = context.getBean(Plans.class).byKey("KH-2023-TD01").orElseThrow();
        var runtime = context.getBean(RuntimeService.class);
        var tasks = context.getBean(TaskService.class);
        Map<String, Object> variables =
                Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName());
        var threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < cases; i++) {
            String holder = "b" + i;
            threads.execute(() -> {
                String id = runtime.startProcessInstanceByKey("emulationPlan", plan.key(), variables).getId();
                tasks.claim(tasks.createTaskQuery().processInstanceId(id).singleResult().getId(), holder);
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(30, TimeUnit.MINUTES)) {
            throw new IllegalStateException("cases were not started");
        }
    }
}
