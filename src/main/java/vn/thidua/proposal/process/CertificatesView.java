package vn.thidua.proposal.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.Act;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.State;
import vn.thidua.proposal.Certificates.Step;
import vn.thidua.proposal.domain.CertificateTerms;
import vn.thidua.proposal.domain.Days;

/** A list of names for certificates as its forms show it. */
@Component
class CertificatesView {

    static final String PROCESS = "ownAward";
    static final String LIST_ID = "certificatesId";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    record Line(String name, String unit, String achievement, String evidence) {}

    record Term(String text, Integer max, String clause) {}

    private final Certificates certificates;
    private final Plans plans;
    private final Organization organization;
    private final MessageSource messages;

    CertificatesView(Certificates certificates, Plans plans, Organization organization, MessageSource messages) {
        this.certificates = certificates;
        this.plans = plans;
        this.organization = organization;
        this.messages = messages;
    }

    /** Display values; changeable, so that a form adds its own. */
    Map<String, Object> of(long listId) {
        CertificateList list = certificates.list(listId);
        Plan plan = plans.plan(list.planId());
        CertificateTerms terms = new CertificateTerms(plan.content());
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("listKey", list.key());
        values.put("awardName", terms.award().map(Award::name).orElseGet(this::certificate));
        values.put("clause", terms.award().map(Award::clause).orElse(null));
        values.put("ground", list.ground());
        values.put("proposer", organization.person(list.proposedBy()).map(Person::fullName).orElse(list.proposedBy()));
        values.put("terms", terms(terms));
        values.put("lines", lines(list));
        values.put("notices", certificates.notices(listId));
        values.put("returnReason", returnReason(list));
        values.put("decidedOn", Days.onPaper(list.decidedOn()));
        return values;
    }

    private static List<Line> lines(CertificateList list) {
        return list.names().stream()
                .filter(name -> name.state() != NameState.STRUCK)
                .map(name -> new Line(name.name(), name.unitName(), name.achievement(), name.evidence()))
                .toList();
    }

    private static List<Term> terms(CertificateTerms terms) {
        return Stream.concat(
                        terms.criteria().stream().map(c -> new Term(c.text(), null, c.clause())),
                        terms.quotas().stream().map(q -> new Term(q.text(), q.max(), q.clause())))
                .toList();
    }

    /** Why it came back, until it goes on. */
    private String returnReason(CertificateList list) {
        List<Step> returns = certificates.history(list.id()).stream()
                .filter(step -> step.act() == Act.RETURNED)
                .toList();
        boolean open = list.state() == State.RETURNED || list.state() == State.PROPOSED;
        return open && !returns.isEmpty() ? returns.get(returns.size() - 1).reason() : null;
    }

    private String certificate() {
        return messages.getMessage("proposal.words.certificate", null, VIETNAMESE);
    }
}
