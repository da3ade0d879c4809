package vn.thidua.plan.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Move;

/** {@code thidua.timetable_move}: which moment of which running case moved, from when to when, and by what. */
@Component
public class MoveTable {

    /** What moved the moments. */
    public enum Cause {
        /** A change of the calendar. */
        CALENDAR,
        AMENDMENT
    }

    private final JdbcClient jdbc;

    MoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param causeId id of the calendar's change or of the amendment */
    public void add(List<Move> moves, Cause cause, long causeId, Instant at) {
        for (Move move : moves) {
            jdbc.sql(
                            """
                            insert into thidua.timetable_move
                                (plan_id, case_key, kind, element, name, unit_code, moved_from, moved_to, cause, cause_id, moved_at)
                            values (:plan, :case, :kind, :element, :name, :unit, :from, :to, :cause, :causeId, :at)""")
                    .param("plan", move.planId())
                    .param("case", move.caseKey())
                    .param("kind", move.kind().name())
                    .param("element", move.element())
                    .param("name", move.name())
                    .param("unit", move.unitCode(), Types.VARCHAR)
                    .param("from", move.from() == null ? null : move.from().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("to", move.to().atOffset(ZoneOffset.UTC))
                    .param("cause", cause.name())
                    .param("causeId", causeId)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
