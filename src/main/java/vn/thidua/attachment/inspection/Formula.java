package vn.thidua.attachment.inspection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell or a name of a workbook computes. */
final class Formula {

    /** Fetches from the network, calls a library, talks to a program. */
    private static final Pattern CALLS =
            Pattern.compile("\\b(WEBSERVICE|IMAGE|RTD|CALL|REGISTER|REGISTER\\.ID|EXEC|DDE|DDEAUTO)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** Letters in a text and in the name of a sheet: there a stroke is a letter, elsewhere it calls a program. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private static final Pattern LINK = Pattern.compile("\\bHYPERLINK\\s*\\(\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private Formula() {}

    /** @throws vn.thidua.refusal.Refusal attachment.fields, attachment.linkNotTaken */
    static void demandHarmless(CharSequence text) {
        // In the heading of a column a quote does not quote, and a call could stand between two of them
        String code = text.toString().indexOf('[') < 0 ? QUOTED.matcher(text).replaceAll(" ") : text.toString();
        if (CALLS.matcher(code).find() || code.indexOf('|') >= 0) {
            throw Inspection.refusal("attachment.fields");
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            Links.demandHarmless(link.group(1));
        }
    }
}
