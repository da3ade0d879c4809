package vn.thidua.document.check;

import static vn.thidua.document.check.Findings.number;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.document.check.Sheet.Align;
import vn.thidua.document.check.Sheet.Line;
import vn.thidua.document.check.Sheet.Piece;

/** Rules of the parts of a document, from the national title to the signature. The words are those that the decree prescribes: see the bundle. */
final class Parts {

    private static final Pattern NUMBER = Pattern.compile("(\\d*)\\s*/\\s*((?:TTr|[\\p{Lu}\\d]+)(?:-[\\p{Lu}\\d&]+)+)");
    private static final int LONG_TEXT = 90;
    /** A place to fill in by hand; justified, the words before it would be torn apart. */
    private static final String LEADER = ".....";
    /** Letters of one word may be that much wider than those of its line on average. */
    private static final double WIDE_LETTERS = 1.25;

    private final Sheet sheet;
    private final Stage stage;
    private final Words words;
    private final Findings findings;
    private final List<Line> lines;

    Parts(Sheet sheet, Stage stage, Words words, Findings findings) {
        this.sheet = sheet;
        this.stage = stage;
        this.words = words;
        this.findings = findings;
        this.lines = sheet.lines().stream().filter(line -> !line.text().isEmpty()).toList();
    }

    void check() {
        title();
        motto();
        agency();
        numberAndSymbol();
        placeAndDate();
        int body = type();
        int recipients = recipients();
        int end = recipients < 0 ? lines.size() : recipients;
        if (body >= 0 && body < end) {
            body(lines.subList(body, end));
        }
        signer(end);
    }

    private void title() {
        Optional<Line> title = first(line -> plain(line.text()).equals(plain(words.title())));
        if (title.isEmpty()) {
            findings.onPage(1, Rule.TITLE_MISSING, "–");
            return;
        }
        if (!composed(title.get()).equals(words.title())) {
            findings.at(title.get(), Rule.TITLE_TEXT, title.get().text());
        }
        style(title.get(), Rule.TITLE_STYLE, 12, 13, true, false);
    }

    private void motto() {
        Optional<Line> motto = first(line -> letters(line.text()).equals(letters(words.motto())));
        if (motto.isEmpty()) {
            findings.onPage(1, Rule.MOTTO_MISSING, "–");
            return;
        }
        if (!composed(motto.get()).equals(words.motto())) {
            findings.at(motto.get(), Rule.MOTTO_TEXT, motto.get().text());
        }
        style(motto.get(), Rule.MOTTO_STYLE, 13, 14, true, false);
    }

    /** The issuing agency: a bold line in capitals before the number. */
    private void agency() {
        int number = indexOf(this::isNumber);
        List<Line> above = number < 0 ? lines.subList(0, Math.min(8, lines.size())) : lines.subList(0, number);
        boolean seen = above.stream().anyMatch(line -> !plain(line.text()).equals(plain(words.title()))
                && capitals(line.text())
                && line.text().length() > 3
                && all(line, Piece::bold)
                && sizes(line, 12, 13));
        if (!seen) {
            findings.onPage(1, Rule.AGENCY, "–");
        }
    }

    /** A list that goes with a letter, or a report on achievements in a dossier, has neither a number nor recipients of its own. */
    private boolean annexed() {
        boolean unregistered = lines.stream().anyMatch(line -> words.unregistered().contains(composed(line)));
        return unregistered || lines.stream().limit(20).anyMatch(line -> composed(line).matches("\\(?" + Pattern.quote(words.annex()) + " .*"));
    }

    private boolean isNumber(Line line) {
        return plain(line.text()).matches("so ?:.*/.*") || plain(line.text()).matches("so ?: ?");
    }

    private void numberAndSymbol() {
        Optional<Line> found = first(this::isNumber);
        if (found.isEmpty()) {
            if (!annexed()) {
                findings.onPage(1, Rule.NUMBER_MISSING, "–");
            }
            return;
        }
        Line line = found.get();
        String text = composed(line);
        String after = text.substring(text.indexOf(':') + 1).strip();
        Matcher form = NUMBER.matcher(after);
        if (!text.startsWith(words.number() + ":") || !form.matches()) {
            findings.at(line, Rule.NUMBER_FORM, text);
        } else if (form.group(1).isEmpty()) {
            if (stage == Stage.ISSUED) {
                findings.at(line, Rule.NUMBER_MISSING, text);
            }
        } else if (form.group(1).length() < 2 || form.group(1).matches("0\\d{2,}|0+")) {
            findings.at(line, Rule.NUMBER_ZERO, form.group(1));
        }
        style(line, Rule.NUMBER_STYLE, 13, 13, false, false);
    }

    private void placeAndDate() {
        Optional<Line> found = first(line -> plain(line.text()).matches(".*, ?ngay .*thang .*nam .*") && line.text().length() < 80);
        if (found.isEmpty()) {
            findings.onPage(1, Rule.DATE_MISSING, "–");
            return;
        }
        Line line = found.get();
        Matcher date = words.date().matcher(composed(line));
        boolean empty = stage == Stage.DRAFT && plain(line.text()).matches(".*, ngay +thang +(\\d{1,2} )?nam( \\d{4})?");
        if (!empty && (!date.matches() || !exists(date))) {
            findings.at(line, Rule.DATE_FORM, line.text());
        }
        style(line, Rule.DATE_STYLE, 13, 14, false, true);
    }

    private static boolean exists(Matcher date) {
        try {
            LocalDate.of(Integer.parseInt(date.group("year")), Integer.parseInt(date.group("month")), Integer.parseInt(date.group("day")));
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** @return where the body begins, -1 where that is not known */
    private int type() {
        int at = indexOf(line -> words.types().contains(composed(line).toUpperCase(Locale.ROOT)));
        if (at < 0) {
            int letter = indexOf(line -> plain(line.text()).startsWith("kinh gui"));
            if (letter < 0) {
                findings.onPage(1, Rule.TYPE_MISSING, "–");
            }
            return letter < 0 ? -1 : letter + 1;
        }
        Line type = lines.get(at);
        if (!capitals(type.text()) || !centred(type) || !all(type, Piece::bold) || !sizes(type, 13, 14)) {
            findings.at(type, Rule.TYPE_STYLE, described(type));
        }
        int next = at + 1;
        while (next < lines.size() && centred(lines.get(next)) && !lines.get(next).text().matches("[-_*–—]+") && lines.get(next).page() == type.page()) {
            Line summary = lines.get(next);
            if (next == at + 1 && (!all(summary, Piece::bold) || !sizes(summary, 13, 14))) {
                findings.at(summary, Rule.SUMMARY_STYLE, described(summary));
            }
            next++;
        }
        if (next == at + 1 && next < lines.size()) {
            findings.at(lines.get(next), Rule.SUMMARY_STYLE, described(lines.get(next)));
        }
        return next;
    }

    private boolean centred(Line line) {
        if (line.from() == null) {
            return line.align() == Align.CENTER;
        }
        // The middle of the text area, margins 30 and 15 mm; a line that fills it is taken for a heading only when it is bold
        double middle = (sheet.pages().get(line.page() - 1).width() + 15) / 2;
        return Math.abs((line.from() + line.to()) / 2 - middle) < 6 && (line.from() > 32 || all(line, Piece::bold));
    }

    private void body(List<Line> body) {
        List<Line> text = body.stream().filter(line -> !line.inTable()).toList();
        text.stream()
                .filter(line -> line.text().length() >= 20)
                .filter(line -> !sizes(line, 13, 14))
                .forEach(line -> findings.at(line, Rule.BODY_SIZE, described(line)));
        justified(text);
        grounds(text);
        if (body.stream().noneMatch(line -> line.text().endsWith("./.")) && !body.isEmpty()) {
            findings.at(body.get(body.size() - 1), Rule.END_MARK, ending(body.get(body.size() - 1).text()));
        }
    }

    private void justified(List<Line> text) {
        if (sheet.paragraphs()) {
            for (Line line : text) {
                if (line.text().length() < LONG_TEXT || line.align() == Align.CENTER || line.text().contains(LEADER)) {
                    continue;
                }
                if (line.align() != Align.JUSTIFIED) {
                    findings.at(line, Rule.BODY_JUSTIFIED, line.align().name());
                }
                if (line.firstLine() != null && (line.firstLine() < 9.9 || line.firstLine() > 12.8)) {
                    findings.at(line, Rule.BODY_INDENT, number(line.firstLine()) + " mm");
                }
            }
            return;
        }
        double edge = text.stream().filter(line -> line.to() != null).mapToDouble(Line::to).max().orElse(0);
        List<Line> full = new ArrayList<>();
        for (int i = 0; i + 1 < text.size(); i++) {
            Line line = text.get(i);
            if (goesOn(line, text.get(i + 1), edge) && !line.text().contains(LEADER) && line.to() - line.from() > 120) {
                full.add(line);
            }
        }
        List<Line> ragged = full.stream().filter(line -> edge - line.to() > 1.5).toList();
        if (ragged.size() * 4 > full.size() && full.size() > 1) {
            findings.at(ragged.get(0), Rule.BODY_JUSTIFIED, "LEFT");
        }
    }

    /** In print a paragraph goes on where its next word found no room; one that did has a line to itself by will. */
    private static boolean goesOn(Line line, Line next, double edge) {
        if (next.page() != line.page() || next.from() > line.from() + 1) {
            return false;
        }
        int word = next.text().indexOf(' ');
        double letter = (next.to() - next.from()) / next.text().length();
        return word < 0 || edge - line.to() < (word + 2) * letter * WIDE_LETTERS;
    }

    /** Lines of grounds, from the first to the last: italic, each ends with a semicolon, the last with a full stop. */
    private void grounds(List<Line> text) {
        List<Line> grounds = firstGrounds(text);
        if (!sheet.paragraphs()) {
            grounds.stream().filter(line -> !all(line, Piece::italic)).forEach(line -> findings.at(line, Rule.GROUND_ITALIC, described(line)));
            return;
        }
        for (int i = 0; i < grounds.size(); i++) {
            Line ground = grounds.get(i);
            if (!all(ground, Piece::italic)) {
                findings.at(ground, Rule.GROUND_ITALIC, described(ground));
            }
            String mark = i + 1 < grounds.size() ? ";" : ".";
            if (!ground.text().endsWith(mark)) {
                findings.at(ground, Rule.GROUND_MARK, ending(ground.text()));
            }
        }
    }

    /** They stand together and end with the first full stop; later a sentence may begin with the same words. */
    private List<Line> firstGrounds(List<Line> text) {
        List<Line> grounds = new ArrayList<>();
        for (Line line : text) {
            if (isGround(line)) {
                grounds.add(line);
            } else if (sheet.paragraphs() && !grounds.isEmpty()) {
                break;
            }
            if (!grounds.isEmpty() && line.text().endsWith(".")) {
                break;
            }
        }
        return grounds;
    }

    private boolean isGround(Line line) {
        return composed(line).startsWith(words.ground());
    }

    /** @return index of the heading, -1: none */
    private int recipients() {
        int at = lastIndexOf(line -> plain(line.text()).matches("noi nhan ?:?"));
        if (at < 0) {
            if (!annexed()) {
                findings.onPage(lastPage(), Rule.RECIPIENTS_MISSING, "–");
            }
            return -1;
        }
        Line heading = lines.get(at);
        if (!composed(heading).equals(words.recipients()) || !all(heading, Piece::bold) || !all(heading, Piece::italic) || !sizes(heading, 12, 12)) {
            findings.at(heading, Rule.RECIPIENTS_STYLE, described(heading));
        }
        List<Line> list = lines.subList(at + 1, lines.size()).stream().filter(line -> line.text().matches("[-–].*")).toList();
        list.stream().filter(line -> !sizes(line, 11, 11)).forEach(line -> findings.at(line, Rule.RECIPIENTS_LIST, described(line)));
        Line last = list.isEmpty() ? heading : list.get(list.size() - 1);
        if (!composed(last).matches("[-–] ?" + Pattern.quote(words.archive()) + "\\b.*\\.?")) {
            findings.at(last, Rule.ARCHIVE_MISSING, last.text());
        }
        return at;
    }

    private void signer(int from) {
        // In a table the signature may stand beside or before the recipients: whatever is in capitals near the end
        List<Line> end = lines.subList(Math.max(0, Math.min(from, lines.size()) - 12), lines.size());
        Optional<Line> title = end.stream().filter(line -> words.isSigner(composed(line))).findFirst();
        if (title.isEmpty()) {
            findings.onPage(lastPage(), Rule.SIGNER_MISSING, "–");
            return;
        }
        style(title.get(), Rule.SIGNER_STYLE, 13, 14, true, false);
        if (composed(title.get()).matches("(KT|TL|TUQ|TM|Q) .*")) {
            findings.at(title.get(), Rule.SIGNER_DOT, title.get().text());
        }
        end.stream().filter(line -> words.degree().matcher(composed(line)).lookingAt() && line.text().length() < 50)
                .forEach(line -> findings.at(line, Rule.SIGNER_DEGREE, line.text()));
    }

    private void style(Line line, Rule rule, double least, double most, boolean bold, boolean italic) {
        boolean right = sizes(line, least, most) && line.visible().stream().allMatch(p -> p.bold() == bold && p.italic() == italic);
        if (!right) {
            findings.at(line, rule, described(line));
        }
    }

    private String described(Line line) {
        Piece piece = line.visible().get(0);
        return words.style(number(piece.size()), piece.bold(), piece.italic());
    }

    private static boolean sizes(Line line, double least, double most) {
        return line.visible().stream().allMatch(p -> p.size() > least - 0.3 && p.size() < most + 0.3);
    }

    private static boolean all(Line line, Predicate<Piece> rule) {
        return line.visible().stream().allMatch(rule);
    }

    private int lastPage() {
        return sheet.pages().size();
    }

    private Optional<Line> first(Predicate<Line> rule) {
        return lines.stream().filter(rule).findFirst();
    }

    private int indexOf(Predicate<Line> rule) {
        for (int i = 0; i < lines.size(); i++) {
            if (rule.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int lastIndexOf(Predicate<Line> rule) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (rule.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String ending(String text) {
        return text.length() < 30 ? text : "…" + text.substring(text.length() - 30);
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
    }

    private static String composed(Line line) {
        return Normalizer.normalize(line.text(), Normalizer.Form.NFC);
    }

    /** Without marks and case: what was probably meant. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("\\s+", " ").strip();
    }

    private static String letters(String text) {
        return plain(text).replaceAll("[^a-z]", "");
    }
}
