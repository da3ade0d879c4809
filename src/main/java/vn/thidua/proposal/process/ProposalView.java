package vn.thidua.proposal.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals.Correspondence;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.proposal.Proposals.Supplement;
import vn.thidua.proposal.domain.Days;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberSheet;

/** What every form of the proposal shows: the plan, the list, the letters. Words come from {@code messages/proposal.properties}. */
@Component
class ProposalView {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;
    private final NumberSheet numbers;
    private final MessageSource messages;
    private final Clock clock;

    ProposalView(
            Nominations nominations, Plans plans, Organization organization, NumberSheet numbers, MessageSource messages, Clock clock) {
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    /** A name on the list. @param award name of the award @param clause the plan's clause of the award */
    record Name(int position, String nominationKey, String nominee, String award, String clause) {}

    /** A document that left or came. */
    record Letter(String date, String what, String detail) {}

    /** An option of a select. */
    record Option(String label, String value) {}

    /** Display values; changeable, so that the form adds its own. */
    Map<String, Object> of(Proposal proposal) {
        Plan plan = plans.plan(proposal.planId());
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("proposalKey", proposal.key());
        return values;
    }

    /** Values of the part in which a clerk numbers and sends a document. @param type key of the document type in the bundle */
    void addSending(Map<String, Object> values, String type) {
        Agency agency = organization.agency();
        values.put("documentSymbol", say("symbol." + type, agency.symbol()));
        values.put("receiver", agency.superior());
        numbers.add(values, new Series(agency.code(), type, LocalDate.now(clock).getYear()));
    }

    void addRequest(Map<String, Object> values, Supplement supplement) {
        values.put("requested", supplement.requested());
        values.put("requestedOn", Days.onPaper(supplement.requestedOn()));
        values.put("requestedUntil", Days.onPaper(supplement.requestedUntil()));
    }

    List<Nomination> nominations(Proposal proposal) {
        return proposal.nominations().stream().map(nominations::nomination).toList();
    }

    List<Name> names(Proposal proposal) {
        List<Award> awards = awards(proposal);
        List<Name> names = new ArrayList<>();
        for (Nomination nomination : nominations(proposal)) {
            Award award = award(awards, nomination.award());
            names.add(new Name(
                    names.size() + 1, nomination.key(), nomination.nomineeName(), award.name(), award.clause()));
        }
        return names;
    }

    List<Award> awards(Proposal proposal) {
        return plans.plan(proposal.planId()).content().awards();
    }

    int answerDays(Proposal proposal) {
        return plans.plan(proposal.planId()).content().provinceAnswerDays();
    }

    static Award award(List<Award> awards, String code) {
        return awards.stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan has no award " + code));
    }

    List<Letter> letters(List<Correspondence> correspondence) {
        return correspondence.stream()
                .map(c -> new Letter(
                        Days.onPaper(c.date()),
                        say("letter." + c.kind()),
                        c.number() == null
                                ? c.text()
                                : say(
                                        "sent",
                                        String.valueOf(c.number()),
                                        Days.onPaper(c.documentDate()),
                                        say("channel." + c.channel()),
                                        c.text())))
                .toList();
    }

    /** Number and symbol as on paper. */
    String reference(Proposal proposal) {
        String number = proposal.number() < 10 ? "0" + proposal.number() : String.valueOf(proposal.number());
        return number + "/" + say("symbol.PROPOSAL", organization.agency().symbol());
    }

    String day(Instant instant) {
        return Days.onPaper(instant.atZone(clock.getZone()).toLocalDate());
    }

    String name(String user) {
        return organization.person(user).map(Person::fullName).orElse(user);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("proposal.words." + key, arguments, VIETNAMESE);
    }
}
