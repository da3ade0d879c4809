package vn.thidua.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.domain.AnswerRules;
import vn.thidua.proposal.domain.Days;
import vn.thidua.proposal.domain.OfficeText;
import vn.thidua.proposal.domain.ResultRules;
import vn.thidua.proposal.domain.SendingRules;
import vn.thidua.proposal.persistence.AnswerTable;
import vn.thidua.proposal.persistence.ProposalTable;
import vn.thidua.proposal.persistence.SendingTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

@Component
@Transactional
class ProposalRecords implements Proposals {

    private static final String KEY_PREFIX = "TTr";

    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;
    private final NumberRegister register;
    private final WorkingDays workingDays;
    private final ProposalTable proposals;
    private final SendingTable sendings;
    private final AnswerTable answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalRecords(
            Nominations nominations,
            Plans plans,
            Organization organization,
            NumberRegister register,
            WorkingDays workingDays,
            ProposalTable proposals,
            SendingTable sendings,
            AnswerTable answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
        this.register = register;
        this.workingDays = workingDays;
        this.proposals = proposals;
        this.sendings = sendings;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Proposal proposal(long id) {
        ProposalTable.Row row = row(id);
        Optional<Sending> sent = sent(id);
        LocalDate receivedOn = answers.of(id).stream()
                .filter(a -> a.kind() == AnswerKind.RECEIPT)
                .map(AnswerTable.Row::receivedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Proposal(
                id,
                row.key(),
                row.planId(),
                sent.map(Sending::number).orElse(null),
                sent.map(Sending::documentDate).orElse(null),
                sent.map(Sending::sentOn).orElse(null),
                sent.map(s -> s.channel().name()).orElse(null),
                sent.map(Sending::receiver).orElse(null),
                receivedOn,
                sent.isPresent() ? awaitedUntil(row) : null,
                row.nominations());
    }

    @Override
    public Optional<Proposal> ofPlan(long planId) {
        return proposals.idOfPlan(planId).map(this::proposal);
    }

    @Override
    public long draft(long planId) {
        if (proposals.idOfPlan(planId).isPresent()) {
            throw Refusal.of("proposal.exists");
        }
        List<Long> proposed = nominations.propose(planId);
        if (proposed.isEmpty()) {
            throw Refusal.of("proposal.nothingApproved");
        }
        String planKey = plans.plan(planId).key();
        return proposals.insert(KEY_PREFIX + planKey.substring(planKey.indexOf('-')), planId, clock.instant(), proposed);
    }

    @Override
    public void send(long id, String user, Sending sending, String skipReason) {
        ProposalTable.Row row = locked(id);
        if (sent(id).isPresent()) {
            throw Refusal.of("proposal.alreadySent");
        }
        if (row.nominations().isEmpty()) {
            throw Refusal.of("proposal.nothingLeft");
        }
        Sending checked = new SendingRules(today(), plans.plan(row.planId()).issueDate()).check(sending);
        number("PROPOSAL", new Subject("proposal:" + id, row.key()), user, checked, skipReason);
        sendings.insert(id, null, organization.agency().code(), checked, user, clock.instant());
    }

    @Override
    public void recordAnswer(long id, String user, Answer answer) {
        ProposalTable.Row row = locked(id);
        LocalDate sentOn = sent(id).map(Sending::sentOn).orElseThrow(() -> Refusal.of("proposal.notSent"));
        Map<String, Nomination> listed = new LinkedHashMap<>();
        row.nominations().stream().map(nominations::nomination).forEach(n -> listed.put(n.key(), n));
        ResultRules rules = new ResultRules(
                today(), sentOn, plans.plan(row.planId()).content().awards());
        Answer checked = new AnswerRules(today(), sentOn, listed, rules).check(answer);
        long answerId = answers.insert(id, checked, user, clock.instant());
        checked.results().forEach(r -> decided(answerId, listed.get(r.nominationKey()), r));
    }

    @Override
    public boolean allAnswered(long id) {
        return row(id).nominations().stream()
                .noneMatch(n -> ResultRules.open(nominations.nomination(n).state()));
    }

    @Override
    public Optional<Supplement> supplement(long id) {
        return answers.supplement(id);
    }

    @Override
    public void prepareSupplement(long id, String user, String content) {
        locked(id);
        Supplement asked = unsentSupplement(id);
        String prepared = OfficeText.required(
                content, OfficeText.PARAGRAPHS, "content", Refusal.of("proposal.supplementContentMissing"));
        answers.prepare(asked.id(), prepared, user, clock.instant());
    }

    @Override
    public void sendSupplement(long id, String user, Sending sending, String skipReason) {
        ProposalTable.Row row = locked(id);
        Supplement asked = unsentSupplement(id);
        if (asked.content() == null) {
            throw Refusal.of("proposal.noSupplementPrepared");
        }
        Sending checked = new SendingRules(today(), asked.requestedOn()).check(sending);
        number("LETTER", new Subject("supplement:" + asked.id(), row.key()), user, checked, skipReason);
        sendings.insert(id, asked.id(), organization.agency().code(), checked, user, clock.instant());
    }

    @Override
    public List<Correspondence> correspondence(long id) {
        record Entry(Instant at, Correspondence of) {}
        Stream<Entry> out = sendings.of(id).stream().map(s -> new Entry(
                s.recordedAt(),
                new Correspondence(
                        s.supplementId() == null
                                ? Correspondence.Kind.PROPOSAL_SENT
                                : Correspondence.Kind.SUPPLEMENT_SENT,
                        s.sending().sentOn(),
                        s.sending().number(),
                        s.sending().documentDate(),
                        s.sending().channel(),
                        s.sending().receiver())));
        Stream<Entry> in = answers.of(id).stream().map(a -> new Entry(
                a.recordedAt(),
                new Correspondence(
                        Correspondence.Kind.valueOf(a.kind().name()), a.receivedOn(), null, null, null, a.content())));
        return Stream.concat(out, in).sorted(Comparator.comparing(Entry::at)).map(Entry::of).toList();
    }

    @Override
    public void answerOverdue(long id) {
        events.publishEvent(new AnswerOverdue(id, row(id).planId()));
    }

    private void number(String type, Subject subject, String user, Sending sending, String skipReason) {
        LocalDate dated = sending.documentDate();
        Series series = new Series(organization.agency().code(), type, dated.getYear());
        register.take(series, sending.number(), dated, subject, user, skipReason);
    }

    private void decided(long answerId, Nomination nomination, Result result) {
        String award = result.outcome() == Outcome.GRANTED ? nomination.award() : result.grantedAward();
        answers.insertDecision(answerId, nomination.id(), result, award);
        nominations.answered(
                nomination.id(),
                Nominations.State.valueOf(result.outcome().name()),
                award,
                result.decisionNumber(),
                result.decisionDate(),
                result.reason());
    }

    private Instant awaitedUntil(ProposalTable.Row row) {
        List<LocalDate> signs = new ArrayList<>();
        sendings.of(row.id()).forEach(s -> signs.add(s.sending().sentOn()));
        answers.of(row.id()).forEach(a -> signs.add(a.receivedOn()));
        Plan plan = plans.plan(row.planId());
        return Days.overdue(signs, plan.content().provinceAnswerDays(), workingDays, clock.getZone());
    }

    private Supplement unsentSupplement(long id) {
        return answers.supplement(id)
                .filter(s -> s.sentOn() == null)
                .orElseThrow(() -> Refusal.of("proposal.noSupplementAsked"));
    }

    private Optional<Sending> sent(long id) {
        return sendings.of(id).stream()
                .filter(s -> s.supplementId() == null)
                .map(SendingTable.Row::sending)
                .findFirst();
    }

    private ProposalTable.Row locked(long id) {
        proposals.lock(id);
        return row(id);
    }

    private ProposalTable.Row row(long id) {
        return proposals.find(id).orElseThrow(() -> Refusal.of("proposal.unknown"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
