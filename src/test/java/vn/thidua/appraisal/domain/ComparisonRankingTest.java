package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.appraisal.domain.Compared.contender;
import static vn.thidua.nomination.Refusals.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.appraisal.Comparisons.Standing;
import vn.thidua.appraisal.domain.ComparisonRanking.Contender;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.refusal.Refusal;

class ComparisonRankingTest {

    private static final Comparison TWO = Compared.comparison("1/10", "1/10");

    @Test
    void equal_totals_share_a_rank_and_leave_out_the_next() {
        ComparisonRanking ranking = ranking(contender(1, null, "5", "5"), contender(2, null, "8", "8"), contender(3, null, "6", "8"), contender(4, null, "8", "6"));
        assertThat(ranking.standings()).extracting(s -> s.nominee().id()).containsExactly(2L, 3L, 4L, 1L);
        assertThat(ranking.standings()).extracting(Standing::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.standings()).extracting(Standing::tied).containsExactly(false, true, true, false);
        assertThat(ranking.tied()).isTrue();
    }

    @Test
    void totals_that_only_look_equal_are_no_tie() {
        Comparison fine = Compared.comparison("1/1000", "1/7");
        ComparisonRanking ranking = new ComparisonRanking(fine, List.of(contender(1, null, "500", "1"), contender(2, null, "500.01", "1")));
        assertThat(ranking.standings()).extracting(s -> s.total().toPlainString()).containsExactly("32.14", "32.14");
        assertThat(ranking.standings()).extracting(s -> s.nominee().id()).containsExactly(2L, 1L);
        assertThat(ranking.tied()).isFalse();
    }

    @Test
    void a_decided_tie_is_in_the_decided_order_and_each_has_a_place_of_its_own() {
        ComparisonRanking ranking = ranking(contender(1, 2, "7", "7"), contender(2, null, "9", "9"), contender(3, 1, "7", "7"));
        assertThat(ranking.standings()).extracting(s -> s.nominee().id()).containsExactly(2L, 3L, 1L);
        assertThat(ranking.place(2)).contains(1);
        assertThat(ranking.place(3)).contains(2);
        assertThat(ranking.place(1)).contains(3);
        assertThat(ranking.place(9)).isEmpty();
    }

    @Test
    void without_the_best_the_others_move_up_and_a_tie_of_two_is_one_no_more() {
        ComparisonRanking ranking = ranking(contender(1, 2, "7", "7"), contender(4, null, "1", "1"));
        assertThat(ranking.standings()).extracting(Standing::rank).containsExactly(1, 2);
        assertThat(ranking.tied()).isFalse();
        assertThat(ranking.standings().get(0).place()).isNull();
    }

    @Test
    void each_tie_is_decided_by_places_that_differ() {
        ComparisonRanking ranking = ranking(contender(1, null, "7", "7"), contender(2, null, "7", "7"), contender(3, null, "3", "3"), contender(4, null, "3", "3"));
        ranking.demandDecided(Map.of("HS-1", 2, "HS-2", 1, "HS-3", 1, "HS-4", 2));
        ranking.demandDecided(Map.of("HS-1", 2, "HS-2", 1, "HS-3", 4, "HS-4", 3, "HS-8", 1));
        Refusal undecided = refused("appraisal.tieUndecided", () -> ranking.demandDecided(Map.of("HS-1", 2, "HS-2", 1, "HS-3", 1)));
        assertThat(undecided.arguments()).containsExactly("Unit 4");
        assertThat(undecided.clause()).isEqualTo("Mục 4");
        assertThat(undecided.field()).isEqualTo("ties");
        refused("appraisal.tieUndecided", () -> ranking.demandDecided(Map.of("HS-1", 0, "HS-2", 1, "HS-3", 1, "HS-4", 2)));
        assertThat(refused("appraisal.tiePlaceTwice", () -> ranking.demandDecided(Map.of("HS-1", 1, "HS-2", 1, "HS-3", 1, "HS-4", 2))).arguments())
                .containsExactly("Unit 1", "Unit 2", 1);
    }

    @Test
    void who_lacks_a_score_is_not_ranked() {
        ComparisonRanking ranking = ranking(contender(1, null, "7", "7"), contender(2, null, "9"), contender(3, null));
        assertThat(ranking.standings()).extracting(s -> s.nominee().id()).containsExactly(1L);
        assertThat(ranking().standings()).isEmpty();
    }

    private static ComparisonRanking ranking(Contender... contenders) {
        return new ComparisonRanking(TWO, List.of(contenders));
    }
}
