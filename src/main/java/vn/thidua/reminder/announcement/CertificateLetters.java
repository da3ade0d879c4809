package vn.thidua.reminder.announcement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.CertificatesDeclined;
import vn.thidua.proposal.CertificatesGranted;
import vn.thidua.proposal.CertificatesGranted.Awarded;
import vn.thidua.reminder.Post;

/** Tells a unit's head which certificates of the director its own people have, and TCCB the whole decision. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateLetters {

    private final Certificates certificates;
    private final Plans plans;
    private final Organization organization;
    private final Recipients recipients;
    private final PlanLetter letter;
    private final Post post;

    CertificateLetters(
            Certificates certificates,
            Plans plans,
            Organization organization,
            Recipients recipients,
            PlanLetter letter,
            Post post) {
        this.certificates = certificates;
        this.plans = plans;
        this.organization = organization;
        this.recipients = recipients;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void certificatesGranted(CertificatesGranted event) {
        Set<String> told = new HashSet<>();
        for (Person person : recipients.tccb()) {
            told.add(person.id());
            granted(event, person, event.holders());
        }
        List<String> units = event.holders().stream().map(Awarded::unitCode).distinct().toList();
        for (String unit : units) {
            List<Awarded> own = event.holders().stream().filter(holder -> holder.unitCode().equals(unit)).toList();
            organization.holders(Role.UNIT_HEAD, unit).stream()
                    .filter(head -> told.add(head.id()))
                    .forEach(head -> granted(event, head, own));
        }
    }

    @EventListener
    void certificatesDeclined(CertificatesDeclined event) {
        CertificateList list = certificates.list(event.listId());
        Map<String, Object> model = letter.about(plans.plan(event.planId()));
        model.put("listKey", list.key());
        model.put("names", list.names());
        model.put("subject", List.of(list.key()));
        recipients.tccb().forEach(person ->
                post.send("certificates-declined:" + list.id() + ":" + person.id(), person.id(), "certificates-declined", model));
    }

    private void granted(CertificatesGranted event, Person person, List<Awarded> holders) {
        Map<String, Object> model = letter.about(plans.plan(event.planId()));
        String day = PlanLetter.day(event.decisionDate());
        model.put("decisionNumber", event.decisionNumber());
        model.put("decisionDate", day);
        model.put("holders", holders);
        model.put("subject", List.of(event.decisionNumber(), day));
        post.send("certificates-granted:" + event.listId() + ":" + person.id(), person.id(), "certificates-granted", model);
    }
}
