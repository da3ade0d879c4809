package vn.thidua.reminder.announcement;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.AwardEntries;
import vn.thidua.award.AwardEntries.Entry;
import vn.thidua.award.AwardEntries.Kind;
import vn.thidua.award.AwardEntries.State;
import vn.thidua.award.AwardEntryDecided;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Post;

/** Tells the officer what became of his entry for the register of awards (F62). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwardEntryLetters {

    private final AwardEntries entries;
    private final Plans plans;
    private final PlanLetter letter;
    private final Post post;

    AwardEntryLetters(AwardEntries entries, Plans plans, PlanLetter letter, Post post) {
        this.entries = entries;
        this.plans = plans;
        this.letter = letter;
        this.post = post;
    }

    @EventListener
    void awardEntryDecided(AwardEntryDecided event) {
        Entry entry = entries.entry(event.entryId());
        Map<String, Object> model = letter.about(plans.plan(entry.planId()));
        model.put("entryKey", entry.key());
        model.put("revocation", entry.kind() == Kind.REVOCATION);
        model.put("confirmed", entry.state() == State.CONFIRMED);
        model.put("reason", entry.reason());
        model.put("holderName", entry.award().holderName());
        model.put("awardName", entry.award().awardName());
        model.put("decisionNumber", entry.award().decisionNumber());
        model.put("decisionDate", PlanLetter.day(entry.award().decisionDate()));
        model.put("subject", List.of(entry.key(), entry.award().holderName()));
        String officer = entry.enteredBy();
        post.send("award-entry-decided:" + entry.id() + ":" + officer, officer, "award-entry-decided", model);
    }
}
