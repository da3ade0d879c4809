package vn.thidua.reminder.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.plan.Plan;
import vn.thidua.reminder.Proofs.Question;

/** What was chosen on the page, as its address says it; what makes no sense there counts as not chosen. */
record Choice(String plan, String unit, String from, String to) {

    /** @param plans those on record @return empty where there is no plan at all; without a choice the plan that came last */
    Optional<Question> question(List<Plan> plans) {
        return plans.stream()
                .filter(known -> String.valueOf(known.id()).equals(plan))
                .findFirst()
                .or(() -> plans.stream().max(Comparator.comparing(Plan::id)))
                .map(chosen -> new Question(chosen.id(), unit == null || unit.isBlank() ? null : unit, day(from), day(to)));
    }

    static String query(Question question) {
        return UriComponentsBuilder.newInstance()
                .queryParam("plan", question.planId())
                .queryParamIfPresent("unit", Optional.ofNullable(question.unitCode()))
                .queryParamIfPresent("from", Optional.ofNullable(question.from()))
                .queryParamIfPresent("to", Optional.ofNullable(question.to()))
                .encode()
                .toUriString();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
