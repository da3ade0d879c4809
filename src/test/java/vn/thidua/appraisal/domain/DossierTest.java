package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Target;

class DossierTest {

    @Test
    void only_criteria_of_the_award_and_the_target_apply() {
        Criterion otherAward = Samples.criterion(
                "FLAG", "CO", Set.of(Target.AFFILIATE), Kind.RANK, true, "rank", Operator.EQUALS, "1", "Mục IV.3");
        Criterion otherTarget = Samples.criterion(
                "PERSON", "BK", Set.of(Target.PERSON), Kind.NARRATIVE, true, null, null, null, "Mục IV.3");
        Dossier dossier = new Dossier(
                Samples.nomination(Map.of()), Samples.plan(otherAward, Samples.RANK, otherTarget, Samples.EFFORT));

        assertThat(dossier.criteria()).containsExactly(Samples.RANK, Samples.EFFORT);
        assertThat(dossier.figureCriteria()).containsExactly(Samples.RANK);
        assertThatThrownBy(() -> dossier.criterion("FLAG", "values")).hasMessageStartingWith("appraisal.criterionUnknown");
    }

    @ParameterizedTest
    @CsvSource({
        "RANK,0,false", "RANK,-1,false", "RANK,1,true", "RANK,1.0,true", "RANK,1.5,false", "RANK,63,true",
        "FINDING,0,true", "FINDING,0.00,true", "FINDING,-1,false", "FINDING,0.5,false", "FINDING,2,true",
        "ONTIME,0,true", "ONTIME,-0.01,false", "ONTIME,99.99,true", "ONTIME,100,true", "ONTIME,100.01,false",
        // a double would make it 100
        "ONTIME,99.99999999999999999999,false", "FINDING,1e400,false", "FINDING,1e999999999,false", "RANK,1e-999999999,false"
    })
    void a_value_must_be_one_that_can_be(String code, BigDecimal value, boolean plausible) {
        Dossier dossier = Samples.dossier(Map.of());
        assertThat(dossier.plausible(dossier.criterion(code, "values"), value)).isEqualTo(plausible);
    }

    @Test
    void a_value_that_cannot_be_counts_as_lacking() {
        Dossier dossier = Samples.dossier(Map.of(
                "percent", Samples.value("100"),
                "rank", Samples.value("0"),
                "violations", new Value(null, "letter 2")));

        assertThat(dossier.value(Samples.ON_TIME)).contains(Samples.value("100"));
        assertThat(dossier.lacking()).containsExactly(Samples.RANK, Samples.FINDING);
    }
}
