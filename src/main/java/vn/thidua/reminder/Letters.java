package vn.thidua.reminder;

import java.time.Instant;
import java.util.List;

/** The letters that need a person: nothing that went wrong is hidden, nothing is sent again unless somebody says so. */
public interface Letters {

    enum Trouble {
        /** The recipient's server refuses it for good, or has put it off for a day. */
        FAILED,
        /** The connection or the sender died while it left: it may have arrived. */
        UNCERTAIN,
        /** The directory has no usable address. */
        UNDELIVERABLE,
        /** It should have left half an hour ago and still waits: the mail server is out of reach or puts it off. It goes on being tried. */
        DELAYED
    }

    /** @param since when it was written @param error the last answer of the server or of the directory, null when there was none yet */
    record Troubled(
            long id, Trouble trouble, String recipient, String recipientName, String address, String subject, Instant since, int attempts, String error) {}

    /** @return the oldest first */
    List<Troubled> troubled();

    /**
     * Sends a letter once more, under its old Message-ID, to the address that the directory has now. Goes on record with name and reason.
     *
     * @param id of a failed, uncertain or undeliverable letter
     * @throws vn.thidua.refusal.Refusal reminder.letterUnknown, reminder.letterNotInTrouble (it is on its way or has arrived; also when somebody
     *     else was quicker), reminder.resendReasonMissing, reminder.resendReasonTooLong, reminder.recipientWithoutAddress
     */
    void resend(long id, String by, String reason);
}
