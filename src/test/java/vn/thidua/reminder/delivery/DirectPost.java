package vn.thidua.reminder.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSender;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.reminder.Post;

/** The usual way of the engine, to compare with: the job itself sends the letter, inside the engine's transaction. */
public final class DirectPost implements Post {

    private final Organization organization;
    private final LetterRenderer renderer;
    private final LetterMessage message;
    private final JavaMailSender mail;
    private final Clock clock;

    public DirectPost(Organization organization, Object renderer, Object message, JavaMailSender mail, Clock clock) {
        this.organization = organization;
        this.renderer = (LetterRenderer) renderer;
        this.message = (LetterMessage) message;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void send(String key, String recipient, String template, Map<String, Object> model) {
        Person person = organization.person(recipient).orElseThrow();
        var values = new HashMap<>(model);
        values.put("agency", organization.agency());
        values.put("recipientName", person.fullName());
        values.put("recipientPosition", person.position());
        Rendered letter = renderer.render(template, values);
        try {
            mail.send(message.of(new Letter(
                    0,
                    key,
                    message.idFor(key),
                    person.email(),
                    person.fullName(),
                    letter.subject(),
                    letter.html(),
                    letter.text(),
                    false,
                    1,
                    clock.instant())));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
