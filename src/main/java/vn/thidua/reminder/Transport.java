package vn.thidua.reminder;

import jakarta.mail.internet.MimeMessage;

/** How a finished letter leaves the house: to an SMTP server, or in the demo into a folder. */
public interface Transport {

    /**
     * Returns when the other side has taken the letter over.
     *
     * @param message complete and saved, with its Message-ID; exactly one recipient
     */
    void deliver(MimeMessage message) throws UndeliveredException;
}
