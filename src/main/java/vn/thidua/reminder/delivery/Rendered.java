package vn.thidua.reminder.delivery;

/**
 * A letter in words, in both shapes that mail programs show.
 *
 * @param calendar iCalendar file that goes with it, or null @param planKey the plan that it is about; null: none, or several
 */
record Rendered(String subject, String html, String text, String calendar, String planKey) {

    Rendered(String subject, String html, String text) {
        this(subject, html, text, null, null);
    }
}
