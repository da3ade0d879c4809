package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.AwardCheck.Holder;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.award.domain.AwardText;
import vn.thidua.award.persistence.AwardTable;
import vn.thidua.award.persistence.EntryTable;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class EntryRegister implements AwardEntries {

    private final EntryTable table;
    private final AwardTable awards;
    private final AwardCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryRegister(
            EntryTable table, AwardTable awards, AwardCheck check, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.awards = awards;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public long enter(String user, NewEntry entered) {
        if (entered.kind() == null) {
            throw Refusal.of("award.kindMissing").at("kind");
        }
        return switch (entered.kind()) {
            case ENTRY -> insert(user, entered, award(entered.award()), null, null);
            case REVOCATION -> {
                Award onRecord = named(entered.award());
                yield insert(user, entered, copy(onRecord), onRecord.id(), revocation(entered.revocation(), onRecord));
            }
        };
    }

    private long insert(String user, NewEntry entered, NewAward award, Long awardId, Revocation revocation) {
        int year = LocalDate.now(clock).getYear();
        String key = table.nextKey(year);
        return table.insert(key, user, new NewEntry(entered.planId(), entered.kind(), award, revocation), awardId);
    }

    /** An award that a person enters belongs to no nomination: those come on record by themselves. */
    private NewAward award(NewAward raw) {
        NewAward accepted = check.accepted(raw);
        check.dates().checkEntered(accepted.achievedFrom(), accepted.achievedTo(), accepted.decisionDate());
        if (awards.exists(accepted)) {
            throw onRecord(accepted).at("decisionNumber");
        }
        return accepted;
    }

    private static Refusal onRecord(NewAward award) {
        return Refusal.of("award.onRecord", award.holderName(), award.awardName(), award.decisionNumber());
    }

    /** @throws Refusal award.notOnRecord, award.severalOnRecord, award.alreadyRevoked */
    private Award named(NewAward raw) {
        Holder holder = check.holder(raw.unitCode(), raw.personId());
        String number = AwardText.number(raw.decisionNumber(), "decisionNumber", "award.decisionNumberMissing");
        check.dates().checkDecision(raw.decisionDate());
        String given = AwardText.optional(raw.awardName(), AwardText.LINE, "awardName");
        String name = given == null ? null : AwardText.name(given, "awardName", "award.awardNameMissing");
        List<Award> found = awards.ofHolder(holder.unitCode(), holder.personId()).stream()
                .filter(award -> award.decisionNumber().equalsIgnoreCase(number))
                .filter(award -> award.decisionDate().equals(raw.decisionDate()))
                .filter(award -> name == null || award.awardName().equalsIgnoreCase(name))
                .toList();
        if (found.isEmpty()) {
            throw Refusal.of("award.notOnRecord", holder.name(), number).at("decisionNumber");
        }
        if (found.size() > 1) {
            throw Refusal.of("award.severalOnRecord", holder.name(), number).at("awardName");
        }
        return valid(found.get(0), "decisionNumber");
    }

    private static Award valid(Award award, String field) {
        if (award.state() == Awards.State.REVOKED) {
            throw Refusal.of("award.alreadyRevoked", award.decisionNumber(), award.revocation().decision()).at(field);
        }
        return award;
    }

    private Revocation revocation(Revocation raw, Award award) {
        Revocation given = raw == null ? new Revocation(null, null, null) : raw;
        String decision = AwardText.number(given.decision(), "revocationNumber", "award.revocationNumberMissing");
        check.dates().checkRevocation(given.on(), award.decisionDate());
        return new Revocation(
                decision,
                given.on(),
                AwardText.required(given.reason(), AwardText.PARAGRAPHS, "revocationReason", "award.revocationReasonMissing"));
    }

    private static NewAward copy(Award award) {
        return new NewAward(
                award.unitCode(),
                award.personId(),
                award.holderName(),
                award.awardName(),
                award.authority(),
                award.movement(),
                award.achievedFrom(),
                award.achievedTo(),
                award.decisionNumber(),
                award.decisionDate(),
                award.agency(),
                null);
    }

    @Override
    public void confirm(long id, String user) {
        Entry held = judged(id, user);
        long awardId = held.kind() == Kind.ENTRY ? recorded(held.award()) : revoked(held);
        table.decide(id, State.CONFIRMED, user, null, awardId);
        events.publishEvent(new AwardEntryDecided(id));
    }

    private long recorded(NewAward award) {
        return awards.insertNew(award, check.unitName(award.unitCode()))
                .orElseThrow(() -> onRecord(award).at("decision"));
    }

    private long revoked(Entry held) {
        if (!awards.revoke(held.awardId(), held.revocation())) {
            valid(awards.find(held.awardId()).orElseThrow(), "decision");
        }
        return held.awardId();
    }

    @Override
    public void refuse(long id, String user, String reason) {
        Entry held = judged(id, user);
        String words = AwardText.required(reason, AwardText.PARAGRAPHS, "reason", "award.reasonMissing");
        table.decide(id, State.REFUSED, user, words, held.awardId());
        events.publishEvent(new AwardEntryDecided(id));
    }

    private Entry judged(long id, String user) {
        Entry held = table.lock(id).orElseThrow(() -> Refusal.of("award.entryUnknown"));
        if (held.state() != State.ENTERED) {
            throw Refusal.of("award.moved", held.key());
        }
        if (user.equals(held.enteredBy())) {
            throw Refusal.of("award.confirmedByEnterer").at("decision");
        }
        if (user.equals(held.award().personId())) {
            throw Refusal.of("award.ownAward").at("decision");
        }
        return held;
    }

    @Override
    @Transactional(readOnly = true)
    public Entry entry(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("award.entryUnknown"));
    }
}
