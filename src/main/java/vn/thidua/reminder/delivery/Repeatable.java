package vn.thidua.reminder.delivery;

import java.util.Set;

/**
 * Which letters are sent again when nobody knows whether they arrived. SMTP cannot promise exactly once: a decision had better arrive twice
 * (under one Message-ID) than never, a reminder had better stay a single one and be seen as uncertain.
 */
final class Repeatable {

    private static final Set<String> REMINDERS = Set.of("morning", "answer-overdue", "ranking-awaited");

    private Repeatable() {}

    static boolean template(String template) {
        return !REMINDERS.contains(template);
    }
}
