package vn.thidua.reminder.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.reminder.Post;

/** Writes letters down in the transaction of whatever they tell: no letter without the deed, no deed without its letter. */
@Component
class Outbox implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Organization organization;
    private final LetterRenderer renderer;
    private final OutboxTable table;
    private final LetterMessage message;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            Organization organization,
            LetterRenderer renderer,
            OutboxTable table,
            LetterMessage message,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organization = organization;
        this.renderer = renderer;
        this.table = table;
        this.message = message;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String key, String recipient, String template, Map<String, Object> model) {
        Optional<Person> person = organization.person(recipient);
        Optional<String> address = person.map(Person::email).flatMap(MailAddress::of);
        String name = LetterRenderer.oneLine(person.map(Person::fullName).orElse(recipient));

        var values = new HashMap<>(model);
        values.put("agency", organization.agency());
        values.put("recipientName", name);
        values.put("recipientPosition", person.map(Person::position).orElse(""));
        boolean isNew = table.add(
                key,
                message.idFor(key),
                recipient,
                name,
                address.orElse(null),
                template,
                renderer.render(template, values),
                Repeatable.template(template),
                clock.instant());
        if (isNew && address.isPresent()) {
            events.publishEvent(new LetterWritten(key));
        } else if (isNew) {
            LOG.warn("Letter {} cannot be delivered: the directory has no usable address for {}", key, recipient);
        }
    }
}
