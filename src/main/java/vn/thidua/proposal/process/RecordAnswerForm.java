package vn.thidua.proposal.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Answer;
import vn.thidua.proposal.Proposals.AnswerKind;
import vn.thidua.proposal.Proposals.Outcome;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.proposal.domain.Days;
import vn.thidua.proposal.domain.ResultRules;

/** Ghi nhận trả lời: TCCB records what the province answered, name by name. */
@Component
class RecordAnswerForm implements UserTaskForm<RecordAnswerForm.Fields> {

    record Fields(
            AnswerKind kind, LocalDate receivedOn, String content, LocalDate supplementDue, List<ResultRow> results) {}

    record ResultRow(
            String nominationKey,
            String nominee,
            String award,
            Outcome outcome,
            String grantedAward,
            String decisionNumber,
            LocalDate decisionDate,
            String reason) {}

    private final Proposals proposals;
    private final ProposalView view;

    RecordAnswerForm(Proposals proposals, ProposalView view) {
        this.proposals = proposals;
        this.view = view;
    }

    @Override
    public String process() {
        return "provincialProposal";
    }

    @Override
    public String task() {
        return "UserTask_recordAnswer";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Proposal proposal = proposals.proposal(task.id("proposalId"));
        List<Award> awards = view.awards(proposal);
        Map<String, Object> values = view.of(proposal);
        values.put("documentReference", view.reference(proposal));
        values.put("sentOn", Days.onPaper(proposal.sentOn()));
        values.put("receiver", proposal.receiver());
        values.put("awaitedUntil", view.day(proposal.awaitedUntil()));
        values.put("answerDays", view.answerDays(proposal));
        values.put("correspondence", view.letters(proposals.correspondence(proposal.id())));
        values.put("awardOptions", awards.stream()
                .map(a -> new ProposalView.Option(a.name(), a.code()))
                .toList());
        values.put("results", view.nominations(proposal).stream()
                .filter(n -> ResultRules.open(n.state()))
                .map(n -> undecided(n, awards))
                .toList());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        long id = task.id("proposalId");
        List<ResultRow> rows = fields.results() == null ? List.of() : fields.results();
        List<Result> results = rows.stream().map(RecordAnswerForm::result).toList();
        proposals.recordAnswer(
                id,
                task.user(),
                new Answer(fields.kind(), fields.receivedOn(), fields.content(), fields.supplementDue(), results));
        task.fact("answerKind", fields.kind().name().toLowerCase(Locale.ROOT));
        task.fact("allAnswered", proposals.allAnswered(id));
    }

    private static ResultRow undecided(Nomination nomination, List<Award> awards) {
        String award = ProposalView.award(awards, nomination.award()).name();
        return new ResultRow(nomination.key(), nomination.nomineeName(), award, null, null, null, null, null);
    }

    private static Result result(ResultRow row) {
        return new Result(
                row.nominationKey(),
                row.outcome(),
                row.grantedAward(),
                row.decisionNumber(),
                row.decisionDate(),
                row.reason());
    }
}
