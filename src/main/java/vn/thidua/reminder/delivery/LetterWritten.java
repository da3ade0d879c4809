package vn.thidua.reminder.delivery;

/** Told within the transaction that wrote a letter. */
record LetterWritten(String key) {}
