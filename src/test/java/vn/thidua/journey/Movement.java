package vn.thidua.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import vn.thidua.attachment.Evidence;
import vn.thidua.engine.EngineClock;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** One movement of a test, in phases that a test puts together. Each phase is what its people do at their desks. */
final class Movement {

    static final String OFFICER = "tccb1";
    static final String SECOND_OFFICER = "tccb2";
    static final String HEAD = "truongtccb";
    static final String DIRECTOR = "giamdoc";
    static final String CLERK = "vanthu";

    /** Two affiliates and an office carry the plan out. */
    static final List<String> UNITS = List.of("TTBVTV", "CNTY", "KHTC");

    private final ProcessEngine engine;
    private final Officials officials;
    private final Evidence evidence;
    private final Plans plans;
    private final EngineClock clock;
    private final int number;
    private String key;

    Movement(ProcessEngine engine, Officials officials, Evidence evidence, Plans plans, EngineClock clock, int number) {
        this.engine = engine;
        this.officials = officials;
        this.evidence = evidence;
        this.plans = plans;
        this.clock = clock;
        this.number = number;
    }

    Plan plan() {
        return plans.byKey(key).orElseThrow();
    }

    String key() {
        return key;
    }

    /** An officer starts from the plan of an earlier year. */
    Movement startedFrom(String earlierPlan, int year) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("emulationPlan")
                .latestVersion()
                .singleResult()
                .getId();
        key = officials.as(OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("year", year, "earlierPlanKey", earlierPlan))
                .getBusinessKey());
        return this;
    }

    Movement drafted() {
        officials.complete(OFFICER, "UserTask_draftPlan", form -> form.with("addressees", UNITS));
        return this;
    }

    /** A unit files its own plan, and its head answers for it. */
    Movement planned(String unit, String dueOn) {
        officials.complete("cb" + unit, "UserTask_fileImplementation", form -> form.eachRow("solutions", row -> {
            row.put("activity", "Quán triệt, tổ chức thực hiện.");
            row.put("dueOn", dueOn);
            row.put("responsible", "cb" + unit);
        }));
        officials.complete("tt" + unit, "UserTask_confirmImplementation", form -> form.with("decision", "CONFIRM")
                .with("personallyConfirmed", true));
        return this;
    }

    /** A unit checks itself, and its head answers for it. */
    Movement selfChecked(String unit) {
        officials.complete("cb" + unit, "UserTask_recordSelfCheck", form -> {
            form.eachRow("items", row -> {
                row.put("progress", "DONE");
                row.put("evidence", "Báo cáo của đơn vị.");
            });
            form.with("contentRemark", "Đúng nội dung.").with("qualityRemark", "Bảo đảm.").with("progressRemark", "Kịp thời.");
        });
        officials.complete("tt" + unit, "UserTask_confirmSelfCheck", form -> form.with("decision", "CONFIRM")
                .with("personallyConfirmed", true));
        return this;
    }

    /** As {@link #drafted}, under a rule set that the drafter names. */
    Movement draftedUnder(String regime) {
        officials.complete(OFFICER, "UserTask_draftPlan", form -> form.with("addressees", UNITS).with("regime", regime));
        return this;
    }

    Movement checked() {
        officials.complete(HEAD, "UserTask_checkPlan", form -> form.with("decision", "approve"));
        return this;
    }

    Movement signed() {
        officials.complete(DIRECTOR, "UserTask_signPlan", form -> form.with("decision", "sign"));
        return this;
    }

    Movement issued() {
        officials.complete(CLERK, "UserTask_numberPlan", form -> form.with("number", number).with("skipReason", "Các số ở giữa cấp cho văn bản khác.")
                .with("issueDate", today().toString()));
        return this;
    }

    Movement running() {
        return drafted().checked().signed().issued();
    }

    Movement acknowledgedBy(String unit) {
        officials.complete("tt" + unit, "UserTask_acknowledgePlan", form -> form.with("acknowledged", true));
        return this;
    }

    Movement whenReportsOpen() {
        officials.moveTo(plans.milestone(plan().id(), "reportOpens"));
        return this;
    }

    Movement whenReportsAreDue() {
        officials.moveTo(plans.milestone(plan().id(), "reportDue").plusSeconds(1));
        return this;
    }

    Movement written(String unit, Consumer<FilledForm> more) {
        officials.complete("cb" + unit, "UserTask_writeReport", form -> {
            written(form);
            more.accept(form);
            layEvidence(unit, form);
        });
        return this;
    }

    /** Whom the report proposes, their folders are complete. */
    void layEvidence(String unit, FilledForm form) {
        if (Boolean.TRUE.equals(form.values().get("proposeCollective"))) {
            evidence.of(plan().id(), unit);
        }
        if (form.values().get("proposeIndividual") instanceof String person && !person.isEmpty()) {
            evidence.ofPerson(plan().id(), unit, person);
        }
    }

    static void written(FilledForm form) {
        form.eachRow("sections", row -> row.put("text", "Đã thực hiện theo kế hoạch."));
        form.eachRow("figures", row -> row.put("value", 100));
    }

    Movement confirmed(String unit) {
        officials.complete("tt" + unit, "UserTask_confirmReport", form ->
                form.with("decision", "CONFIRM").with("personallyConfirmed", true));
        return this;
    }

    Movement accepted(String unit) {
        officials.complete(SECOND_OFFICER, reportTask(unit), form -> form.with("decision", "ACCEPT"));
        return this;
    }

    Movement reported(String unit, Consumer<FilledForm> more) {
        return written(unit, more).confirmed(unit).accepted(unit);
    }

    Task reportTask(String unit) {
        return officials.tasks(SECOND_OFFICER, "UserTask_receiveReport").stream()
                .filter(task -> unit.equals(engine.getTaskService().getVariable(task.getId(), "unitCode")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report of " + unit + " waits for TCCB"));
    }

    static Consumer<FilledForm> proposingItself() {
        return form -> form.with("proposeCollective", true)
                .with("collectiveAward", "BANG_KHEN")
                .with("collectiveAchievements", "Dẫn đầu các đơn vị về tham mưu.")
                .with("collectiveEvidence", "Thông báo kết quả xếp loại năm.");
    }

    static Consumer<FilledForm> proposing(String person) {
        return form -> {
            form.with("proposeIndividual", person)
                    .with("individualAward", "BANG_KHEN")
                    .with("individualAchievements", "Có sáng kiến được công nhận.")
                    .with("individualEvidence", "Quyết định công nhận sáng kiến.");
            form.eachRow("individualValues", row -> {
                row.put("value", 0);
                row.put("source", "Xác nhận của thủ trưởng đơn vị");
            });
        };
    }

    static Consumer<FilledForm> nobody() {
        return form -> {};
    }

    Movement departmentNominated(String award, int rank) {
        officials.complete(OFFICER, "UserTask_draftDepartmentNomination", form -> {
            form.with("decision", "PROPOSE")
                    .with("award", award)
                    .with("achievements", "Hoàn thành xuất sắc nhiệm vụ năm.")
                    .with("evidence", "Báo cáo tổng kết của Sở.");
            form.eachRow("values", row -> {
                String code = (String) row.get("code");
                row.put("value", code.startsWith("rank") ? rank : code.equals("openViolations") ? 0 : 100);
                row.put("source", "Thông báo của UBND tỉnh");
            });
        });
        return this;
    }

    /** As {@link #departmentNominated}, while no ranking has been published yet. */
    Movement departmentNominatedBeforeRankings(String award) {
        officials.complete(OFFICER, "UserTask_draftDepartmentNomination", form -> {
            form.with("decision", "PROPOSE")
                    .with("award", award)
                    .with("achievements", "Hoàn thành xuất sắc nhiệm vụ năm.")
                    .with("evidence", "Báo cáo tổng kết của Sở.");
            form.eachRow("values", row -> {
                String code = (String) row.get("code");
                boolean known = !code.startsWith("rank");
                row.put("value", !known ? null : code.equals("openViolations") ? 0 : 100);
                row.put("source", known ? "Thông báo của UBND tỉnh" : null);
            });
        });
        return this;
    }

    Movement leftWaitingForRankings(String nomination, String appraiser) {
        officials.completeIn(nomination, appraiser, "UserTask_appraiseDossier", form -> form.with("complete", "AWAIT_RANKING"));
        return this;
    }

    Movement rankingReceived(String source) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("externalRanking")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(OFFICER, () -> engine.getFormService()
                .submitStartForm(definition, Map.of(
                        "planKey", key,
                        "source", source,
                        "sourceDate", today().minusDays(3).toString(),
                        "publishedOn", today().minusDays(1).toString())));
        return this;
    }

    Movement rankingEntered(String ranking, Object rank) {
        officials.complete(OFFICER, "UserTask_enterRanking", form -> form.with("ranking", ranking).with("rank", rank));
        return this;
    }

    Movement rankingReturned() {
        officials.complete(HEAD, "UserTask_confirmRanking", form ->
                form.with("decision", "RETURN").with("reason", "Thứ hạng chưa đúng văn bản."));
        return this;
    }

    Movement rankingConfirmed() {
        officials.complete(HEAD, "UserTask_confirmRanking", form -> form.with("decision", "CONFIRM"));
        return this;
    }

    Movement rankingRecorded(String ranking, int rank) {
        return rankingReceived("Thông báo số 15/TB-UBND").rankingEntered(ranking, rank).rankingConfirmed();
    }

    Movement departmentNotNominated() {
        officials.complete(OFFICER, "UserTask_draftDepartmentNomination", form -> form.with("decision", "NONE"));
        return this;
    }

    /** @param appraiser must not have proposed it */
    Movement appraised(String nomination, String appraiser, String recommendation) {
        officials.completeIn(nomination, appraiser, "UserTask_appraiseDossier", form -> {
            form.with("complete", "COMPLETE").with("recommendation", recommendation);
            form.eachRow("judgements", row -> {
                row.put("verdict", recommendation.equals("ELIGIBLE") ? "PASS" : "FAIL");
                row.put("source", "Báo cáo thành tích");
                row.put("note", "Đã đối chiếu hồ sơ.");
            });
        });
        return this;
    }

    Movement concluded(String nomination, String decision) {
        officials.completeIn(nomination, HEAD, "UserTask_concludeAppraisal", form -> form.with("decision", decision)
                .with("reason", decision.equals("ELIGIBLE") ? null : "Chưa đủ căn cứ."));
        return this;
    }

    Movement eligible(String nomination, String appraiser) {
        return appraised(nomination, appraiser, "ELIGIBLE").concluded(nomination, "ELIGIBLE");
    }

    /** Where nominees are to be compared by scores, they are: the named first, in this order. */
    Movement compared(String... best) {
        for (Task scoring : officials.tasks(OFFICER, "UserTask_scoreNominees")) {
            officials.complete(OFFICER, scoring, form -> form.eachRow("scores", row -> {
                int place = List.of(best).indexOf(row.get("nomination"));
                row.put("score", place < 0 ? 5 : 10 - place);
                row.put("evidence", "Báo cáo của đơn vị.");
            }));
            officials.complete(HEAD, "UserTask_confirmScores", form -> {
                form.with("decision", "CONFIRM");
                int[] next = {0};
                form.eachRow("ties", row -> row.put("place", ++next[0]));
                form.with("tieReason", "Theo thứ tự nộp hồ sơ.");
            });
        }
        return this;
    }

    /** Ranks in the order of the form; selects the named dossiers. */
    Movement selected(String... nominations) {
        compared(nominations);
        officials.complete(OFFICER, "UserTask_selectNominees", form -> {
            List<String> chosen = List.of(nominations);
            int[] rank = {0, chosen.size()};
            form.eachRow("ranking", row -> {
                row.put("rank", chosen.contains(row.get("nominationKey")) ? ++rank[0] : ++rank[1]);
                row.put("selected", chosen.contains(row.get("nominationKey")));
                row.put("reason", "Theo kết quả thẩm định.");
            });
        });
        return this;
    }

    Movement approved(String... struck) {
        officials.complete(DIRECTOR, "UserTask_decideNominations", form -> {
            form.with("decision", "APPROVE");
            form.eachRow("names", row -> {
                boolean strike = List.of(struck).contains(row.get("nominationKey"));
                row.put("strike", strike);
                row.put("strikeReason", strike ? "Để lần sau." : null);
            });
        });
        return this;
    }

    /** The head of the unit takes the nomination back. */
    Movement withdrawn(String nomination, String head) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("nominationWithdrawal")
                .latestVersion()
                .singleResult()
                .getId();
        officials.as(head, () -> engine.getFormService()
                .submitStartForm(definition, Map.of("nominationKey", nomination, "reason", "Đơn vị tự rà soát.")));
        officials.runDueJobs();
        return this;
    }

    Movement sent() {
        officials.complete(CLERK, "UserTask_sendProposal", form -> sending(form));
        return this;
    }

    Movement supplementSent() {
        officials.complete(CLERK, "UserTask_sendSupplement", form -> sending(form));
        return this;
    }

    private void sending(FilledForm form) {
        form.with("number", number)
                .with("skipReason", "Các số ở giữa cấp cho văn bản khác.")
                .with("documentDate", today().toString())
                .with("sentOn", today().toString())
                .with("channel", "DOCUMENT_SYSTEM")
                .with("receiver", "Ban Thi đua - Khen thưởng tỉnh");
    }

    Movement receiptRecorded() {
        officials.complete(OFFICER, "UserTask_recordAnswer", form -> form.with("kind", "RECEIPT")
                .with("receivedOn", today().toString())
                .with("content", "Đã tiếp nhận hồ sơ."));
        return this;
    }

    /** @param outcomes outcome by key of the nomination; the others stay without an answer */
    Movement answered(Map<String, String> outcomes) {
        officials.complete(OFFICER, "UserTask_recordAnswer", form -> {
            form.with("kind", "RESULT").with("receivedOn", today().toString());
            form.eachRow("results", row -> {
                String outcome = outcomes.get((String) row.get("nominationKey"));
                row.put("outcome", outcome);
                if (outcome != null) {
                    row.put("reason", "Theo thông báo của tỉnh.");
                    if (!outcome.equals("DEFERRED")) {
                        row.put("decisionNumber", "512/QĐ-UBND");
                        row.put("decisionDate", today().toString());
                    }
                    if (outcome.equals("DOWNGRADED")) {
                        row.put("grantedAward", "BANG_KHEN");
                    }
                }
            });
        });
        return this;
    }

    Movement summarized() {
        officials.complete(OFFICER, "UserTask_draftSummary", form -> form.with("summary", "Phong trào đạt kết quả tốt."));
        return this;
    }

    Movement closed() {
        officials.complete(DIRECTOR, "UserTask_approveSummary", form -> form.with("decision", "approve"));
        return this;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EngineClock.ZONE);
    }
}
