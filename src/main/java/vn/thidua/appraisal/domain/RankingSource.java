package vn.thidua.appraisal.domain;

import java.time.format.DateTimeFormatter;
import vn.thidua.appraisal.Rankings.Ranking;

/** The document of a ranking as it stands beside a value. */
public final class RankingSource {

    private static final DateTimeFormatter AS_ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RankingSource() {}

    /** Title and number, with the date in brackets: no word of any language. */
    public static String of(Ranking ranking) {
        return ranking.source() + " (" + AS_ON_PAPER.format(ranking.sourceDate()) + ")";
    }
}
