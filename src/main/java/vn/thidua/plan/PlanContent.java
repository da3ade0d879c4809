package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.organization.UnitType;

/**
 * What a plan says, as data. Every rule that the product applies comes from here; each entry names its clause ({@code Mục IV.4}).
 *
 * @param movementName name of the movement (S4) @param field field of work (S4)
 * @param title trích yếu of the plan @param shortName what documents call the movement (S6)
 * @param symbol symbol of the document, e.g. {@code KH-SNNPTNT} (S1) @param place place of issue (S2)
 * @param basis the parent plan that it carries out (S5)
 * @param purpose mục đích (S7, S8) @param requirements yêu cầu (S9 to S14)
 * @param achievementFrom first day of the achievement window, may lie before the issue (S58)
 * @param achievementTo last day of the achievement window
 * @param addressees codes of the units that carry the plan out (S21)
 * @param otherRecipients codes of units that merely receive it (S77, S78)
 * @param provinceAnswerDays working days to wait for the province before TCCB is reminded
 * @param signerTitle title of the signer, @param signerName name of the signer: a snapshot (S80)
 * @param rankingRule whether the rankings that one clause names must all be reached, or any of them (S41, S46)
 * @param regime code of the rule set of the law that the plan names; null: the one in force on the last day of the achievement window
 * @param comparisons the awards whose eligible nominees are ranked by weighted scores before TCCB selects (S49)
 */
public record PlanContent(
        int year,
        String movementName,
        String field,
        String title,
        String shortName,
        String symbol,
        String place,
        String basis,
        String purpose,
        String requirements,
        LocalDate achievementFrom,
        LocalDate achievementTo,
        List<Section> contents,
        List<Section> solutions,
        List<Figure> figures,
        List<Award> awards,
        List<Criterion> criteria,
        List<Quota> quotas,
        List<Milestone> milestones,
        List<Deadline> deadlines,
        List<String> addressees,
        List<String> otherRecipients,
        int provinceAnswerDays,
        String signerTitle,
        String signerName,
        RankingRule rankingRule,
        String regime,
        List<Comparison> comparisons) {

    /** A plan from before a setting existed asks for all rankings, compares nobody by scores and takes its regime from its dates. */
    public PlanContent {
        rankingRule = rankingRule == null ? RankingRule.ALL : rankingRule;
        comparisons = comparisons == null ? List.of() : List.copyOf(comparisons);
    }

    /** How the RANK criteria of one clause stand together (S41, S46). */
    public enum RankingRule {
        /** Each of them must be met. */
        ALL,
        /** One that is met suffices. */
        ANY
    }

    /** A content (II) or solution (III) that units report on. @param code e.g. {@code ND1}, {@code GP4} @param source S-number */
    public record Section(String code, String clause, String title, String text, String source) {}

    /**
     * A figure that the units' reports call for.
     *
     * @param code also the form field's key, e.g. {@code tasksOnTimePercent} @param unit unit of measure, e.g. {@code %}, {@code triệu đồng}
     * @param section code of the content it belongs to, or null
     */
    public record Figure(
            String code, String label, String unit, BigDecimal min, BigDecimal max, String section, String clause, String source) {}

    /** A form of award (IV.2). @param authority who grants it */
    public record Award(String code, String name, Authority authority, String clause, String source) {}

    public enum Authority {
        PROVINCE,
        DEPARTMENT
    }

    /** Whom an award is for (S32, S33). */
    public enum Target {
        /** Sở. */
        DEPARTMENT,
        /** Phòng. */
        OFFICE,
        /** Đơn vị trực thuộc. */
        AFFILIATE,
        /** Cá nhân. */
        PERSON;

        /** What a collective of this kind is proposed as; empty for one that is not proposed. */
        public static Optional<Target> of(UnitType type) {
            return switch (type) {
                case DEPARTMENT -> Optional.of(DEPARTMENT);
                case OFFICE -> Optional.of(OFFICE);
                case AFFILIATE -> Optional.of(AFFILIATE);
                case MASS_ORGANIZATION, PARTY -> Optional.empty();
            };
        }
    }

    /**
     * A criterion for an award and its targets (S38 to S53).
     *
     * @param figure for FIGURE, RANK and FINDING: code of the value that decides, e.g. {@code tasksOnTimePercent}, {@code rankDigital},
     *     {@code openViolations}; null for NARRATIVE
     * @param operator how the value is held against the threshold; null for NARRATIVE
     * @param hard a failed hard criterion makes the nomination ineligible
     */
    public record Criterion(
            String code,
            String award,
            Set<Target> targets,
            String text,
            Kind kind,
            boolean hard,
            String figure,
            Operator operator,
            BigDecimal threshold,
            String clause,
            String source) {}

    public enum Kind {
        /** A percentage or amount. */
        FIGURE,
        /** A rank given by another office, 1 or more (S41, S46). */
        RANK,
        /** A count of open violations, complaints, disciplinary cases (S42, S47, S52). */
        FINDING,
        /** A judgement by an officer, with evidence. */
        NARRATIVE
    }

    public enum Operator {
        EQUALS,
        AT_LEAST,
        AT_MOST
    }

    /** At most {@code max} nominations for any of these awards and any of these targets together (S54 to S56). */
    public record Quota(String code, Set<String> awards, Set<Target> targets, int max, String text, String clause, String source) {}

    /**
     * Eligible nominees for any of these awards and targets are compared with each other by weighted scores (S49).
     *
     * @param aspects what is scored, each from 0 to its maximum; at least one
     */
    public record Comparison(
            String code, Set<String> awards, Set<Target> targets, List<Aspect> aspects, String text, String clause, String source) {}

    /** What is scored in a comparison. @param weight above 0; weights are taken in proportion to their sum @param max highest score, above 0 */
    public record Aspect(String code, String label, BigDecimal weight, BigDecimal max) {}

    /**
     * A date of the plan. Codes that the models ask for: {@code reportOpens}, {@code reportDue}, {@code selectionDue},
     * {@code proposalDue}, {@code summaryDue}; a plan may have {@code selfCheckDue} (S61) and interim reviews, whose codes begin with
     * {@code interim} (S13).
     *
     * @param stated false where the plan's text gives no day and the department has set one (shown as such)
     */
    public record Milestone(String code, String label, LocalDate date, boolean stated, String clause, String source) {

        public boolean interim() {
            return code.startsWith("interim");
        }
    }

    /**
     * When a task falls due and who is told.
     *
     * @param task id of the user task in its model
     * @param milestone code of a milestone that it counts from; null: it counts from the day on which the task is made
     * @param workingDays working days after (negative: before) that day; it is due at 17:00
     * @param remindBefore working days before the due day on which whoever has the task is reminded, at 08:00
     * @param escalateAfter working days after the due day on which the superior is told, at 08:00
     * @param escalateTo role that is told; unit roles are taken in the unit of the case
     * @param ladder all steps, where the plan states them one by one; null or empty: the usual ones, see {@link #steps()}
     */
    public record Deadline(
            String task,
            String milestone,
            int workingDays,
            int remindBefore,
            int escalateAfter,
            String escalateTo,
            List<LadderStep> ladder) {

        public Deadline {
            ladder = ladder == null ? List.of() : List.copyOf(ladder);
        }

        public Deadline(
                String task, String milestone, int workingDays, int remindBefore, int escalateAfter, String escalateTo) {
            this(task, milestone, workingDays, remindBefore, escalateAfter, escalateTo, List.of());
        }

        /**
         * Who is told when, in the order of time: the plan's own ladder; else a reminder before and one on the due day, then the superior, and
         * two working days later whoever stands above him.
         */
        public List<LadderStep> steps() {
            if (!ladder.isEmpty()) {
                return ladder.stream().sorted(Comparator.comparingInt(LadderStep::workingDays)).toList();
            }
            List<LadderStep> steps = new ArrayList<>();
            if (remindBefore > 0) {
                steps.add(new LadderStep(-remindBefore, Audience.HOLDERS));
            }
            steps.add(new LadderStep(0, Audience.HOLDERS));
            Audience superior = Audience.valueOf(escalateTo);
            steps.add(new LadderStep(escalateAfter, superior));
            superior.above().ifPresent(above -> steps.add(new LadderStep(escalateAfter + 2, above)));
            return List.copyOf(steps);
        }

        /** @param steps all steps; empty: the usual ones */
        public Deadline withLadder(List<LadderStep> steps) {
            return new Deadline(task, milestone, workingDays, remindBefore, escalateAfter, escalateTo, steps);
        }

        /** Working days before the due day on which whoever has the task is told for the first time. */
        public int firstReminder() {
            return steps().stream()
                    .filter(step -> step.to() == Audience.HOLDERS && step.workingDays() <= 0)
                    .mapToInt(step -> -step.workingDays())
                    .max()
                    .orElse(0);
        }

        /** The first step that tells a superior that the task is late. */
        public Optional<LadderStep> firstReport() {
            return steps().stream()
                    .filter(step -> step.to() != Audience.HOLDERS && step.workingDays() > 0)
                    .min(Comparator.comparingInt(LadderStep::workingDays));
        }
    }

    /** A step of the ladder. @param workingDays after the due day, negative before it; the morning of that day at 08:00 @param to who is told */
    public record LadderStep(int workingDays, Audience to) {}

    /** Who can be told of a task. */
    public enum Audience {
        /** Whoever claimed the task, else all who could: also recipients of the plan who have not acknowledged it. */
        HOLDERS,
        UNIT_OFFICER,
        UNIT_HEAD,
        TCCB_OFFICER,
        TCCB_HEAD,
        DIRECTOR,
        CLERK,
        ADMINISTRATOR;

        /** Whether a task that is late can be reported to them: neither the clerk nor whoever runs the system stands above anybody. */
        public boolean superior() {
            return this != HOLDERS && this != CLERK && this != ADMINISTRATOR;
        }

        /** Who stands above, for the next step of the usual ladder. */
        Optional<Audience> above() {
            return switch (this) {
                case UNIT_OFFICER -> Optional.of(UNIT_HEAD);
                case UNIT_HEAD, TCCB_OFFICER -> Optional.of(TCCB_HEAD);
                case TCCB_HEAD -> Optional.of(DIRECTOR);
                case HOLDERS, DIRECTOR, CLERK, ADMINISTRATOR -> Optional.empty();
            };
        }
    }

    /** This content under another name and field of work; where one is null or blank, the present one stays. */
    public PlanContent named(String newName, String newField) {
        return with(
                newName == null || newName.isBlank() ? movementName : newName,
                newField == null || newField.isBlank() ? field : newField,
                requirements,
                achievementTo,
                quotas,
                milestones,
                deadlines,
                addressees);
    }

    /** This content under an amendment; addressees are in the order of their joining. */
    public PlanContent amended(
            String newRequirements, LocalDate newAchievementTo, List<Milestone> newMilestones, List<Quota> newQuotas, List<String> newAddressees) {
        return with(movementName, field, newRequirements, newAchievementTo, newQuotas, newMilestones, deadlines, newAddressees);
    }

    /** This content with other deadlines. */
    public PlanContent withDeadlines(List<Deadline> newDeadlines) {
        return with(movementName, field, requirements, achievementTo, quotas, milestones, newDeadlines, addressees);
    }

    /** What of a content is ever changed on its own; all else stays. */
    private PlanContent with(
            String newName,
            String newField,
            String newRequirements,
            LocalDate newAchievementTo,
            List<Quota> newQuotas,
            List<Milestone> newMilestones,
            List<Deadline> newDeadlines,
            List<String> newAddressees) {
        return new PlanContent(
                year,
                newName,
                newField,
                title,
                shortName,
                symbol,
                place,
                basis,
                purpose,
                newRequirements,
                achievementFrom,
                newAchievementTo,
                contents,
                solutions,
                figures,
                awards,
                criteria,
                newQuotas,
                newMilestones,
                newDeadlines,
                newAddressees,
                otherRecipients,
                provinceAnswerDays,
                signerTitle,
                signerName,
                rankingRule,
                regime,
                comparisons);
    }

    /** The first part of the symbol: {@code KH} of {@code KH-…} (S3). */
    public String documentType() {
        return symbol.substring(0, symbol.indexOf('-'));
    }

    public Milestone milestone(String code) {
        return milestones.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan has no milestone " + code));
    }
}
