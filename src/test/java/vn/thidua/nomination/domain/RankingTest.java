package vn.thidua.nomination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.PlanFixture.quotas;
import static vn.thidua.nomination.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.nomination.PlanFixture;
import vn.thidua.nomination.domain.Ranking.Entry;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

class RankingTest {

    private static final boolean CHOSEN = true;
    private static final boolean LEFT = false;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void selects_as_many_units_as_the_quota_allows_and_not_one_more(int max) {
        PlanContent plan = PlanFixture.plan(quotas(max));
        assertThatCode(() -> check(plan, units(max))).doesNotThrowAnyException();
        Refusal refusal = refused("nomination.quotaExceeded", () -> check(plan, units(max + 1)));
        assertThat(refusal.clause()).isEqualTo("Mục IV.4 gạch 2");
        assertThat(refusal.arguments()).containsExactly("không quá số tập thể", max, (long) max + 1);
    }

    @Test
    void selects_nobody() {
        check(PlanFixture.plan(), List.of());
        check(PlanFixture.plan(), List.of(unit(1, LEFT, 1), unit(2, LEFT, 2)));
    }

    @Test
    void selects_the_flag_or_the_certificate_for_the_department_but_never_both() {
        Entry flag = entry(1, FLAG, Target.DEPARTMENT, CHOSEN, 1);
        check(PlanFixture.plan(), List.of(flag, entry(2, CERTIFICATE, Target.DEPARTMENT, LEFT, 2)));
        assertThat(refused(
                                "nomination.quotaExceeded",
                                () -> check(
                                        PlanFixture.plan(),
                                        List.of(flag, entry(2, CERTIFICATE, Target.DEPARTMENT, CHOSEN, 2))))
                        .clause())
                .isEqualTo("Mục IV.4 gạch 1");
    }

    @Test
    void selects_one_unit_and_one_person_side_by_side_each_as_the_first() {
        check(PlanFixture.plan(), List.of(unit(1, CHOSEN, 1), entry(2, CERTIFICATE, Target.PERSON, CHOSEN, 1)));
    }

    @Test
    void refuses_a_tie() {
        assertThat(refused(
                                "nomination.rankTaken",
                                () -> check(PlanFixture.plan(), List.of(unit(1, CHOSEN, 1), unit(2, LEFT, 1))))
                        .arguments())
                .containsExactly("N1", "N2", 1);
    }

    @Test
    void refuses_a_tie_between_targets_that_share_a_quota() {
        PlanContent shared = PlanFixture.plan(List.of(new Quota(
                "Q", Set.of(CERTIFICATE), Set.of(Target.AFFILIATE, Target.OFFICE), 2, "hai tập thể", "Mục IV.4", "A1")));
        refused(
                "nomination.rankTaken",
                () -> check(shared, List.of(unit(1, CHOSEN, 1), entry(2, CERTIFICATE, Target.OFFICE, CHOSEN, 1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refuses_a_rank_below_the_first(int rank) {
        refused("nomination.rankInvalid", () -> check(PlanFixture.plan(), List.of(unit(1, LEFT, rank))));
    }

    @Test
    void refuses_somebody_without_a_rank() {
        refused("nomination.rankMissing", () -> check(PlanFixture.plan(), List.of(unit(1, LEFT, null))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void refuses_to_pass_over_a_better_rank_without_a_reason(String reason) {
        Refusal refusal = refused(
                "nomination.rankReasonMissing",
                () -> check(PlanFixture.plan(), List.of(unit(1, LEFT, 1), passing(2, 2, reason))));
        assertThat(refusal.arguments()).containsExactly("N2", "N1");
    }

    @Test
    void passes_over_a_better_rank_for_a_stated_reason() {
        check(PlanFixture.plan(), List.of(unit(1, LEFT, 1), passing(2, 2, "Đơn vị thứ nhất đã được khen trong năm")));
    }

    @Test
    void gaps_between_ranks_do_no_harm() {
        check(PlanFixture.plan(), List.of(unit(1, CHOSEN, 3), unit(2, LEFT, 7)));
    }

    private static void check(PlanContent plan, List<Entry> entries) {
        new Ranking(plan, entries).check();
    }

    private static List<Entry> units(int count) {
        List<Entry> units = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            units.add(unit(i, CHOSEN, i));
        }
        return units;
    }

    private static Entry unit(long id, boolean selected, Integer rank) {
        return entry(id, CERTIFICATE, Target.AFFILIATE, selected, rank);
    }

    private static Entry passing(long id, int rank, String reason) {
        return new Entry(id, "N" + id, CERTIFICATE, Target.AFFILIATE, CHOSEN, rank, reason);
    }

    private static Entry entry(long id, String award, Target target, boolean selected, Integer rank) {
        return new Entry(id, "N" + id, award, target, selected, rank, null);
    }
}
