package vn.thidua.proposal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.proposal.Certificates.Entry;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.NameState;
import vn.thidua.proposal.Certificates.Strike;
import vn.thidua.refusal.Refusal;

/** What a list of names for certificates must say, and what its decision may be (S34). */
public final class CertificateRules {

    /** More is a slip or an attack: no movement awards as many at once. */
    private static final int MOST_NAMES = 200;

    private static final int HIGHEST_NUMBER = 99_999;

    private CertificateRules() {}

    /**
     * @return the names as they go on record, without an id yet
     * @throws Refusal proposal.certificate.namesMissing, .tooManyNames, .achievementMissing, .evidenceMissing, .twiceInList, and those of
     *     {@link CertificateHolders}
     */
    public static List<Holder> names(List<Entry> entries, CertificateHolders holders) {
        if (entries == null || entries.isEmpty()) {
            throw Refusal.of("proposal.certificate.namesMissing").at("holders");
        }
        if (entries.size() > MOST_NAMES) {
            throw Refusal.of("proposal.certificate.tooManyNames", MOST_NAMES).at("holders");
        }
        List<Holder> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            Holder name = name(entry, holders, names.size() + 1);
            if (!seen.add(name.kind() + ":" + name.code())) {
                throw Refusal.of("proposal.certificate.twiceInList", name.name()).at("holders");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static Holder name(Entry entry, CertificateHolders holders, int row) {
        if (entry == null) {
            throw Refusal.of("proposal.certificate.codeMissing", String.valueOf(row)).at("holders");
        }
        CertificateHolders.Found found = holders.named(entry.code(), row);
        return new Holder(
                0,
                found.kind(),
                found.code(),
                found.name(),
                found.unit().code(),
                found.unit().name(),
                words(entry.achievement(), "achievementMissing", found.name()),
                words(entry.evidence(), "evidenceMissing", found.name()),
                NameState.PROPOSED,
                null);
    }

    private static String words(String raw, String missing, String name) {
        return OfficeText.required(
                raw, OfficeText.PARAGRAPHS, "holders", Refusal.of("proposal.certificate." + missing, name));
    }

    /**
     * @return reasons by id of the struck name
     * @throws Refusal proposal.certificate.strikeUnknown, .strikeReasonMissing
     */
    public static Map<Long, String> strikes(List<Holder> names, List<Strike> strikes) {
        Map<Long, String> reasons = new HashMap<>();
        for (Strike strike : strikes) {
            Holder struck = names.stream()
                    .filter(name -> name.id() == strike.nameId())
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("proposal.certificate.strikeUnknown").at("names"));
            reasons.put(
                    struck.id(),
                    OfficeText.required(
                            strike.reason(),
                            OfficeText.PARAGRAPHS,
                            "names",
                            Refusal.of("proposal.certificate.strikeReasonMissing", struck.name())));
        }
        return reasons;
    }

    /**
     * @param decidedOn day on which the director decided
     * @throws Refusal proposal.certificate.numberInvalid, proposal.documentDateMissing, proposal.documentDateEarly, proposal.documentDateFuture
     */
    public static void number(Integer number, LocalDate decisionDate, LocalDate decidedOn, LocalDate today) {
        if (number == null || number < 1 || number > HIGHEST_NUMBER) {
            throw Refusal.of("proposal.certificate.numberInvalid", String.valueOf(HIGHEST_NUMBER)).at("number");
        }
        if (decisionDate == null) {
            throw Refusal.of("proposal.documentDateMissing").at("documentDate");
        }
        if (decisionDate.isBefore(decidedOn)) {
            throw Refusal.of("proposal.documentDateEarly", Days.onPaper(decidedOn)).at("documentDate");
        }
        if (decisionDate.isAfter(today)) {
            throw Refusal.of("proposal.documentDateFuture").at("documentDate");
        }
    }
}
