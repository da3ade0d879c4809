package vn.thidua.proposal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals and the names on their lists. */
@Component
public class ProposalTable {

    /** @param nominations in the order of the list */
    public record Row(long id, String key, long planId, List<Long> nominations) {}

    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(String key, long planId, Instant at, List<Long> nominations) {
        long id = jdbc.sql("insert into thidua.proposal (key, plan_id, drafted_at) values (:key, :plan, :at) returning id")
                .param("key", key)
                .param("plan", planId)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        int position = 1;
        for (Long nomination : nominations) {
            jdbc.sql("insert into thidua.proposal_item (proposal_id, position, nomination_id) values (:id, :position, :nomination)")
                    .param("id", id)
                    .param("position", position++)
                    .param("nomination", nomination)
                    .update();
        }
        return id;
    }

    public void remove(long id, long nominationId) {
        jdbc.sql("delete from thidua.proposal_item where proposal_id = :id and nomination_id = :nomination")
                .param("id", id)
                .param("nomination", nominationId)
                .update();
    }

    /** Locks the proposal until the transaction ends: two officials may record an answer at once. */
    public void lock(long id) {
        jdbc.sql("select id from thidua.proposal where id = :id for update").param("id", id).query(Long.class).optional();
    }

    public Optional<Row> find(long id) {
        return jdbc.sql("select key, plan_id from thidua.proposal where id = :id")
                .param("id", id)
                .query((rs, row) -> new Row(id, rs.getString("key"), rs.getLong("plan_id"), nominations(id)))
                .optional();
    }

    public Optional<Long> idOfPlan(long planId) {
        return jdbc.sql("select id from thidua.proposal where plan_id = :plan")
                .param("plan", planId)
                .query(Long.class)
                .optional();
    }

    private List<Long> nominations(long id) {
        return jdbc.sql("select nomination_id from thidua.proposal_item where proposal_id = :id order by position")
                .param("id", id)
                .query(Long.class)
                .list();
    }
}
