package vn.thidua.nomination.persistence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/**
 * The places that the quotas leave (S54 to S56), counted under a lock: of many who want the last one at the same moment one gets it, and the
 * others read the clause. The trigger {@code nomination_quota} counts the same once more, for whatever statement does not come by here.
 */
@Component
class QuotaPlaces {

    /** In these states a nomination does not hold a place. */
    private static final Set<State> FREE =
            Set.of(State.SUBMITTED, State.ELIGIBLE, State.INELIGIBLE, State.NOT_SELECTED, State.STRUCK, State.WITHDRAWN);

    private record Place(String quota, long planId, long taken) {}

    private final JdbcClient jdbc;
    private final Plans plans;

    QuotaPlaces(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /** @throws Refusal nomination.quotaExceeded with text and clause when the nomination would hold a place that there is not */
    void take(long nominationId, State state) {
        if (FREE.contains(state)) {
            return;
        }
        if (!FREE.contains(locked(nominationId))) {
            // It has its place: an amendment that lowers the quota later does not keep the province's answer from being recorded
            return;
        }
        places(nominationId).forEach(place -> {
            Quota quota = quota(place);
            if (place.taken() >= quota.max()) {
                throw Refusal.of("nomination.quotaExceeded", quota.text(), quota.max(), place.taken() + 1)
                        .by(quota.clause());
            }
        });
    }

    /** Nomination before quotas, and quotas in the order of their codes: the order of the trigger, so that nobody waits in a circle. */
    private State locked(long nominationId) {
        String state = jdbc.sql("select state from thidua.nomination where id = :id for update")
                .param("id", nominationId)
                .query(String.class)
                .single();
        jdbc.sql("""
                        select q.code from thidua.nomination_quota q join thidua.nomination n on n.plan_id = q.plan_id
                        where n.id = :id and jsonb_exists(q.awards, n.award) and jsonb_exists(q.targets, n.target)
                        order by q.code for update of q""")
                .param("id", nominationId)
                .query(String.class)
                .list();
        return State.valueOf(state);
    }

    /** A statement of its own, because one that has waited for a lock counts what was there before it waited. */
    private List<Place> places(long nominationId) {
        return jdbc.sql("""
                        select q.code, q.plan_id, (select count(*) from thidua.nomination other
                                where other.plan_id = q.plan_id and other.id <> n.id and other.state not in (:free)
                                and jsonb_exists(q.awards, other.award) and jsonb_exists(q.targets, other.target))
                        from thidua.nomination_quota q join thidua.nomination n on n.plan_id = q.plan_id
                        where n.id = :id and jsonb_exists(q.awards, n.award) and jsonb_exists(q.targets, n.target) order by q.code""")
                .param("id", nominationId)
                .param("free", FREE.stream().map(State::name).collect(Collectors.toSet()))
                .query((row, i) -> new Place(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private Quota quota(Place place) {
        return plans.plan(place.planId()).content().quotas().stream()
                .filter(quota -> quota.code().equals(place.quota()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan " + place.planId() + " has lost its quota " + place.quota()));
    }
}
