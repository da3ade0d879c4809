package vn.thidua.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.security.Browser;
import vn.thidua.security.HttpTest;

/** The page of đôn đốc through the real port: who gets in, and who may have a letter sent again. */
@HttpTest
class ProofDoorTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private long letter;

    @BeforeEach
    void aLetterFailed() {
        letter = jdbc.sql(
                        """
                        insert into thidua.outbox (key, message_id, recipient, recipient_name, address, template, subject, html, text, repeatable,
                                                   state, created_at, last_error)
                        values ('door:1', '<door1@mau.vn>', 'canboa', 'Nguyễn Văn A', 'cu@mau.vn', 'morning', 'Nhắc việc <script>alert(1)</script>',
                                '', '', false, 'FAILED', now(), '550 <b>no such user</b>') returning id""")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from thidua.outbox_resend where outbox_id = ?").param(letter).update();
        jdbc.sql("delete from thidua.outbox where id = ?").param(letter).update();
    }

    private HttpResponse<String> resend(Browser browser, String token, String reason) {
        return browser.send(
                "POST",
                "/don-doc/gui-lai",
                "application/x-www-form-urlencoded",
                "letter=" + letter + "&token=" + token + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private String state() {
        return jdbc.sql("select state from thidua.outbox where id = ?").param(letter).query(String.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/don-doc", "/don-doc/", "/don-doc/bao-cao.xlsx", "/don-doc/trang.css"})
    void nobody_gets_in_without_a_session(String path) {
        for (Browser browser : new Browser[] {Browser.anonymous(port), Browser.basic(port, "truongphong", "Mot-mat-khau-2023")}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where).endsWith("/camunda/app/tasklist/default/"));
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"canboa", "truonga"})
    void people_of_a_unit_stay_outside(String user) {
        Browser browser = Browser.tasklist(port, user);
        for (String path : new String[] {"/don-doc", "/don-doc/bao-cao.xlsx"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("không có quyền").doesNotContain("Nhắc việc");
        }
        assertThat(resend(browser, "", "Cần gửi").statusCode()).isEqualTo(403);
        assertThat(state()).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chuyenvien", "truongphong", "giamdoc", "quantri"})
    void those_who_answer_for_it_read_the_page(String user) {
        HttpResponse<String> page = Browser.tasklist(port, user).get("/don-doc");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Thư chưa gửi được", "Không gửi được", "Nguyễn Văn A", "&lt;script&gt;", "550 &lt;b&gt;")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body().contains("name=\"token\"")).isEqualTo(user.equals("truongphong") || user.equals("quantri"));
    }

    @Test
    void nothing_else_is_open_there() {
        Browser head = Browser.tasklist(port, "truongphong");
        assertThat(head.get("/don-doc/gui-lai").statusCode()).isEqualTo(403);
        assertThat(head.get("/don-doc/khac").statusCode()).isEqualTo(403);
        assertThat(head.send("POST", "/don-doc", "application/x-www-form-urlencoded", "a=b").statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous(port).send("POST", "/don-doc/gui-lai", "application/x-www-form-urlencoded", "letter=1").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_head_of_tccb_sends_a_letter_again_with_a_reason_on_record() {
        Browser head = Browser.tasklist(port, "truongphong");
        String token = token(head.get("/don-doc"));
        HttpResponse<String> without = resend(head, token, " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Phải nêu lý do gửi lại.");
        assertThat(state()).isEqualTo("FAILED");

        HttpResponse<String> done = resend(head, token(without), "Đã sửa địa chỉ trong danh bạ");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(state()).isEqualTo("PENDING");
        assertThat(jdbc.sql("select resent_by, reason from thidua.outbox_resend where outbox_id = ?").param(letter).query().singleRow())
                .containsEntry("resent_by", "truongphong")
                .containsEntry("reason", "Đã sửa địa chỉ trong danh bạ");
        assertThat(resend(head, token, "Lần nữa").body()).contains("đã có người cho gửi lại");
    }

    @Test
    void a_form_that_is_not_ours_and_a_reader_change_nothing() {
        Browser head = Browser.tasklist(port, "truongphong");
        String token = token(head.get("/don-doc"));
        assertThat(resend(head, "", "Cần gửi").statusCode()).isEqualTo(403);
        assertThat(resend(head, "0".repeat(32), "Cần gửi").statusCode()).isEqualTo(403);
        assertThat(resend(Browser.tasklist(port, "quantri"), token, "Cần gửi").statusCode()).isEqualTo(403);
        Browser officer = Browser.tasklist(port, "chuyenvien");
        officer.get("/don-doc");
        assertThat(resend(officer, token, "Cần gửi").statusCode()).isEqualTo(403);
        assertThat(state()).isEqualTo("FAILED");
    }
}
