package vn.thidua.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.report.InterimReviews.Progress;
import vn.thidua.report.InterimReviews.SectionState;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.domain.InterimKey;

/** {@code thidua.interim_section}. */
@Component
public class InterimSectionTable {

    private static final String SELECT = """
            select s.*, r.key as review_key from thidua.interim_section s join thidua.interim_review r on r.id = s.review_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    InterimSectionTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Does nothing where the unit already has its section. */
    public void insert(long reviewId, String unitCode, int position) {
        jdbc.sql("""
                        insert into thidua.interim_section (review_id, unit_code, position, state) values (:review, :unit, :position, 'DRAFT')
                        on conflict (review_id, unit_code) do nothing""")
                .param("review", reviewId)
                .param("unit", unitCode)
                .param("position", position)
                .update();
    }

    public Optional<UnitSection> find(long id) {
        return jdbc.sql(SELECT + "where s.id = :id").param("id", id).query(this::read).optional();
    }

    public List<UnitSection> of(long reviewId) {
        return jdbc.sql(SELECT + "where s.review_id = :review order by s.position, s.id")
                .param("review", reviewId)
                .query(this::read)
                .list();
    }

    public Optional<UnitSection> lastConfirmed(long planId, String unitCode) {
        return jdbc.sql(SELECT + """
                        where r.plan_id = :plan and s.unit_code = :unit and s.state = 'CONFIRMED' order by r.opened_at desc, r.id desc limit 1""")
                .param("plan", planId)
                .param("unit", unitCode)
                .query(this::read)
                .optional();
    }

    public void write(long id, String user, Progress progress) {
        jdbc.sql("""
                        update thidua.interim_section set state = 'WRITTEN', content = cast(:content as jsonb), written_by = :user,
                            return_reason = null where id = :id""")
                .param("content", json(progress))
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void giveBack(long id, String reason) {
        jdbc.sql("update thidua.interim_section set state = 'DRAFT', return_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    public void confirm(long id, String user) {
        jdbc.sql("update thidua.interim_section set state = 'CONFIRMED', confirmed_by = :user where id = :id")
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void missing(long id) {
        jdbc.sql("update thidua.interim_section set state = 'MISSING' where id = :id").param("id", id).update();
    }

    private UnitSection read(ResultSet row, int index) throws SQLException {
        String content = row.getString("content");
        Progress progress = content == null ? new Progress(Map.of(), Map.of(), null) : progress(content);
        return new UnitSection(
                row.getLong("id"),
                InterimKey.ofUnit(row.getString("review_key"), row.getString("unit_code")),
                row.getLong("review_id"),
                row.getString("unit_code"),
                SectionState.valueOf(row.getString("state")),
                progress.sections(),
                progress.figures(),
                progress.difficulties(),
                row.getString("written_by"),
                row.getString("return_reason"),
                row.getString("confirmed_by"));
    }

    private String json(Progress progress) {
        try {
            return json.writeValueAsString(progress);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("interim section", e);
        }
    }

    private Progress progress(String stored) {
        try {
            return json.readValue(stored, Progress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("interim section", e);
        }
    }
}
