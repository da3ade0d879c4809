package vn.thidua.document.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.thidua.document.check.Sheet.Align;
import vn.thidua.document.check.Sheet.Line;
import vn.thidua.document.check.Sheet.Numbering;
import vn.thidua.document.check.Sheet.Page;
import vn.thidua.document.check.Sheet.Piece;

/** A PDF as it is printed: letters with their places, put together to lines. */
final class PdfSheet extends PDFTextStripper {

    private static final double POINT = 25.4 / 72;
    private static final double NUMBER_ZONE = 25;

    private record Letter(String text, String font, double size, boolean bold, boolean italic, String colour, double from, double to, double base) {}

    private record Printed(Line line, double base, double size) {}

    private final List<List<Letter>> letters = new ArrayList<>();

    private PdfSheet() {
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    /** @throws IOException when it cannot be read */
    static Sheet of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PdfSheet sheet = new PdfSheet();
            sheet.writeText(document, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
            return sheet.sheet(document);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    protected void startPage(PDPage page) {
        letters.add(new ArrayList<>());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String name = position.getFont().getName();
        String font = name == null ? "?" : name.replaceFirst("^[A-Z]{6}\\+", "");
        String style = font.toLowerCase(Locale.ROOT);
        letters.get(letters.size() - 1).add(new Letter(
                position.getUnicode(),
                font.replaceAll("(?i)[-,]?(PS)?-?(bold|italic|oblique|regular)+(MT)?$", ""),
                position.getYScale(),
                style.contains("bold"),
                style.contains("italic") || style.contains("oblique"),
                colour(),
                position.getXDirAdj() * POINT,
                (position.getXDirAdj() + position.getWidthDirAdj()) * POINT,
                position.getYDirAdj() * POINT));
    }

    private String colour() {
        try {
            return String.format("%06X", getGraphicsState().getNonStrokingColor().toRGB() & 0xFFFFFF);
        } catch (IOException | UnsupportedOperationException pattern) {
            return "?";
        }
    }

    private Sheet sheet(PDDocument document) {
        List<Page> pages = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Printed> numbers = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            PDRectangle box = document.getPage(i).getMediaBox();
            double width = box.getWidth() * POINT;
            double height = box.getHeight() * POINT;
            List<Printed> printed = lines(i + 1, letters.get(i));
            Printed number = printed.stream().filter(p -> isPageNumber(p, height)).findFirst().orElse(null);
            numbers.add(number);
            List<Printed> text = printed.stream().filter(p -> p != number && !p.line().text().isEmpty()).toList();
            pages.add(page(i + 1, width, height, text));
            text.forEach(p -> lines.add(p.line()));
        }
        return new Sheet(false, pages, lines, numbering(numbers, pages), null);
    }

    private static boolean isPageNumber(Printed printed, double height) {
        return printed.line().text().matches("[-–]? ?([0-9]{1,4}|[ivxlIVXL]{1,7}) ?[-–]?") && (printed.base() < NUMBER_ZONE || printed.base() > height - NUMBER_ZONE);
    }

    private static Page page(int number, double width, double height, List<Printed> text) {
        double top = text.stream().mapToDouble(p -> p.base() - p.size() * POINT * 0.9).min().orElse(20);
        double bottom = text.stream().mapToDouble(p -> height - p.base() - p.size() * POINT * 0.25).min().orElse(20);
        double left = text.stream().mapToDouble(p -> p.line().from()).min().orElse(30);
        double right = text.stream().mapToDouble(p -> width - p.line().to()).min().orElse(15);
        return new Page(number, width, height, top, bottom, left, right);
    }

    private static Numbering numbering(List<Printed> numbers, List<Page> pages) {
        boolean onFirst = numbers.get(0) != null;
        int missing = 0;
        Printed later = null;
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) == null) {
                missing = missing == 0 ? i + 1 : missing;
            } else if (later == null) {
                later = numbers.get(i);
            }
        }
        if (later == null) {
            return new Numbering(onFirst, missing, true, true, true, 0);
        }
        double middle = (later.line().from() + later.line().to()) / 2;
        Page page = pages.get(later.line().page() - 1);
        // Centred on the sheet or between margins of 30 and 15 mm
        boolean centred = middle > page.width() / 2 - 3 && middle < page.width() / 2 + 12;
        return new Numbering(onFirst, missing, centred, later.base() < NUMBER_ZONE, later.line().text().matches("[-– 0-9]+"), later.size());
    }

    private static List<Printed> lines(int page, List<Letter> letters) {
        List<Printed> lines = new ArrayList<>();
        List<Letter> line = new ArrayList<>();
        for (Letter letter : letters) {
            if (!line.isEmpty() && !goesOn(line.get(line.size() - 1), letter)) {
                lines.add(printed(page, line));
                line = new ArrayList<>();
            }
            line.add(letter);
        }
        if (!line.isEmpty()) {
            lines.add(printed(page, line));
        }
        return lines;
    }

    private static boolean goesOn(Letter last, Letter next) {
        double gap = next.from() - last.to();
        return Math.abs(next.base() - last.base()) < 1 && gap > -2 && gap < Math.max(6, next.size() * POINT * 1.5);
    }

    private static Printed printed(int page, List<Letter> letters) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Letter last = null;
        for (Letter letter : letters) {
            if (last != null && !alike(last, letter)) {
                pieces.add(piece(last, text.toString()));
                text.setLength(0);
            }
            if (last != null && letter.from() - last.to() > letter.size() * POINT * 0.18 && !letter.text().isBlank() && !last.text().isBlank()) {
                text.append(' ');
            }
            text.append(letter.text());
            last = letter;
        }
        pieces.add(piece(last, text.toString()));
        List<Letter> seen = letters.stream().filter(l -> !l.text().isBlank()).toList();
        List<Letter> measured = seen.isEmpty() ? letters : seen;
        double from = measured.get(0).from();
        double to = measured.get(measured.size() - 1).to();
        double size = measured.stream().mapToDouble(Letter::size).max().orElse(0);
        return new Printed(new Line(page, false, Align.LEFT, null, from, to, pieces), measured.get(0).base(), size);
    }

    private static boolean alike(Letter a, Letter b) {
        return a.font().equals(b.font()) && Math.abs(a.size() - b.size()) < 0.1 && a.bold() == b.bold() && a.italic() == b.italic() && a.colour().equals(b.colour());
    }

    private static Piece piece(Letter letter, String text) {
        return new Piece(text, letter.font(), letter.size(), letter.bold(), letter.italic(), letter.colour());
    }
}
