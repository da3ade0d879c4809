package vn.thidua.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.security.Browser;
import vn.thidua.security.HttpTest;

/** The door of evidence and documents through the real port: what stands behind it has tests of its own. */
@HttpTest
class FileDoorTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/ho-so", "/ho-so/cong-viec/1", "/van-ban/cong-viec/1"})
    void nobody_gets_in_without_a_session(String path) {
        for (Browser browser : new Browser[] {Browser.anonymous(port), Browser.basic(port, "truongphong", "Mot-mat-khau-2023")}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue(FileFilter.TOKEN)).isEmpty();
            assertThat(answer.body()).contains("Vui lòng đăng nhập");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ho-so/x", "/van-ban/x"})
    void a_change_needs_the_token_that_an_answer_has_brought(String path) {
        Browser browser = Browser.tasklist(port, "canboa");
        String token = browser.get(path).headers().firstValue(FileFilter.TOKEN).orElseThrow();

        assertThat(browser.post(path, "{}").statusCode()).isEqualTo(403);
        assertThat(post(browser, path, Map.of(FileFilter.TOKEN, "0".repeat(32))).statusCode()).isEqualTo(403);
        assertThat(post(browser, path, Map.of(FileFilter.TOKEN, token, "Origin", "http://elsewhere.vn")).statusCode()).isEqualTo(403);
        // nothing is there, but the door is open
        assertThat(post(browser, path, Map.of(FileFilter.TOKEN, token)).statusCode()).isEqualTo(404);
    }

    @Test
    void one_session_s_token_is_nothing_to_another() {
        String token = Browser.tasklist(port, "truonga").get("/ho-so/x").headers().firstValue(FileFilter.TOKEN).orElseThrow();
        Browser browser = Browser.tasklist(port, "canboa");
        browser.get("/ho-so/x");
        assertThat(post(browser, "/ho-so/x", Map.of(FileFilter.TOKEN, token)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void nothing_is_replaced_or_deleted(String method) {
        assertThat(Browser.tasklist(port, "canboa").send(method, "/ho-so/x", null, null).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> headers) {
        return browser.send("POST", path, "application/json", "{}", headers);
    }
}
