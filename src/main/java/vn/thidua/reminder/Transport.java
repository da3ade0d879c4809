package vn.thidua.reminder;

import jakarta.mail.internet.MimeMessage;

/** How finished letters leave the house: to an SMTP server, or in the demo into a folder. */
public interface Transport {

    /** @throws UndeliveredException always {@link UndeliveredException.Outcome#UNREACHABLE} */
    Connection connect() throws UndeliveredException;

    /** One way out for a batch of letters, used by one thread. */
    interface Connection extends AutoCloseable {

        /**
         * Returns when the other side has taken the letter over.
         *
         * @param message complete and saved, with its Message-ID; exactly one recipient
         * @param handover is run once, just before the other side can first have the letter. When it throws, the letter has not left, and the
         *     exception comes out here
         */
        void deliver(MimeMessage message, Runnable handover) throws UndeliveredException;

        /** @return false when no other letter can leave on this connection */
        boolean usable();

        /** What has been sent stays sent, however the farewell goes. */
        @Override
        void close();
    }
}
