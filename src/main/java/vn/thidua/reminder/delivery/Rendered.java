package vn.thidua.reminder.delivery;

/** A letter in words, in both shapes that mail programs show. */
record Rendered(String subject, String html, String text) {}
