package vn.thidua.nomination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.domain.Ranking.Entry;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

class ConfirmedOrderTest {

    private static final Map<Long, Place> CONFIRMED = Map.of(1L, place("C", 1), 2L, place("C", 2), 3L, place("C", 3));

    @Test
    void who_keeps_to_the_confirmed_ranks_explains_nothing() {
        check(entry(1, true, 1, null), entry(2, false, 2, null), entry(3, false, 3, null));
        check(entry(1, false, 1, null), entry(2, false, 2, null), entry(3, false, 3, null));
    }

    @Test
    void others_may_stand_in_between() {
        check(entry(9, false, 1, null), entry(1, true, 2, null), entry(8, false, 3, null), entry(2, false, 4, null), entry(3, false, 7, null));
    }

    @Test
    void whoever_is_put_elsewhere_needs_a_reason() {
        Refusal refusal = refused("nomination.comparedReasonMissing", () -> check(entry(1, false, 2, "why"), entry(2, true, 1, " "), entry(3, false, 3, null)));
        assertThat(refusal.arguments()).containsExactly("Unit 2", 2);
        assertThat(refusal.clause()).isEqualTo("Mục C");
        assertThat(refusal.field()).isEqualTo("ranking");
        refused("nomination.comparedReasonMissing", () -> check(entry(1, false, 2, null), entry(2, true, 1, "why"), entry(3, false, 3, null)));
        check(entry(1, false, 2, "why"), entry(2, true, 1, "why"), entry(3, false, 3, null));
    }

    @Test
    void the_better_one_by_scores_is_not_passed_over_in_silence_by_changing_the_others() {
        Refusal refusal = refused("nomination.comparedPassedOver", () -> check(entry(1, false, 3, "why"), entry(2, true, 2, null), entry(3, false, 1, "why")));
        assertThat(refusal.arguments()).containsExactly("Unit 2", "Unit 1");
        assertThat(refusal.clause()).isEqualTo("Mục C");
        check(entry(1, false, 3, "why"), entry(2, true, 2, "why"), entry(3, false, 1, "why"));
    }

    @Test
    void two_comparisons_have_nothing_to_say_of_each_other() {
        new ConfirmedOrder(Map.of(1L, place("C", 1), 2L, place("D", 1)), List.of(entry(1, false, 2, null), entry(2, true, 1, null))).check();
    }

    @Test
    void without_a_comparison_all_is_as_tccb_ranks_it() {
        new ConfirmedOrder(Map.of(), List.of(entry(1, true, 2, null), entry(2, false, 1, null))).check();
    }

    private static void check(Entry... entries) {
        new ConfirmedOrder(CONFIRMED, List.of(entries)).check();
    }

    private static Place place(String comparison, int rank) {
        return new Place(comparison, rank, "Mục " + comparison);
    }

    private static Entry entry(long id, boolean selected, int rank, String reason) {
        return new Entry(id, "Unit " + id, "BK", Target.AFFILIATE, selected, rank, reason);
    }
}
