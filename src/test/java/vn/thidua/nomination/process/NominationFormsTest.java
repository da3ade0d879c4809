package vn.thidua.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.Desk;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Records;
import vn.thidua.nomination.ResultsAnnounced;
import vn.thidua.nomination.Selections;
import vn.thidua.plan.PlanContent.Target;

@ApplicationTest
@Transactional
@RecordApplicationEvents
class NominationFormsTest {

    @Autowired
    private DraftDepartmentNominationForm draft;

    @Autowired
    private SelectNomineesForm select;

    @Autowired
    private DecideNominationsForm decide;

    @Autowired
    private NominationCases cases;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Selections selections;

    @Autowired
    private NominationRows rows;

    @Autowired
    private Records records;

    @Autowired
    private ApplicationEvents events;

    private long planId;

    @BeforeEach
    void a_plan() {
        planId = records.draft().id();
    }

    @Test
    void tccb_proposes_the_department_for_one_award_with_its_values() {
        propose(FLAG, "1", "QĐ 15");
        Nomination proposed = nominations.ofPlan(planId).get(0);
        assertThat(proposed.award()).isEqualTo(FLAG);
        assertThat(proposed.values()).containsOnlyKeys("tasksOnTimePercent", "rankDigital");
        assertThat(proposed.proposedBy()).isEqualTo("tccb1");
        assertThat(cases.toAppraise(planId)).containsExactly(proposed.id());
        assertThat(cases.proposerGroup(proposed.id())).isEqualTo("tccbOfficer");
        assertThat(cases.caseKey(proposed.id())).isEqualTo(proposed.key());
    }

    @Test
    void tccb_may_propose_nothing() {
        desk("tccb1").complete(draft, Map.of("decision", "NONE"));
        assertThat(nominations.ofPlan(planId)).isEmpty();
        refused("nomination.decisionChoiceMissing", () -> desk("tccb1").complete(draft, Map.of()));
        refused("nomination.awardUnknown", () -> desk("tccb1").complete(draft, Map.of("decision", "PROPOSE")));
        refused("nomination.rankInvalid", () -> propose(FLAG, "0", "QĐ 15"));
        refused("nomination.sourceMissing", () -> propose(FLAG, "1", "\u00a0"));
    }

    @Test
    void the_unit_itself_supplements_its_dossier() {
        long id = eligible("CCTL");
        assertThat(cases.proposerGroup(id)).isEqualTo("unitOfficerCCTL");
        assertThat(cases.unitName(id)).isEqualTo("Chi cục Thủy lợi");
        assertThat(cases.nomineeName(id)).isEqualTo("Chi cục Thủy lợi");
        assertThat(cases.toAppraise(planId)).isEmpty();
    }

    @Test
    void tccb_selects_and_the_director_sends_back() {
        long id = eligible("CCTL");
        List<Map<String, Object>> ranking = desk("tccb2").rows(select, "ranking");
        ranking.get(0).put("rank", 1);
        ranking.get(0).put("selected", true);
        desk("tccb2").complete(select, Map.of("ranking", ranking));
        assertThat(nominations.nomination(id).state()).isEqualTo(State.SELECTED);
        assertThat(desk("giamdoc").complete(decide, Map.of("decision", "RETURN", "reason", "Xem lại")))
                .containsEntry("nominationsApproved", false)
                .containsEntry("anyNominationApproved", false);
        assertThat(select.open(desk("tccb2"))).containsEntry("returnReason", "Xem lại");
    }

    @Test
    void a_confirmed_rank_stands_in_the_form_and_gives_way_to_what_was_chosen_before() {
        long one = eligible("CCTL");
        long other = eligible("TTBVTV");
        ComparativeRanks confirmed = plan -> Map.of(one, new Place("C", 2, "Mục 1"), other, new Place("C", 1, "Mục 1"));
        SelectNomineesForm compared = new SelectNomineesForm(nominations, selections, rows, confirmed);
        assertThat(desk("tccb2").rows(compared, "ranking")).extracting(row -> row.get("rank")).containsExactly(2, 1);
        assertThat(desk("tccb2").rows(select, "ranking")).extracting(row -> row.get("rank")).containsOnlyNulls();
        List<Map<String, Object>> ranking = desk("tccb2").rows(select, "ranking");
        ranking.get(0).put("rank", 1);
        ranking.get(1).put("rank", 2);
        desk("tccb2").complete(select, Map.of("ranking", ranking));
        desk("giamdoc").complete(decide, Map.of("decision", "RETURN", "reason", "Xem lại"));
        assertThat(desk("tccb2").rows(compared, "ranking")).extracting(row -> row.get("rank")).containsExactly(1, 2);
    }

    @Test
    void the_director_strikes_the_only_name() {
        eligible("CCTL");
        List<Map<String, Object>> ranking = desk("tccb2").rows(select, "ranking");
        ranking.get(0).put("rank", 1);
        ranking.get(0).put("selected", true);
        desk("tccb2").complete(select, Map.of("ranking", ranking));
        List<Map<String, Object>> names = desk("giamdoc").rows(decide, "names");
        names.get(0).put("strike", true);
        Map<String, Object> struck = Map.of("decision", "APPROVE", "names", names);
        refused("nomination.strikeReasonMissing", () -> desk("giamdoc").complete(decide, struck));
        names.get(0).put("strikeReason", "Lý do");
        assertThat(desk("giamdoc").complete(decide, struck))
                .containsEntry("nominationsApproved", true)
                .containsEntry("anyNominationApproved", false);
    }

    @Test
    void the_ranking_comes_back_complete_and_unchanged_or_not_at_all() {
        eligible("CCTL");
        refused("nomination.rowsChanged", () -> desk("tccb2").complete(select, Map.of("ranking", List.of())));
        List<Map<String, Object>> ranking = desk("tccb2").rows(select, "ranking");
        ranking.get(0).put("nominee", "Đơn vị khác");
        refused("nomination.rowsChanged", () -> desk("tccb2").complete(select, Map.of("ranking", ranking)));
    }

    @Test
    void results_are_announced() {
        nominations.announceResults(planId);
        assertThat(events.stream(ResultsAnnounced.class)).containsExactly(new ResultsAnnounced(planId));
    }

    private void propose(String award, String rank, String source) {
        List<Map<String, Object>> values = desk("tccb1").rows(draft, "values");
        values.stream().filter(row -> row.get("code").equals("rankDigital")).forEach(row -> {
            row.put("value", rank);
            row.put("source", source);
        });
        Map<String, Object> fields = new HashMap<>();
        fields.put("decision", "PROPOSE");
        fields.put("award", award);
        fields.put("achievements", "Thành tích");
        fields.put("values", values);
        desk("tccb1").complete(draft, fields);
    }

    private long eligible(String unit) {
        long id = nominations.submit(new NewNomination(
                planId, Target.AFFILIATE, unit, null, CERTIFICATE, "Thành tích", "Minh chứng", Map.of(), "cb" + unit));
        nominations.appraised(id, true, null);
        return id;
    }

    private Desk desk(String user) {
        return new Desk(user, Map.of("planId", planId));
    }
}
