package vn.thidua.exemplar.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thidua.exemplar.Publicity;
import vn.thidua.refusal.Refusal;

/** What an entry of the publicity log must say (S69). */
public final class PublicityRules {

    private static final String FIELD = "publicity";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHORT = 255;
    private static final int LONGEST_LINK = 2000;
    private static final int LONG = 4000;

    private PublicityRules() {}

    /**
     * @param from first day of the plan's achievement window: nothing could be told before
     * @return the entries in clean words
     * @throws Refusal exemplar.* naming the field
     */
    public static List<Publicity> checked(List<Publicity> rows, LocalDate from, LocalDate today) {
        return rows == null ? List.of() : rows.stream().map(row -> entry(row, from, today)).toList();
    }

    private static Publicity entry(Publicity row, LocalDate from, LocalDate today) {
        String outlet = Wording.demanded(row.outlet(), SHORT, FIELD, "exemplar.outletMissing");
        if (row.scope() == null) {
            throw Refusal.of("exemplar.scopeMissing", outlet).at(FIELD);
        }
        if (row.publishedOn() == null) {
            throw Refusal.of("exemplar.publishedOnMissing", outlet).at(FIELD);
        }
        if (row.publishedOn().isAfter(today)) {
            throw Refusal.of("exemplar.publishedInFuture", outlet).at(FIELD);
        }
        if (row.publishedOn().isBefore(from)) {
            throw Refusal.of("exemplar.publishedBeforeWindow", outlet, DAY.format(from)).at(FIELD);
        }
        return new Publicity(outlet, row.scope(), row.publishedOn(), link(row.link(), outlet));
    }

    private static String link(String raw, String outlet) {
        String link = Wording.of(raw, LONGEST_LINK, FIELD);
        if (link != null && !isWebAddress(link)) {
            throw Refusal.of("exemplar.linkInvalid", outlet).at(FIELD);
        }
        return link;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * @param logged whether anything has been logged, now or earlier
     * @return why nothing was made known; null where something was
     * @throws Refusal exemplar.noPublicityReasonMissing
     */
    public static String whyNone(boolean logged, String reason) {
        return logged ? null : Wording.demanded(reason, LONG, "reason", "exemplar.noPublicityReasonMissing");
    }
}
