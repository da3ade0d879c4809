package vn.thidua.award.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.award.AwardEntries;
import vn.thidua.award.AwardEntries.Entry;
import vn.thidua.award.Awards;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.engine.OpenTask;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;

/** What was entered, and what is on record of the same holder, as the form shows it. */
@Component
class EntryView {

    static final String PROCESS = "awardEntry";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** One award of the holder's register. */
    record AwardRow(String awardName, String movement, String period, String decision, String agency, String state) {}

    private final AwardEntries entries;
    private final Awards awards;
    private final Organization organization;
    private final MessageSource messages;

    EntryView(AwardEntries entries, Awards awards, Organization organization, MessageSource messages) {
        this.entries = entries;
        this.awards = awards;
        this.organization = organization;
        this.messages = messages;
    }

    Map<String, Object> read(OpenTask task) {
        Entry entry = entries.entry(task.id("entryId"));
        NewAward award = entry.award();
        Map<String, Object> shown = new HashMap<>();
        shown.put("entryKey", entry.key());
        shown.put("kindName", text("award.kind." + entry.kind()));
        shown.put("holderName", award.holderName());
        shown.put("awardName", award.awardName());
        shown.put("authorityName", text("award.authority." + award.authority()));
        shown.put("movement", award.movement());
        shown.put("period", period(award.achievedFrom(), award.achievedTo()));
        shown.put("awardDecision", decision(award.decisionNumber(), award.decisionDate()));
        shown.put("agency", award.agency());
        shown.put("enteredByName", organization.person(entry.enteredBy()).map(Person::fullName).orElse(entry.enteredBy()));
        if (entry.revocation() != null) {
            shown.put("revocationDecision", decision(entry.revocation().decision(), entry.revocation().on()));
            shown.put("revocationReason", entry.revocation().reason());
        }
        shown.put("register", register(award));
        return shown;
    }

    private List<AwardRow> register(NewAward holder) {
        return awards.ofHolder(holder.unitCode(), holder.personId()).stream().map(this::row).toList();
    }

    private AwardRow row(Award award) {
        return new AwardRow(
                award.awardName(),
                award.movement(),
                period(award.achievedFrom(), award.achievedTo()),
                decision(award.decisionNumber(), award.decisionDate()),
                award.agency(),
                text("award.state." + award.state()));
    }

    private String period(LocalDate from, LocalDate to) {
        return from == null ? null : text("award.period", DAY.format(from), DAY.format(to));
    }

    private String decision(String number, LocalDate date) {
        return text("award.decision", number, DAY.format(date));
    }

    private String text(String code, Object... words) {
        return messages.getMessage(code, words, VIETNAMESE);
    }
}
