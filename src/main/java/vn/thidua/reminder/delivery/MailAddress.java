package vn.thidua.reminder.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand as the one recipient of a letter. */
final class MailAddress {

    /** Plain addresses only: no name, no comment, no list, no route, nothing that is not ASCII. */
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^<>()\\[\\]\\\\,;:\"@]]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

    private MailAddress() {}

    /** @return the address as it goes into the letter, empty when none can be reached under it */
    static Optional<String> of(String email) {
        if (email == null) {
            return Optional.empty();
        }
        String address = email.strip();
        if (address.length() > 254 || !PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
