package vn.thidua.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.StaffKind;
import vn.thidua.organization.Unit;
import vn.thidua.organization.UnitType;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.SamplePlan;
import vn.thidua.proposal.Certificates.Entry;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.Kind;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.Strike;
import vn.thidua.refusal.Refusal;

class CertificateRulesTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 6, 14);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);

    private static final CertificateHolders HOLDERS = new CertificateHolders(
            List.of(
                    new Unit("SO", "Sở mẫu", UnitType.DEPARTMENT),
                    new Unit("U1", "Chi cục Một", UnitType.AFFILIATE),
                    new Unit("U2", "Phòng Hai", UnitType.OFFICE),
                    new Unit("DU", "Đảng ủy", UnitType.PARTY)),
            List.of(
                    person("gd", "Đinh Giám Đốc", "SO", Role.DIRECTOR),
                    person("pgd", "Phó Giám Đốc", "SO"),
                    person("a1", "Trần Văn An", "U1"),
                    person("a2", "Trần Văn An", "U2"),
                    person("b", "Lê Thị Bình", "U2"),
                    person("d", "Vũ Thị Dung", "DU")),
            List.of("U1"));

    @Test
    void a_holder_is_meant_by_code_or_by_full_name_whatever_its_capitals() {
        assertThat(HOLDERS.named("u1", 1).code()).isEqualTo("U1");
        assertThat(HOLDERS.named(" CHI  CỤC một\u00a0", 1).code()).isEqualTo("U1");
        assertThat(HOLDERS.named("Lê Thị Bình", 1))
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.PERSON))
                .satisfies(found -> assertThat(found.unit().code()).isEqualTo("U2"));
        // the same letters, typed as base letter and accents
        assertThat(HOLDERS.named("Le\u0302 Thi\u0323 Bi\u0300nh", 1).code()).isEqualTo("b");
        assertThat(HOLDERS.named("pgd", 1).code()).as("a leader of the department itself").isEqualTo("pgd");
    }

    @Test
    void refuses_whom_the_director_cannot_award() {
        refused("codeMissing", () -> HOLDERS.named("\u00a0", 3));
        refused("holderUnknown", () -> HOLDERS.named("khongco", 1));
        refused("departmentItself", () -> HOLDERS.named("SO", 1));
        refused("unitNotAddressed", () -> HOLDERS.named("U2", 1));
        refused("directorHimself", () -> HOLDERS.named("gd", 1));
        refused("directorHimself", () -> HOLDERS.named("đinh giám đốc", 1));
        refused("personOutside", () -> HOLDERS.named("d", 1));
    }

    @Test
    void a_name_that_two_people_bear_asks_for_the_code() {
        Refusal refusal = refused("holderAmbiguous", () -> HOLDERS.named("Trần Văn An", 1));
        assertThat(refusal.arguments()[1]).asString().contains("a1 (Chi cục Một)", "a2 (Phòng Hai)");
    }

    @Test
    void a_list_has_names_each_once_with_achievement_and_evidence() {
        List<Holder> names = CertificateRules.names(List.of(entry("u1"), entry("B")), HOLDERS);
        assertThat(names).extracting(Holder::code).containsExactly("U1", "b");
        assertThat(names).extracting(Holder::name).containsExactly("Chi cục Một", "Lê Thị Bình");
        refused("namesMissing", () -> CertificateRules.names(List.of(), HOLDERS));
        refused("namesMissing", () -> CertificateRules.names(null, HOLDERS));
        refused("codeMissing", () -> CertificateRules.names(Collections.singletonList(null), HOLDERS));
        refused("twiceInList", () -> CertificateRules.names(List.of(entry("b"), entry("Lê Thị Bình")), HOLDERS));
        refused("achievementMissing", () -> CertificateRules.names(List.of(new Entry("b", " ", "x")), HOLDERS));
        refused("evidenceMissing", () -> CertificateRules.names(List.of(new Entry("b", "x", null)), HOLDERS));
        refused("tooManyNames", () -> CertificateRules.names(Collections.nCopies(201, entry("b")), HOLDERS));
    }

    @Test
    void a_struck_name_is_on_the_list_and_has_its_reason() {
        List<Holder> names = List.of(holder(7), holder(8));
        assertThat(CertificateRules.strikes(names, List.of(new Strike(8, " vì vậy ")))).containsOnlyKeys(8L).containsValue("vì vậy");
        refused("strikeUnknown", () -> CertificateRules.strikes(names, List.of(new Strike(9, "vì vậy"))));
        refused("strikeReasonMissing", () -> CertificateRules.strikes(names, List.of(new Strike(7, "\u200b"))));
    }

    @Test
    void a_decision_is_dated_from_the_day_it_was_taken_to_today() {
        assertThatCode(() -> CertificateRules.number(1, DECIDED, DECIDED, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> CertificateRules.number(99_999, TODAY, DECIDED, TODAY)).doesNotThrowAnyException();
        for (Integer number : Arrays.asList(null, 0, -1, 100_000)) {
            refused("numberInvalid", () -> CertificateRules.number(number, TODAY, DECIDED, TODAY));
        }
        assertThat(thrown(() -> CertificateRules.number(1, null, DECIDED, TODAY))).isEqualTo("proposal.documentDateMissing");
        assertThat(thrown(() -> CertificateRules.number(1, DECIDED.minusDays(1), DECIDED, TODAY)))
                .isEqualTo("proposal.documentDateEarly");
        assertThat(thrown(() -> CertificateRules.number(1, TODAY.plusDays(1), DECIDED, TODAY)))
                .isEqualTo("proposal.documentDateFuture");
    }

    @Test
    void the_plan_of_2023_sets_nothing_for_certificates_of_the_director() {
        CertificateTerms terms = new CertificateTerms(SamplePlan.content());
        assertThat(terms.award()).isEmpty();
        assertThat(terms.criteria()).isEmpty();
        assertThat(terms.quotas()).isEmpty();
        assertThatCode(() -> terms.demandPlaces(Collections.nCopies(500, Target.PERSON))).doesNotThrowAnyException();
    }

    @Test
    void a_plan_that_sets_a_quota_for_its_own_award_is_kept_to_it_with_its_clause() {
        CertificateTerms terms = new CertificateTerms(departmentAward(2));
        assertThat(terms.award()).isPresent();
        assertThatCode(() -> terms.demandPlaces(List.of(Target.PERSON, Target.PERSON, Target.AFFILIATE))).doesNotThrowAnyException();
        Refusal refusal = refused("quotaExceeded", () -> terms.demandPlaces(Collections.nCopies(3, Target.PERSON)));
        assertThat(refusal.clause()).isEqualTo("Mục 9");
        assertThat(CertificateTerms.target(UnitType.OFFICE, false)).isEqualTo(Target.OFFICE);
        assertThat(CertificateTerms.target(UnitType.AFFILIATE, false)).isEqualTo(Target.AFFILIATE);
        assertThat(CertificateTerms.target(UnitType.OFFICE, true)).isEqualTo(Target.PERSON);
    }

    private static PlanContent departmentAward(int most) {
        return SamplePlan.with(json -> {
            json.withArray("awards").addObject().put("code", "GK").put("name", "Giấy khen").put("authority", "DEPARTMENT").put("clause", "Mục 9");
            ObjectNode quota = json.withArray("quotas").addObject();
            quota.put("code", "QGK").put("max", most).put("text", "số cá nhân").put("clause", "Mục 9");
            quota.putArray("awards").add("GK");
            quota.putArray("targets").add("PERSON");
        });
    }

    private static Entry entry(String code) {
        return new Entry(code, "Thành tích", "Minh chứng");
    }

    private static Holder holder(long id) {
        return new Holder(id, Kind.UNIT, "U" + id, "Tên", "U" + id, "Tên", "x", "y", NameState.PROPOSED, null);
    }

    private static Person person(String id, String name, String unit, Role... roles) {
        return new Person(id, name, id + "@mau.example", unit, "Chuyên viên", StaffKind.CIVIL_SERVANT, true, Set.of(roles));
    }

    private static Refusal refused(String code, ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo("proposal.certificate." + code);
        return refusal;
    }

    private static String thrown(ThrowingCallable attempt) {
        return catchThrowableOfType(Refusal.class, attempt).code();
    }
}
