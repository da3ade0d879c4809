package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Comparisons.Standing;

/** Scores and ranks in the words of {@code messages/appraisal.properties}. */
@Component
public class ComparisonWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    ComparisonWording(MessageSource messages) {
        this.messages = messages;
    }

    /** With two decimals, as all totals are shown. */
    public String total(BigDecimal total) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMinimumFractionDigits(2);
        return format.format(total);
    }

    /** Only as many decimals as the number has. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public String rank(Standing standing) {
        return standing.tied() ? say("tiedRank", standing.rank()) : String.valueOf(standing.rank());
    }

    public String say(String key, Object... words) {
        return messages.getMessage("appraisal.compared." + key, words, VIETNAMESE);
    }
}
