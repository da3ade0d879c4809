package vn.thidua.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.YearlyKeys;
import vn.thidua.proposal.Certificates.Act;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.Kind;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.State;
import vn.thidua.proposal.Certificates.Step;

/** {@code thidua.certificate_list}, its names, its number and its history. */
@Component
public class CertificateTable {

    private static final String LISTS = """
            select l.*, d.number, d.decision_date from thidua.certificate_list l
            left join thidua.certificate_decision d on d.list_id = l.id\s""";

    private final JdbcClient jdbc;
    private final YearlyKeys keys;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "GK", "certificate_number");
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    /** Decisions of one year wait for each other: each counts what the other has awarded. */
    public void lockYear(int year) {
        jdbc.sql("select year from thidua.certificate_number where year = :year for update")
                .param("year", year)
                .query(Integer.class)
                .list();
    }

    public long insert(String key, long planId, String ground, String user) {
        return jdbc.sql("""
                        insert into thidua.certificate_list (key, plan_id, ground, state, proposed_by)
                        values (:key, :plan, :ground, 'PROPOSED', :user) returning id""")
                .param("key", key)
                .param("plan", planId)
                .param("ground", ground)
                .param("user", user)
                .query(Long.class)
                .single();
    }

    /** @return whether the name is on the list now; false: it has its place in another list of the movement */
    public boolean insertName(long listId, long planId, int position, Holder name) {
        return jdbc.sql("""
                        insert into thidua.certificate_name
                            (list_id, plan_id, position, kind, code, name, unit_code, unit_name, achievement, evidence, state)
                        values (:list, :plan, :position, :kind, :code, :name, :unit, :unitName, :achievement, :evidence, 'PROPOSED')
                        on conflict (plan_id, kind, code) where state in ('PROPOSED', 'AWARDED') do nothing""")
                        .param("list", listId)
                        .param("plan", planId)
                        .param("position", position)
                        .param("kind", name.kind().name())
                        .param("code", name.code())
                        .param("name", name.name())
                        .param("unit", name.unitCode())
                        .param("unitName", name.unitName())
                        .param("achievement", name.achievement())
                        .param("evidence", name.evidence())
                        .update()
                == 1;
    }

    /** Key of the movement's list that holds the name. */
    public Optional<String> listHolding(long planId, Kind kind, String code) {
        return jdbc.sql("""
                        select l.key from thidua.certificate_name n join thidua.certificate_list l on l.id = n.list_id
                        where n.plan_id = :plan and n.kind = :kind and n.code = :code and n.state in ('PROPOSED', 'AWARDED')""")
                .param("plan", planId)
                .param("kind", kind.name())
                .param("code", code)
                .query(String.class)
                .optional();
    }

    public void replaceNames(long listId) {
        jdbc.sql("update thidua.certificate_name set state = 'REPLACED' where list_id = :list and state = 'PROPOSED'")
                .param("list", listId)
                .update();
    }

    public void decideName(long nameId, NameState state, String reason) {
        jdbc.sql("update thidua.certificate_name set state = :state, reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", nameId)
                .update();
    }

    public void changeGround(long id, String ground) {
        jdbc.sql("update thidua.certificate_list set ground = :ground where id = :id")
                .param("ground", ground)
                .param("id", id)
                .update();
    }

    public void changeState(long id, State state) {
        jdbc.sql("update thidua.certificate_list set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    public void decided(long id, State state, LocalDate day) {
        jdbc.sql("update thidua.certificate_list set state = :state, decided_on = :day where id = :id")
                .param("state", state.name())
                .param("day", day)
                .param("id", id)
                .update();
    }

    public void number(long id, String agency, int number, LocalDate decisionDate) {
        jdbc.sql("""
                        insert into thidua.certificate_decision (list_id, agency, year, number, decision_date)
                        values (:id, :agency, :year, :number, :day)""")
                        .param("id", id)
                        .param("agency", agency)
                        .param("year", decisionDate.getYear())
                        .param("number", number)
                        .param("day", decisionDate)
                        .update();
    }

    public void lock(long id) {
        jdbc.sql("select id from thidua.certificate_list where id = :id for update").param("id", id).query(Long.class).list();
    }

    public Optional<CertificateList> find(long id) {
        return jdbc.sql(LISTS + "where l.id = :id").param("id", id).query(this::list).optional();
    }

    public List<CertificateList> ofPlan(long planId) {
        return jdbc.sql(LISTS + "where l.plan_id = :plan order by l.id").param("plan", planId).query(this::list).list();
    }

    /** Certificates that the holder has of other movements, by number of their decision. */
    public List<CertificateList> earlier(Kind kind, String code, long exceptPlan) {
        return jdbc.sql(LISTS + """
                        where l.state = 'GRANTED' and l.plan_id <> :plan and exists (select 1 from thidua.certificate_name n
                            where n.list_id = l.id and n.kind = :kind and n.code = :code and n.state = 'AWARDED') order by l.id""")
                .param("plan", exceptPlan)
                .param("kind", kind.name())
                .param("code", code)
                .query(this::list)
                .list();
    }

    public void step(long id, Act act, String user, Instant now, String reason) {
        jdbc.sql("insert into thidua.certificate_step (list_id, act, by_user, at, reason) values (?, ?, ?, ?, ?)")
                .params(id, act.name(), user, now.atOffset(ZoneOffset.UTC), reason)
                .update();
    }

    public List<Step> steps(long id) {
        return jdbc.sql("select act, by_user, at, reason from thidua.certificate_step where list_id = :id order by id")
                .param("id", id)
                .query((row, n) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("by_user"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    private List<Holder> names(long listId) {
        return jdbc.sql("select * from thidua.certificate_name where list_id = :list and state <> 'REPLACED' order by position")
                .param("list", listId)
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("achievement"),
                        row.getString("evidence"),
                        NameState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    private CertificateList list(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new CertificateList(
                id,
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("ground"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("number", Integer.class),
                row.getObject("decision_date", LocalDate.class),
                names(id));
    }
}
