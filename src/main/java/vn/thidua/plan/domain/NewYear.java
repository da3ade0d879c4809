package vn.thidua.plan.domain;

import java.time.LocalDate;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Milestone;

/** An earlier plan carried into another year: dates move by whole years, the wording stays for the drafter to renew. */
public final class NewYear {

    private NewYear() {}

    public static PlanContent of(PlanContent earlier, int year) {
        int years = year - earlier.year();
        return new PlanContent(
                year,
                earlier.movementName(),
                earlier.field(),
                title(earlier.title(), earlier.year(), year),
                earlier.shortName(),
                earlier.symbol(),
                earlier.place(),
                earlier.basis(),
                earlier.purpose(),
                earlier.requirements(),
                moved(earlier.achievementFrom(), years),
                moved(earlier.achievementTo(), years),
                earlier.contents(),
                earlier.solutions(),
                earlier.figures(),
                earlier.awards(),
                earlier.criteria(),
                earlier.quotas(),
                earlier.milestones().stream().map(m -> moved(m, years)).toList(),
                earlier.deadlines(),
                earlier.addressees(),
                earlier.otherRecipients(),
                earlier.provinceAnswerDays(),
                earlier.signerTitle(),
                earlier.signerName(),
                earlier.rankingRule(),
                // the law may have changed: the regime is taken from the new dates
                null,
                earlier.comparisons());
    }

    private static String title(String title, int from, int to) {
        return title == null ? null : title.replaceAll("(?<!\\d)" + from + "(?!\\d)", String.valueOf(to));
    }

    private static Milestone moved(Milestone milestone, int years) {
        return new Milestone(
                milestone.code(), milestone.label(), moved(milestone.date(), years), milestone.stated(), milestone.clause(), milestone.source());
    }

    private static LocalDate moved(LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}
