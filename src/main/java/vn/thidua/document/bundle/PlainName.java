package vn.thidua.document.bundle;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system can hold and that never lead out of a folder. */
final class PlainName {

    private static final int LONGEST = 60;

    private PlainName() {}

    /** @return e.g. {@code 03-to-trinh} for place 3 and "Tờ trình" */
    static String of(int place, String words) {
        String plain = plain(words);
        String number = String.format(Locale.ROOT, "%02d", place);
        return plain.isEmpty() ? number : number + "-" + plain;
    }

    /** As {@link #of(int, String)}, with the extension of the name as far as it is one. */
    static String of(int place, String words, String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : plain(name.substring(dot + 1));
        return of(place, words) + (extension.isEmpty() || extension.length() > 5 || extension.contains("-") ? "" : "." + extension);
    }

    private static String plain(String words) {
        String letters = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        return cut.replaceAll("^-+|-+$", "");
    }
}
