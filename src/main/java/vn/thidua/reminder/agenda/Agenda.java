package vn.thidua.reminder.agenda;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.domain.CalendarFile;
import vn.thidua.reminder.domain.CalendarFile.Entry;

/** Deadlines for the calendars of those who get a letter, as the model's value {@code calendar}, see {@link vn.thidua.reminder.Post}. */
@Component
public class Agenda {

    private final Clock clock;
    private final String organizer;
    private final String installation;

    Agenda(
            Clock clock,
            @Value("${thidua.mail.from:thi-dua@localhost}") String from,
            @Value("${thidua.base-url:http://localhost:8080}") String baseUrl)
            throws AddressException {
        this.clock = clock;
        this.organizer = new InternetAddress(from).getAddress();
        this.installation = URI.create(baseUrl).getHost();
    }

    /** @param entries their uids are unique within this installation */
    public String of(List<Entry> entries) {
        return CalendarFile.of(entries.stream().map(this::here).toList(), organizer, clock.instant());
    }

    private Entry here(Entry entry) {
        return new Entry(
                entry.uid() + "@" + installation, entry.due(), entry.day(), entry.summary(), entry.description(), entry.url());
    }
}
