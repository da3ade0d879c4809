package vn.thidua.security.web;

import static vn.thidua.security.web.Audience.ADMINISTRATORS;
import static vn.thidua.security.web.Audience.EVERYBODY;
import static vn.thidua.security.web.Audience.OVERSEERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the engine's REST API that is open, to whom. It is what Tasklist, Cockpit, Admin and Welcome of the community edition ask
 * for, less what would bypass the product: deployments, modification, migration, messages, signals, variables, batches, external workers,
 * filters, rights, and accounts (these follow the directory).
 *
 * <p>Paths are relative to {@code /engine-rest} and to {@code /camunda/api/engine/engine/default}. The first line that fits decides, so
 * narrower lines stand above wider ones; what no line names is closed. {@code {}} is one segment of a path.
 */
final class EngineApi {

    private static final String ANY_DEFINITION = "/process-definition/({}|key/{})";
    private static final List<Rule> RULES = rules();

    private EngineApi() {}

    private record Rule(Audience audience, List<String> methods, Pattern path) {}

    /** @return who may; empty where the path is closed */
    static Optional<Audience> audience(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return RULES.stream()
                .filter(rule -> rule.methods.contains(asked) || asked.equals("OPTIONS"))
                .filter(rule -> rule.path.matcher(path).matches())
                .map(Rule::audience)
                .findFirst();
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();

        // Statistics count across units: not for everybody who may read a definition
        allow(rules, OVERSEERS, "GET", "/process-definition/statistics");
        allow(rules, OVERSEERS, "GET", ANY_DEFINITION + "/(statistics|static-called-process-definitions)");

        // Tasklist
        allow(rules, EVERYBODY, "GET", "/filter(/count)?", "/filter/{}");
        allow(rules, EVERYBODY, "GET POST", "/filter/{}/(list|count|singleResult)");
        allow(rules, EVERYBODY, "GET POST", "/task(/count)?");
        allow(rules, EVERYBODY, "GET", "/task/{}");
        allow(rules, EVERYBODY, "GET", "/task/{}/(form|deployed-form|rendered-form|form-variables|identity-links)");
        allow(rules, EVERYBODY, "GET", "/task/{}/(comment|attachment)(/{})?");
        allow(rules, EVERYBODY, "GET", "/task/{}/(variables|localVariables)(/{}(/data)?)?");
        allow(rules, EVERYBODY, "POST", "/task/{}/(claim|unclaim|complete|submit-form)");
        allow(rules, EVERYBODY, "POST", "/task/{}/comment/create");
        allow(rules, EVERYBODY, "GET", "/process-definition(/count)?", ANY_DEFINITION);
        allow(
                rules,
                EVERYBODY,
                "GET",
                ANY_DEFINITION + "/(xml|diagram|startForm|deployed-start-form|rendered-form|form-variables)");
        allow(rules, EVERYBODY, "POST", ANY_DEFINITION + "/(start|submit-form)");
        allow(rules, EVERYBODY, "GET POST", "/variable-instance(/count)?");
        allow(rules, EVERYBODY, "GET", "/variable-instance/{}(/data)?", "/process-instance/{}");
        allow(rules, EVERYBODY, "GET", "/history/user-operation(/count)?", "/history/task", "/history/process-instance/{}");

        // Every webapp: who am I, what may I, my own password
        allow(rules, EVERYBODY, "GET", "/authorization/check", "/identity/groups", "/user(/count)?", "/user/{}/profile");
        allow(rules, EVERYBODY, "GET POST", "/identity/password-policy");
        allow(rules, EVERYBODY, "PUT", "/user/{}/credentials");
        allow(rules, EVERYBODY, "GET POST", "/group(/count)?");

        // Cockpit
        allow(rules, OVERSEERS, "GET POST", "/(process-instance|execution|job|job-definition)(/count)?");
        allow(rules, OVERSEERS, "GET", "/process-instance/{}/(activity-instances|comment)");
        allow(rules, OVERSEERS, "GET", "/process-instance/{}/variables(/{}(/data)?)?");
        allow(rules, OVERSEERS, "GET", "/execution/{}", "/execution/{}/localVariables(/{}(/data)?)?");
        allow(rules, OVERSEERS, "GET", "/job/{}(/stacktrace)?", "/job-definition/{}", "/incident(/count)?", "/incident/{}");
        allow(rules, OVERSEERS, "GET POST", "/external-task(/count)?");
        allow(rules, OVERSEERS, "GET", "/external-task/{}(/errorDetails)?", "/batch(/statistics)?(/count)?", "/history/batch(/count)?");
        allow(rules, OVERSEERS, "GET", "/(decision-definition|decision-requirements-definition|case-definition)(/count)?");
        allow(rules, OVERSEERS, "GET", "/(decision-definition|decision-requirements-definition)/({}|key/{})(/xml|/diagram)?");
        allow(rules, OVERSEERS, "GET", "/deployment(/count)?", "/deployment/{}", "/deployment/{}/resources(/{}(/data)?)?");
        allow(
                rules,
                OVERSEERS,
                "GET POST",
                "/history/(process-instance|activity-instance|task|variable-instance|detail|job-log|external-task-log)(/count)?");
        allow(rules, OVERSEERS, "GET", "/history/(incident|identity-link-log|decision-instance)(/count)?");
        allow(
                rules,
                OVERSEERS,
                "GET",
                "/history/(activity-instance|variable-instance|detail|job-log|decision-instance)/{}(/data|/stacktrace)?");
        allow(rules, OVERSEERS, "GET", "/history/(process-definition|decision-requirements-definition)/{}/statistics");
        allow(rules, OVERSEERS, "GET", "/task/report/candidate-group-count", "/version", "/case-instance/count");

        // Admin: look at everything, unlock, set a password; a failed job may be tried again, a task handed on
        allow(rules, ADMINISTRATORS, "PUT", "/job/{}/retries");
        allow(rules, ADMINISTRATORS, "POST", "/task/{}/assignee");
        allow(rules, ADMINISTRATORS, "POST", "/user/{}/unlock");
        allow(rules, ADMINISTRATORS, "GET", "/group/{}", "/authorization(/count)?", "/authorization/{}");
        allow(rules, ADMINISTRATORS, "GET", "/tenant(/count)?", "/metrics", "/metrics/{}/sum", "/telemetry/(data|configuration)");
        return List.copyOf(rules);
    }

    private static void allow(List<Rule> rules, Audience audience, String methods, String... paths) {
        for (String path : paths) {
            rules.add(new Rule(audience, List.of(methods.split(" ")), Pattern.compile(path.replace("{}", "[^/]+"))));
        }
    }
}
