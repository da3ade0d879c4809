package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.SampleDepartment;

@ApplicationTest
@Transactional
class OutboxTest {

    @Autowired
    private Post post;

    @Autowired
    private Organization organization;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    private Person director;

    @BeforeEach
    void department() {
        if (org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            new SampleDepartment(mapper).found(organization);
            director = organization.holders(Role.DIRECTOR, null).get(0);
        }
    }

    private void closed(String key, String recipient) {
        Map<String, Object> model = new HashMap<>();
        model.put("reference", "45/KH-X");
        model.put("issueDate", "22/06/2023");
        model.put("title", "Trích yếu");
        model.put("summary", null);
        model.put("subject", List.of("45/KH-X", "22/06/2023", "Đổi mới"));
        post.send(key, recipient, "plan-closed", model);
    }

    private Map<String, Object> row(String key) {
        return jdbc.sql("select * from thidua.outbox where key = ?").param(key).query().singleRow();
    }

    @Test
    void a_letter_waits_with_the_address_of_the_directory() {
        closed("t:1", director.id());
        assertThat(row("t:1"))
                .containsEntry("state", "PENDING")
                .containsEntry("address", director.email())
                .containsEntry("recipient_name", director.fullName())
                .containsEntry("subject", "Kết thúc phong trào thi đua theo Kế hoạch số 45/KH-X ngày 22/06/2023: Đổi mới")
                .containsEntry("repeatable", true);
        assertThat((String) row("t:1").get("html"))
                .contains(director.fullName(), director.position(), organization.agency().name());
    }

    @Test
    void a_second_letter_with_the_same_key_is_dropped() {
        closed("t:2", director.id());
        Object first = row("t:2").get("id");
        closed("t:2", organization.holders(Role.CLERK, null).get(0).id());
        assertThat(row("t:2")).containsEntry("id", first).containsEntry("address", director.email());
    }

    @Test
    void a_letter_to_nobody_known_is_kept_as_undeliverable() {
        closed("t:3", "khongcoai");
        assertThat(row("t:3")).containsEntry("state", "UNDELIVERABLE").containsEntry("address", null);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void no_letter_is_written_outside_a_transaction() {
        assertThatThrownBy(() -> closed("t:4", "x")).isInstanceOf(IllegalTransactionStateException.class);
    }
}
