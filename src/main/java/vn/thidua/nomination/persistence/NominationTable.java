package vn.thidua.nomination.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.domain.ProvinceAnswer;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.nomination}. Values are kept as a list, because JSONB forgets the order of keys. */
@Component
public class NominationTable {

    private static final TypeReference<List<StoredValue>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final YearlyKeys keys;
    private final ObjectMapper json;
    private final QuotaPlaces places;

    NominationTable(JdbcClient jdbc, ObjectMapper json, QuotaPlaces places) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "HS", "nomination_number");
        this.json = json;
        this.places = places;
    }

    private record StoredValue(String code, Value value) {}

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    /** @return the id; empty when the nominee is already proposed for the award */
    public Optional<Long> insert(String key, String nomineeName, NewNomination n) {
        return jdbc.sql("""
                        insert into thidua.nomination (key, plan_id, target, unit_code, person_id, nominee_name, award, achievements,
                            evidence, stated_values, proposed_by, state)
                        values (:key, :plan, :target, :unit, :person, :name, :award, :achievements, :evidence, cast(:values as jsonb),
                            :proposedBy, 'SUBMITTED')
                        on conflict (plan_id, unit_code, coalesce(person_id, ''), award) where state <> 'WITHDRAWN' do nothing returning id""")
                .param("key", key)
                .param("plan", n.planId())
                .param("target", n.target().name())
                .param("unit", n.unitCode())
                .param("person", n.personId())
                .param("name", nomineeName)
                .param("award", n.award())
                .param("achievements", n.achievements())
                .param("evidence", n.evidence())
                .param("values", write(n.values()))
                .param("proposedBy", n.proposedBy())
                .query(Long.class)
                .optional();
    }

    public boolean exists(NewNomination n) {
        return jdbc.sql("""
                        select exists (select from thidua.nomination where plan_id = :plan and unit_code = :unit
                            and coalesce(person_id, '') = coalesce(:person, '') and award = :award and state <> 'WITHDRAWN')""")
                .param("plan", n.planId())
                .param("unit", n.unitCode())
                .param("person", n.personId())
                .param("award", n.award())
                .query(Boolean.class)
                .single();
    }

    public Optional<Nomination> find(long id) {
        return jdbc.sql("select * from thidua.nomination where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    public Optional<Nomination> find(String key) {
        return jdbc.sql("select * from thidua.nomination where key = :key")
                .param("key", key)
                .query(this::read)
                .optional();
    }

    /** As {@link #find(long)}, and nobody else changes it until the transaction ends. */
    public Optional<Nomination> lock(long id) {
        return jdbc.sql("select * from thidua.nomination where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    public List<Nomination> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.nomination where plan_id = :plan order by id")
                .param("plan", planId)
                .query(this::read)
                .list();
    }

    /**
     * All of a plan, locked: whoever comes second waits, and then sees what the first one did. The advisory lock holds where there is no
     * row to lock, the row locks hold against changes of a single nomination.
     */
    public List<Nomination> lockPlan(long planId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('thidua.nomination_list:' || :plan, 0))")
                .param("plan", planId)
                .query((row, i) -> true)
                .list();
        return jdbc.sql("select * from thidua.nomination where plan_id = :plan order by id for update")
                .param("plan", planId)
                .query(this::read)
                .list();
    }

    public void changeDossier(long id, String achievements, String evidence, Map<String, Value> values) {
        jdbc.sql("""
                        update thidua.nomination set achievements = :achievements, evidence = :evidence,
                            stated_values = cast(:values as jsonb) where id = :id""")
                .param("achievements", achievements)
                .param("evidence", evidence)
                .param("values", write(values))
                .param("id", id)
                .update();
    }

    /** @throws vn.thidua.refusal.Refusal nomination.quotaExceeded when the state needs a place that no quota leaves */
    public void changeState(long id, State state, String reason) {
        places.take(id, state);
        jdbc.sql("update thidua.nomination set state = :state, reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** @throws vn.thidua.refusal.Refusal as {@link #changeState} */
    public void changeRank(long id, State state, Integer rank, String reason) {
        places.take(id, state);
        jdbc.sql("""
                        update thidua.nomination set state = :state, rank = :rank, rank_reason = :selectedFor, reason = :passedOverFor
                        where id = :id""")
                .param("state", state.name())
                .param("rank", rank)
                .param("selectedFor", state == State.SELECTED ? reason : null)
                .param("passedOverFor", state == State.SELECTED ? null : reason)
                .param("id", id)
                .update();
    }

    public void changeAnswer(long id, ProvinceAnswer answer) {
        jdbc.sql("""
                        update thidua.nomination set state = :state, granted_award = :granted, decision_number = :number,
                            decision_date = :date, reason = :reason where id = :id""")
                .param("state", answer.outcome().name())
                .param("granted", answer.grantedAward())
                .param("number", answer.decisionNumber())
                .param("date", answer.decisionDate())
                .param("reason", answer.reason())
                .param("id", id)
                .update();
    }

    private Nomination read(ResultSet row, int index) throws SQLException {
        return new Nomination(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                Target.valueOf(row.getString("target")),
                row.getString("unit_code"),
                row.getString("person_id"),
                row.getString("nominee_name"),
                row.getString("award"),
                row.getString("achievements"),
                row.getString("evidence"),
                readValues(row.getString("stated_values")),
                row.getString("proposed_by"),
                State.valueOf(row.getString("state")),
                row.getObject("rank", Integer.class),
                row.getString("rank_reason"),
                row.getString("reason"),
                row.getString("granted_award"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class));
    }

    private String write(Map<String, Value> values) {
        try {
            return json.writeValueAsString(values.entrySet().stream()
                    .map(e -> new StoredValue(e.getKey(), e.getValue()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a nomination", e);
        }
    }

    private Map<String, Value> readValues(String stored) {
        try {
            Map<String, Value> values = new LinkedHashMap<>();
            json.readValue(stored, VALUES).forEach(v -> values.put(v.code(), v.value()));
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a nomination", e);
        }
    }
}
