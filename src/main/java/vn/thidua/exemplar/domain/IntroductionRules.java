package vn.thidua.exemplar.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.thidua.exemplar.Introduction;
import vn.thidua.refusal.Refusal;

/** What an introduction and its answer must say. Lengths are those of the forms. */
public final class IntroductionRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHORT = 255;
    private static final int LONG = 4000;

    private IntroductionRules() {}

    /**
     * @param from first day of the plan's achievement window, which may lie before the plan's issue (S58) @param to its last day
     * @return the introduction in clean words
     * @throws Refusal exemplar.* naming the field
     */
    public static Introduction checked(Introduction raw, LocalDate from, LocalDate to, LocalDate today) {
        if (raw.kind() == null) {
            throw Refusal.of("exemplar.kindMissing").at("kind");
        }
        String name = Wording.demanded(raw.name(), SHORT, "name", "exemplar.nameMissing");
        String achievements = Wording.demanded(raw.achievements(), LONG, "achievements", "exemplar.achievementsMissing");
        String evidence = Wording.demanded(raw.evidence(), LONG, "evidence", "exemplar.evidenceMissing");
        day(raw.achievedOn(), from, to, today);
        return new Introduction(raw.kind(), name, achievements, evidence, raw.achievedOn());
    }

    private static void day(LocalDate achievedOn, LocalDate from, LocalDate to, LocalDate today) {
        if (achievedOn == null) {
            return;
        }
        if (achievedOn.isAfter(today)) {
            throw Refusal.of("exemplar.achievedInFuture").at("achievedOn");
        }
        if (achievedOn.isBefore(from) || achievedOn.isAfter(to)) {
            throw Refusal.of("exemplar.outsideWindow", DAY.format(from), DAY.format(to)).at("achievedOn");
        }
    }

    /** The name as it is compared with other introductions of the unit. */
    public static String compared(String name) {
        return Wording.compared(name);
    }

    /** @return the reason, null when blank and not demanded @throws Refusal exemplar.reasonMissing */
    public static String reason(String raw, boolean demanded) {
        return demanded ? Wording.demanded(raw, LONG, "reason", "exemplar.reasonMissing") : Wording.of(raw, LONG, "reason");
    }
}
