package vn.thidua.regime.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.regime.Reference;
import vn.thidua.regime.Reference.Status;

/** The documents that a plan's text cites by number, held against the register (S23). */
public final class CitedDocuments {

    /** A number and, where it follows, the date: offices begin to count anew each year, so a number alone may mean several documents. */
    private static final Pattern CITED = Pattern.compile(
            "(?<![\\p{L}\\d/.-])(\\d{1,5}(?:/\\d{4})?/\\p{Lu}[\\p{Lu}\\d]*(?:-\\p{Lu}\\p{L}*)*)(?![\\p{L}\\d/-])(?:\\s+ngày\\s+(\\d{1,2})/(\\d{1,2})/(\\d{4}))?");

    private static final Pattern YEAR = Pattern.compile("/\\d{4}/|/QH\\d+$");

    private CitedDocuments() {}

    /** @param document null: the register has none @param field form field that cites it @param clause of the plan, or null */
    public record Cited(String number, LocalDate date, Reference document, Status status, String field, String clause) {}

    /** Each document once, where it is cited first. */
    public static List<Cited> in(PlanContent plan, List<Reference> register) {
        Map<String, Cited> found = new LinkedHashMap<>();
        add(found, plan, register, plan.basis(), "basis", null);
        add(found, plan, register, plan.purpose(), "purpose", null);
        add(found, plan, register, plan.requirements(), "requirements", null);
        for (Section section : plan.contents()) {
            add(found, plan, register, section.text(), "contents", section.clause());
        }
        for (Section section : plan.solutions()) {
            add(found, plan, register, section.text(), "solutions", section.clause());
        }
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, Cited> found, PlanContent plan, List<Reference> register, String text, String field, String clause) {
        Matcher matcher = CITED.matcher(text == null ? "" : text);
        while (matcher.find()) {
            String number = matcher.group(1);
            LocalDate date = date(matcher);
            Optional<Reference> document =
                    register.stream().filter(reference -> means(reference, number, date)).findFirst();
            Cited cited = new Cited(number, date, document.orElse(null), status(document.orElse(null), plan), field, clause);
            found.putIfAbsent(number + " " + date, cited);
        }
    }

    private static boolean means(Reference reference, String number, LocalDate date) {
        if (!reference.number().equals(number)) {
            return false;
        }
        return date == null || reference.date() == null ? YEAR.matcher(number).find() : reference.date().equals(date);
    }

    private static Status status(Reference document, PlanContent plan) {
        if (document == null) {
            return Status.UNKNOWN;
        }
        if (!document.verified()) {
            return Status.UNVERIFIED;
        }
        if (document.endedOn() != null && plan.achievementFrom() != null && document.endedOn().isBefore(plan.achievementFrom())) {
            return Status.ENDED;
        }
        return document.forYear() != null && document.forYear() != plan.year() ? Status.OTHER_YEAR : Status.IN_FORCE;
    }

    private static LocalDate date(Matcher matcher) {
        try {
            return matcher.group(2) == null
                    ? null
                    : LocalDate.of(
                            Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** @return the same @throws IllegalArgumentException saying which document is wrong */
    public static List<Reference> checked(List<Reference> register) {
        List<String> seen = new ArrayList<>();
        for (Reference reference : register) {
            boolean complete = Stream.of(reference.number(), reference.type(), reference.issuer(), reference.subject(), reference.source())
                    .noneMatch(text -> text == null || text.isBlank());
            demand(complete, "number, type, issuer, subject or source is missing", reference);
            demand(CITED.matcher(reference.number()).matches(), "the number is not one", reference);
            demand(!seen.contains(reference.number() + reference.date()), "it stands twice", reference);
            demand(!reference.verified() || RegimeRules.read(reference.source()), "it is verified without a public source", reference);
            boolean reversed = reference.date() != null && reference.endedOn() != null && reference.endedOn().isBefore(reference.date());
            demand(!reversed, "it ends before its date", reference);
            seen.add(reference.number() + reference.date());
        }
        return List.copyOf(register);
    }

    private static void demand(boolean holds, String what, Reference reference) {
        if (!holds) {
            throw new IllegalArgumentException(reference.number() + ": " + what);
        }
    }
}
