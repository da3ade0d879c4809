package vn.thidua.document.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How official documents write numbers, days and paragraphs (requirements 2.7). */
public final class OfficeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String OPEN = "      ";
    private static final int TWO_DIGITS = 10;

    private OfficeWords() {}

    /** A number below ten has a zero before it; a missing one leaves its place open. */
    public static String number(Integer number) {
        return number == null ? OPEN : number < TWO_DIGITS ? "0" + number : number.toString();
    }

    /** {@code 22 tháng 6 năm 2023} with its {@code ngày}: days below ten and the months January and February have a zero before them. */
    public static String longDate(LocalDate date, int yearIfOpen) {
        if (date == null) {
            return "ngày" + OPEN + "tháng" + OPEN + "năm " + yearIfOpen;
        }
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "ngày " + number(date.getDayOfMonth()) + " tháng " + month + " năm " + date.getYear();
    }

    public static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** Lines of a text as paragraphs, without empty ones. */
    public static List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** As entries of a list of paragraphs. */
    public static List<Map<String, Object>> entries(List<String> paragraphs) {
        return paragraphs.stream().map(line -> Map.<String, Object>of("doan", line)).toList();
    }

    /** Paragraphs under a number: the first stands beside it. */
    public static Map<String, Object> numbered(int number, String text) {
        List<String> lines = paragraphs(text);
        return Map.of(
                "stt",
                String.valueOf(number),
                "doan",
                lines.isEmpty() ? "" : lines.get(0),
                "tiep",
                entries(lines.isEmpty() ? lines : lines.subList(1, lines.size())));
    }

    /** The letter of an entry: a, b, c, d, đ, e … as Vietnamese documents count. */
    public static String letter(int index) {
        String letters = "abcdđeghiklmnopqrstuvxy";
        return index < letters.length() ? letters.substring(index, index + 1) : String.valueOf(index + 1);
    }

    /** The sign after an entry of a list: a full stop after the last, else a semicolon. */
    public static String sign(int index, int size) {
        return index == size - 1 ? "." : ";";
    }

    /** Two digits where fewer, as counts stand in documents. */
    public static String count(int count) {
        return number(count);
    }

    /** Text without the end mark that the template gives. */
    public static String open(String text) {
        return text == null ? "" : text.strip().replaceAll("[.;,]+$", "");
    }
}
