package vn.thidua.plan.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.refusal.Refusal;

/**
 * A ladder as an officer reads and writes it, in two lines. To whoever has the task: {@code 5; 1; 0; +2}, working days before the due day, on
 * it, after it. To superiors: {@code 1: Trưởng phòng TCCB; 3: Giám đốc}, working days after the due day and whom they concern.
 */
public final class LadderNotation {

    /** The usual order: by day, and of one day whoever has the task first. */
    public static final Comparator<LadderStep> IN_TIME =
            Comparator.comparingInt(LadderStep::workingDays).thenComparing(LadderStep::to);

    private static final String FIELD = "ladders";
    private static final Pattern REMINDER = Pattern.compile("(\\+?)\\s*(\\d{1,3})");
    private static final Pattern REPORT = Pattern.compile("([+-]?)\\s*(\\d{1,3})\\s*:\\s*(.+)");

    private final Map<Audience, String> words;

    /** @param words how each audience is called */
    public LadderNotation(Map<Audience, String> words) {
        this.words = new EnumMap<>(words);
    }

    public String reminders(List<LadderStep> steps) {
        return steps.stream()
                .filter(step -> step.to() == Audience.HOLDERS)
                .map(step -> step.workingDays() > 0 ? "+" + step.workingDays() : String.valueOf(-step.workingDays()))
                .collect(Collectors.joining("; "));
    }

    public String reports(List<LadderStep> steps) {
        return steps.stream()
                .filter(step -> step.to() != Audience.HOLDERS)
                .map(step -> step.workingDays() + ": " + words.get(step.to()))
                .collect(Collectors.joining("; "));
    }

    /** @param taskName for the refusal @throws Refusal plan.ladderReminderUnreadable */
    public List<LadderStep> readReminders(String text, String taskName) {
        return entries(text).map(entry -> {
                    Matcher parts = REMINDER.matcher(entry);
                    if (!parts.matches()) {
                        throw Refusal.of("plan.ladderReminderUnreadable", taskName, entry).at(FIELD);
                    }
                    int days = Integer.parseInt(parts.group(2));
                    return new LadderStep(parts.group(1).isEmpty() ? -days : days, Audience.HOLDERS);
                })
                .toList();
    }

    /** @param taskName for the refusal @throws Refusal plan.ladderReportUnreadable, plan.ladderWordUnknown naming the words that are known */
    public List<LadderStep> readReports(String text, String taskName) {
        List<LadderStep> steps = new ArrayList<>();
        entries(text).forEach(entry -> {
            Matcher parts = REPORT.matcher(entry);
            if (!parts.matches()) {
                throw Refusal.of("plan.ladderReportUnreadable", taskName, entry, offered()).at(FIELD);
            }
            int days = Integer.parseInt(parts.group(2));
            steps.add(new LadderStep(parts.group(1).equals("-") ? -days : days, audience(parts.group(3), taskName)));
        });
        return List.copyOf(steps);
    }

    /** The words of those to whom a late task can be reported, from the lowest to the highest. */
    public String offered() {
        return superiors().map(words::get).collect(Collectors.joining(", "));
    }

    private Audience audience(String word, String taskName) {
        return superiors()
                .filter(audience -> folded(words.get(audience)).equals(folded(word)))
                .findFirst()
                .orElseThrow(() -> Refusal.of("plan.ladderWordUnknown", taskName, word, offered()).at(FIELD));
    }

    private static Stream<Audience> superiors() {
        return Stream.of(Audience.values()).filter(Audience::superior);
    }

    private static Stream<String> entries(String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(Normalizer.normalize(text, Normalizer.Form.NFC).split("[;,\\n]"))
                        .map(entry -> entry.replace('\u00a0', ' ').strip())
                        .filter(entry -> !entry.isEmpty());
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
