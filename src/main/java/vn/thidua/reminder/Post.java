package vn.thidua.reminder;

import java.util.Map;

/** The way out for mail. A letter is put on record in the caller's transaction and leaves after it commits, once. */
public interface Post {

    /**
     * @param key unique for ever, e.g. {@code remind:<taskId>:<userId>}; a second letter with the same key is dropped without error
     * @param recipient user or person id; the address comes from the directory only. Without an address the letter is kept as undeliverable
     * @param template name of a pair of Thymeleaf templates {@code mail/<template>.html} and {@code .txt}, and of the subject
     *     {@code mail.<template>.subject} in {@code messages/reminder.properties}
     * @param model values of the template and (in order) arguments of the subject under the key {@code subject} (a List); {@code planKey}:
     *     the plan that the letter is about, for the proof; {@code calendar}: an iCalendar file that goes with it
     */
    void send(String key, String recipient, String template, Map<String, Object> model);
}
