package vn.thidua.security.web;

import static vn.thidua.security.web.Audience.ADMINISTRATORS;
import static vn.thidua.security.web.Audience.EVERYBODY;
import static vn.thidua.security.web.Audience.OVERSEERS;
import static vn.thidua.security.web.Audience.REMINDERS;
import static vn.thidua.security.web.Audience.RESENDERS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which door a path belongs to, and whom it lets in. */
final class Doors {

    static final String REST = "/engine-rest";
    static final String WEBAPP_API = "/camunda/api";
    static final String PROOF = "/don-doc";
    /** Evidence and documents that stand beside a form. */
    static final List<String> FILES = List.of("/ho-so", "/van-ban");

    private static final String ENGINE = WEBAPP_API + "/engine/engine";
    private static final String DEFAULT_ENGINE = ENGINE + "/default";
    private static final Pattern LOGIN = Pattern.compile(WEBAPP_API + "/admin/auth/user/default/login/(welcome|tasklist|cockpit|admin)");
    private static final Pattern SESSION = Pattern.compile(WEBAPP_API + "/admin/auth/user/default(/logout)?");
    private static final Pattern PLUGIN_FILES =
            Pattern.compile(WEBAPP_API + "/(admin|cockpit|tasklist|welcome)/plugin/[A-Za-z]+/static/.+");
    private static final Pattern COCKPIT_QUERIES = Pattern.compile(
            WEBAPP_API + "/cockpit/plugin/base/default/(process-definition|process-instance|incident)(/.+)?");
    private static final Pattern METRICS = Pattern.compile(WEBAPP_API + "/admin/plugin/adminPlugins/default/metrics/aggregated");
    private static final Set<String> PROOF_FILES = Set.of(PROOF, PROOF + "/bao-cao.xlsx", PROOF + "/trang.css");
    private static final Pattern SETUP_PAGE = Pattern.compile("/camunda/app/admin/[^/]+/setup(/.*)?");

    private Doors() {}

    /** The engine's APIs: what comes here is judged, everything else is pages and their files. */
    static boolean guarded(RequestPath path) {
        return path.under(REST) || path.under(WEBAPP_API) || FILES.stream().anyMatch(path::under);
    }

    static boolean login(String method, RequestPath path) {
        return method.equals("POST") && LOGIN.matcher(path.value()).matches();
    }

    /** Paths that a browser needs before anybody has logged in. */
    static boolean beforeLogin(String method, RequestPath path) {
        String value = path.value();
        boolean reads = reads(method);
        return login(method, path)
                || SESSION.matcher(value).matches() && (value.endsWith("/logout") ? method.equals("POST") : reads)
                || reads && (value.equals(ENGINE) || PLUGIN_FILES.matcher(value).matches());
    }

    /** @return who may ask; empty where nobody may */
    static Optional<Audience> audience(String method, RequestPath path) {
        String value = path.value();
        if (path.under(DEFAULT_ENGINE)) {
            return EngineApi.audience(method, path.after(DEFAULT_ENGINE));
        }
        if (path.under(REST)) {
            return EngineApi.audience(method, path.after(REST));
        }
        if (COCKPIT_QUERIES.matcher(value).matches() && (reads(method) || method.equals("POST"))) {
            return Optional.of(OVERSEERS);
        }
        if (path.under(PROOF)) {
            return proof(method, value);
        }
        if (FILES.stream().anyMatch(path::under)) {
            return reads(method) || method.equals("POST") ? Optional.of(EVERYBODY) : Optional.empty();
        }
        if (METRICS.matcher(value).matches() && reads(method)) {
            return Optional.of(ADMINISTRATORS);
        }
        return path.under(WEBAPP_API) || SETUP_PAGE.matcher(value).matches() ? Optional.empty() : Optional.of(EVERYBODY);
    }

    private static Optional<Audience> proof(String method, String path) {
        if (reads(method) && PROOF_FILES.contains(path)) {
            return Optional.of(REMINDERS);
        }
        return method.equals("POST") && path.equals(PROOF + "/gui-lai") ? Optional.of(RESENDERS) : Optional.empty();
    }

    /** The engine's own API, by either door. */
    static boolean ofEngine(RequestPath path) {
        return path.under(REST) || path.under(DEFAULT_ENGINE);
    }

    static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
