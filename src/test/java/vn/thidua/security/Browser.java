package vn.thidua.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody at a door: with the webapps' session, with HTTP Basic, or with neither. */
public final class Browser {

    public static final String WEBAPP = "/camunda/api/engine/engine/default";

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String basic;

    private Browser(int port) {
        this.root = "http://localhost:" + port;
    }

    public static Browser anonymous(int port) {
        return new Browser(port);
    }

    public static Browser basic(int port, String user, String password) {
        var browser = new Browser(port);
        browser.basic = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser;
    }

    /** Logs in to Tasklist as its page does. */
    public static Browser tasklist(int port, String user) {
        var browser = new Browser(port);
        HttpResponse<String> answer = browser.login("tasklist", user, SampleDirectory.PASSWORD);
        if (answer.statusCode() != 200) {
            throw new AssertionError("login of " + user + ": " + answer.statusCode() + " " + answer.body());
        }
        browser.get(WEBAPP + "/filter");
        return browser;
    }

    public HttpResponse<String> login(String app, String user, String password) {
        get("/camunda/app/" + app + "/default/");
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                "username=" + encoded(user) + "&password=" + encoded(password));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, null);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(method, path, type, body, Map.of());
    }

    public HttpResponse<String> send(String method, String path, String type, String body, Map<String, String> headers) {
        return send(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** Sends one file as a form does that has a field {@code file}. */
    public HttpResponse<String> upload(String path, byte[] file, String type, Map<String, String> headers) {
        String boundary = "thi-dua-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tep\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head), BodyPublishers.ofByteArray(file), BodyPublishers.ofByteArray(end));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, form, headers);
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
