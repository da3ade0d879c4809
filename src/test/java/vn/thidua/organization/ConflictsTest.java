package vn.thidua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Conflicts.Duty;
import vn.thidua.organization.Conflicts.Kind;
import vn.thidua.organization.Conflicts.Subject;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class ConflictsTest {

    private static final Subject OTHER_UNIT = new Subject("CNTY", null);
    private static final Subject TCCB = new Subject("TCCB", null);
    private static final Subject OF_TCCB = new Subject("TCCB", "nv1TCCB");
    private static final Subject THE_DIRECTOR = new Subject("SNN", "giamdoc");
    private static final Subject THE_DEPARTMENT = new Subject("SNN", null);

    @Autowired
    private Organization organization;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private SubstitutesAtStart atStart;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void directory() {
        organization.importDirectory(SamplePlan.directory());
    }

    @Test
    void a_conflict_is_oneself_or_ones_own_unit_and_nothing_else() {
        assertThat(conflicts.of("tccb2", OTHER_UNIT)).isEqualTo(Kind.NONE);
        assertThat(conflicts.of("tccb2", TCCB)).isEqualTo(Kind.OWN_UNIT);
        assertThat(conflicts.of("truongtccb", OF_TCCB)).isEqualTo(Kind.OWN_UNIT);
        assertThat(conflicts.of("tccb2", new Subject("TCCB", "tccb2"))).isEqualTo(Kind.SELF);
        assertThat(conflicts.of("giamdoc", THE_DIRECTOR)).isEqualTo(Kind.SELF);
        assertThat(conflicts.of("somebodyElse", TCCB)).isEqualTo(Kind.NONE);
    }

    @Test
    void the_department_is_nobodys_own_unit() {
        assertThat(conflicts.of("giamdoc", THE_DEPARTMENT)).isEqualTo(Kind.NONE);
        assertThat(conflicts.of("pgd1", THE_DIRECTOR)).isEqualTo(Kind.NONE);
        assertThat(conflicts.desk(Duty.OFFICER, List.of(THE_DEPARTMENT))).isEqualTo(Role.TCCB_OFFICER);
    }

    @Test
    void a_refusal_names_the_unit() {
        assertThatThrownBy(() -> conflicts.demandNone("tccb2", TCCB))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("organization.conflictOwnUnit"));
        assertThatThrownBy(() -> conflicts.demandNone("giamdoc", THE_DIRECTOR))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("organization.conflictSelf"));
        conflicts.demandNone("tccb2", OTHER_UNIT);
    }

    @Test
    void the_usual_desk_keeps_what_does_not_concern_it() {
        assertThat(conflicts.desk(Duty.OFFICER, List.of(OTHER_UNIT))).isEqualTo(Role.TCCB_OFFICER);
        assertThat(conflicts.desk(Duty.HEAD, List.of(OTHER_UNIT))).isEqualTo(Role.TCCB_HEAD);
        assertThat(conflicts.desk(Duty.DECISION, List.of(OTHER_UNIT, TCCB))).isEqualTo(Role.DIRECTOR);
        assertThat(conflicts.desk(Duty.OFFICER, List.of())).isEqualTo(Role.TCCB_OFFICER);
    }

    @Test
    void what_concerns_it_goes_to_the_substitutes() {
        assertThat(conflicts.desk(Duty.OFFICER, List.of(OTHER_UNIT, OF_TCCB))).isEqualTo(Role.SUBSTITUTE_OFFICER);
        assertThat(conflicts.desk(Duty.HEAD, List.of(TCCB))).isEqualTo(Role.SUBSTITUTE_HEAD);
        assertThat(conflicts.desk(Duty.DECISION, List.of(OTHER_UNIT, THE_DIRECTOR))).isEqualTo(Role.DEPUTY_DIRECTOR);
    }

    @Test
    void a_substitute_who_is_concerned_himself_is_passed_over() {
        assertThat(conflicts.desk(Duty.OFFICER, List.of(TCCB, new Subject("TTS", "nv1TTS")))).isEqualTo(Role.DEPUTY_DIRECTOR);
        assertThat(conflicts.desk(Duty.HEAD, List.of(TCCB, new Subject("TTS", null)))).isEqualTo(Role.DIRECTOR);
    }

    @Test
    void without_substitutes_it_goes_upwards_and_never_to_who_is_concerned(CapturedOutput log) {
        atStart.warn();
        assertThat(log).doesNotContain("Nobody with a login holds the role");
        database.sql("delete from thidua.person_role where role like 'SUBSTITUTE%'").update();
        assertThat(conflicts.desk(Duty.OFFICER, List.of(TCCB))).isEqualTo(Role.DEPUTY_DIRECTOR);
        assertThat(conflicts.desk(Duty.HEAD, List.of(TCCB))).isEqualTo(Role.DIRECTOR);
        database.sql("delete from thidua.person_role where role = 'DEPUTY_DIRECTOR'").update();
        assertThat(conflicts.desk(Duty.OFFICER, List.of(TCCB))).isEqualTo(Role.DIRECTOR);
        assertThat(conflicts.desk(Duty.DECISION, List.of(THE_DIRECTOR))).isEqualTo(Role.DIRECTOR);
        assertThat(conflicts.anyFree(Role.DIRECTOR, THE_DIRECTOR)).isFalse();
        atStart.warn();
        assertThat(log).contains("role SUBSTITUTE_OFFICER", "role SUBSTITUTE_HEAD", "role DEPUTY_DIRECTOR");
    }

    @Test
    void a_head_of_tccb_from_another_unit_still_takes_the_officers_task() {
        database.sql("delete from thidua.person_role where role like 'SUBSTITUTE%'").update();
        database.sql("insert into thidua.person_role (person_id, role) values ('ttVPS', 'TCCB_HEAD')").update();
        assertThat(conflicts.desk(Duty.OFFICER, List.of(TCCB))).isEqualTo(Role.TCCB_HEAD);
        assertThat(conflicts.desk(Duty.HEAD, List.of(TCCB))).isEqualTo(Role.TCCB_HEAD);
    }
}
