package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.Dossiers.Act;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.Dossiers.Status;
import vn.thidua.attachment.Dossiers.Step;
import vn.thidua.nomination.DossierCheck;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.Records;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Provider;

/** What a folder has to hold, and what may still be done with it. */
@ApplicationTest
@Transactional
class DossiersTest {

    private static final String AWARD = "BANG_KHEN";
    private static final String REPORT = "BAO_CAO_THANH_TICH";
    private static final String MINUTES = "BIEN_BAN_HOP_DON_VI";
    private static final String OFFICER = "cbCCTL";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DossierCheck check;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long plan;
    private Nominee unit;
    private Nominee person;

    @BeforeEach
    void a_plan_is_issued() {
        plan = records.issued().id();
        unit = new Nominee(plan, Target.AFFILIATE, "CCTL", null);
        person = new Nominee(plan, Target.PERSON, "CCTL", "ttCCTL");
    }

    private long submitted(Nominee nominee) {
        return nominations.submit(new NewNomination(
                plan, nominee.target(), nominee.unitCode(), nominee.personId(), AWARD, "Thành tích", "Minh chứng", Map.of(), OFFICER));
    }

    private Entry entry(Nominee nominee, String item) {
        return dossiers.contents(nominee).entries().stream().filter(e -> e.code().equals(item)).findFirst().orElseThrow();
    }

    private LocalDate inTenDays() {
        return LocalDate.now(clock).plusDays(10);
    }

    private void demandSubmittable(Nominee nominee) {
        check.demandSubmittable(plan, nominee.target(), nominee.unitCode(), nominee.personId(), AWARD);
    }

    @Test
    void a_folder_asks_for_what_the_rule_set_asks_of_its_target_and_for_free_evidence_last() {
        assertThat(dossiers.contents(unit).entries()).extracting(Entry::code).contains(REPORT, MINUTES, "TO_TRINH").endsWith(Dossiers.OTHER_EVIDENCE);
        assertThat(dossiers.contents(person).entries()).extracting(Entry::code).contains("CHUNG_NHAN_SANG_KIEN");
        assertThat(dossiers.contents(unit).lacking(Provider.UNIT)).extracting(Entry::code).containsExactly(REPORT, MINUTES);
        Nominee department = new Nominee(plan, Target.DEPARTMENT, "SNN", null);
        assertThat(dossiers.contents(department).entries()).extracting(Entry::provider).containsOnly(Provider.DEPARTMENT);
        assertThat(entry(unit, REPORT).law()).isNotBlank();
    }

    @Test
    void a_proposal_is_handed_in_only_with_its_documents_or_with_a_reason_for_each_that_is_missing() {
        refused("attachment.unsigned", () -> demandSubmittable(unit));
        evidence.lay(unit, REPORT);
        assertThat(refused("attachment.unsigned", () -> demandSubmittable(unit)).arguments()[2])
                .isEqualTo("Biên bản họp bình xét của phòng, đơn vị");
        dossiers.excuse(unit, MINUTES, "Chờ thủ trưởng ký", inTenDays(), OFFICER);
        assertThat(entry(unit, MINUTES).status()).isEqualTo(Status.EXCUSED);
        demandSubmittable(unit);
    }

    @Test
    void what_the_product_writes_from_a_proposal_is_not_asked_for_before_it_is_written() {
        check.demandWritable(plan, Target.AFFILIATE, "CCTL", null, AWARD);
        assertThat(refused("attachment.incomplete", () -> check.demandWritable(plan, Target.PERSON, "CCTL", "ttCCTL", AWARD)).arguments()[2])
                .asString()
                .contains("Chứng nhận sáng kiến", "Xác nhận không vi phạm")
                .doesNotContain("Báo cáo thành tích", "Biên bản họp");
    }

    @Test
    void a_reason_is_no_document_when_completeness_is_judged() {
        evidence.lay(unit, REPORT);
        dossiers.excuse(unit, MINUTES, "Chờ thủ trưởng ký", inTenDays(), OFFICER);
        long nomination = submitted(unit);
        assertThat(refused("attachment.notComplete", () -> check.demandComplete(nomination)).arguments()[2])
                .isEqualTo("Biên bản họp bình xét của phòng, đơn vị");
    }

    @Test
    void what_the_department_adds_later_is_not_asked_of_the_unit() {
        evidence.fill(unit);
        long nomination = submitted(unit);
        check.demandComplete(nomination);
        assertThat(entry(unit, "TO_TRINH").status()).isEqualTo(Status.MISSING);
    }

    @Test
    void an_excuse_needs_a_reason_a_day_to_come_and_a_required_item_of_the_unit() {
        refused("dossier.excuseMissing", () -> dossiers.excuse(unit, MINUTES, " \u00a0", inTenDays(), OFFICER));
        refused("dossier.excuseDueMissing", () -> dossiers.excuse(unit, MINUTES, "Chờ ký", null, OFFICER));
        refused("dossier.excuseDuePast", () -> dossiers.excuse(unit, MINUTES, "Chờ ký", LocalDate.now(clock).minusDays(1), OFFICER));
        refused("dossier.notRequired", () -> dossiers.excuse(unit, Dossiers.OTHER_EVIDENCE, "Chờ ký", inTenDays(), OFFICER));
        refused("dossier.notRequired", () -> dossiers.excuse(unit, "TO_TRINH", "Chờ ký", inTenDays(), OFFICER));
        refused("dossier.itemUnknown", () -> dossiers.excuse(unit, "KHONG_CO", "Chờ ký", inTenDays(), OFFICER));
    }

    @Test
    void a_file_taken_away_leaves_its_row_its_reason_and_its_mark_in_the_history() {
        DossierFile file = evidence.lay(unit, REPORT);
        refused("dossier.reasonMissing", () -> dossiers.takeAway(file.id(), OFFICER, "\t"));
        dossiers.takeAway(file.id(), OFFICER, "Nhầm tệp");
        assertThat(dossiers.file(file.id())).isEmpty();
        assertThat(entry(unit, REPORT).status()).isEqualTo(Status.MISSING);
        assertThat(jdbc.sql("select removed_by, removed_reason, sha256 from thidua.dossier_file where id = ?").param(file.id()).query().singleRow())
                .containsEntry("removed_by", OFFICER)
                .containsEntry("removed_reason", "Nhầm tệp")
                .containsEntry("sha256", file.sha256());
        assertThat(dossiers.history(unit))
                .extracting(Step::act, Step::user)
                .containsExactly(tuple(Act.OPENED, OFFICER), tuple(Act.ADDED, OFFICER), tuple(Act.TAKEN_AWAY, OFFICER));
        refused("dossier.fileUnknown", () -> dossiers.takeAway(file.id(), OFFICER, "Lần nữa"));
    }

    @Test
    void once_a_nomination_is_on_record_its_documents_stay_until_it_is_withdrawn() {
        evidence.fill(unit);
        DossierFile file = entry(unit, REPORT).files().get(0);
        long nomination = submitted(unit);
        refused("dossier.submitted", () -> dossiers.takeAway(file.id(), OFFICER, "Nhầm tệp"));
        refused("dossier.submitted", () -> evidence.lay(unit, REPORT, UUID.randomUUID(), "khac.pdf"));
        refused("dossier.submitted", () -> dossiers.excuse(unit, MINUTES, "Chờ ký", inTenDays(), OFFICER));
        evidence.lay(unit, "Y_KIEN_HIEP_Y");

        jdbc.sql("update thidua.nomination set state = 'WITHDRAWN' where id = ?").param(nomination).update();
        dossiers.takeAway(file.id(), OFFICER, "Nhầm tệp");
        assertThat(entry(unit, REPORT).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void one_upload_brings_one_file_and_never_into_two_places() {
        UUID upload = UUID.randomUUID();
        DossierFile first = evidence.lay(unit, REPORT, upload, "a.pdf");
        assertThat(evidence.lay(unit, REPORT, upload, "a.pdf")).isEqualTo(first);
        refused("dossier.uploadTaken", () -> evidence.lay(unit, MINUTES, upload, "a.pdf"));
        refused("dossier.uploadTaken", () -> evidence.lay(person, REPORT, upload, "a.pdf"));
        assertThat(evidence.lay(unit, REPORT, UUID.randomUUID(), "a.pdf")).as("the same bytes").isEqualTo(first);
        assertThat(entry(unit, REPORT).files()).hasSize(1);
    }

    @Test
    void a_folder_is_for_somebody_who_can_be_proposed() {
        refused("dossier.nomineeUnknown", () -> dossiers.open(new Nominee(plan, Target.OFFICE, "CCTL", null), OFFICER));
        refused("dossier.nomineeUnknown", () -> dossiers.open(new Nominee(plan, Target.PERSON, "CCTL", "cbVPS"), OFFICER));
        assertThat(dossiers.ofStaff(plan, "CCTL")).isEmpty();
        dossiers.open(person, OFFICER);
        assertThat(dossiers.ofStaff(plan, "CCTL")).extracting(folder -> folder.nominee()).containsExactly(person);
    }

    @Test
    void the_folders_of_a_plan_are_those_of_its_nominations() {
        evidence.fill(unit);
        submitted(unit);
        nominations.submit(new NewNomination(
                plan, Target.PERSON, "CCTL", "ttCCTL", AWARD, "Thành tích", null, Map.of("openViolations", new Value(BigDecimal.ZERO, "Thanh tra")), OFFICER));
        List<Contents> all = dossiers.ofNominations(plan);
        assertThat(all).extracting(contents -> contents.folder().nominee()).containsExactly(unit, person);
        assertThat(all.get(0).lacking(Provider.UNIT)).isEmpty();
        assertThat(all.get(1).lacking(Provider.UNIT)).hasSize(4);
    }
}
