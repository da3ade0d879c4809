package vn.thidua.proposal.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.proposal.Proposals.Answer;
import vn.thidua.proposal.Proposals.AnswerKind;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.refusal.Refusal;

/**
 * What the province can have answered.
 *
 * @param sentOn day on which the proposal left @param nominations the names on the list, by key
 */
public record AnswerRules(
        LocalDate today, LocalDate sentOn, Map<String, Nomination> nominations, ResultRules resultRules) {

    private static final String RESULTS = "results";

    /** @return the answer with clean texts and only the rows that say something @throws Refusal as {@code Proposals.recordAnswer} */
    public Answer check(Answer answer) {
        refuse(answer.kind() == null, "proposal.kindMissing", "kind");
        LocalDate received = answer.receivedOn();
        refuse(received == null, "proposal.receivedOnMissing", "receivedOn");
        if (received.isBefore(sentOn)) {
            throw Refusal.of("proposal.receivedBeforeSent", Days.onPaper(sentOn)).at("receivedOn");
        }
        refuse(received.isAfter(today), "proposal.receivedInFuture", "receivedOn");
        String content = OfficeText.optional(answer.content(), OfficeText.PARAGRAPHS, "content");
        LocalDate due = answer.kind() == AnswerKind.SUPPLEMENT ? answer.supplementDue() : null;
        if (answer.kind() == AnswerKind.SUPPLEMENT) {
            refuse(content == null, "proposal.requestMissing", "content");
            refuse(due != null && due.isBefore(received), "proposal.supplementDueEarly", "supplementDue");
        }
        List<Result> results = (answer.results() == null ? List.<Result>of() : answer.results())
                .stream().map(this::clean).filter(AnswerRules::saysSomething).toList();
        if (answer.kind() == AnswerKind.RESULT) {
            check(results, received);
        } else {
            refuse(!results.isEmpty(), "proposal.resultsNotExpected", RESULTS);
        }
        return new Answer(answer.kind(), received, content, due, results);
    }

    private void check(List<Result> results, LocalDate received) {
        Set<String> seen = new HashSet<>();
        for (Result result : results) {
            Nomination nomination = nominations.get(result.nominationKey());
            if (nomination == null) {
                throw Refusal.of("proposal.nomineeUnknown", String.valueOf(result.nominationKey())).at(RESULTS);
            }
            if (!seen.add(result.nominationKey())) {
                throw Refusal.of("proposal.nomineeTwice", nomination.nomineeName()).at(RESULTS);
            }
            resultRules.check(nomination, result, received);
        }
        refuse(results.isEmpty(), "proposal.noResult", RESULTS);
    }

    private Result clean(Result row) {
        return new Result(
                row.nominationKey(),
                row.outcome(),
                OfficeText.optional(row.grantedAward(), OfficeText.LINE, RESULTS),
                OfficeText.optional(row.decisionNumber(), OfficeText.LINE, RESULTS),
                row.decisionDate(),
                OfficeText.optional(row.reason(), OfficeText.PARAGRAPHS, RESULTS));
    }

    /** A row of the form that was left as it came is no answer. */
    private static boolean saysSomething(Result row) {
        return row.outcome() != null
                || row.grantedAward() != null
                || row.decisionNumber() != null
                || row.decisionDate() != null
                || row.reason() != null;
    }

    private static void refuse(boolean wrong, String code, String field) {
        if (wrong) {
            throw Refusal.of(code).at(field);
        }
    }
}
