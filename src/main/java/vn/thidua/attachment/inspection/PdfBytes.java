package vn.thidua.attachment.inspection;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a PDF before a library interprets them: what an earlier version of the document holds and a repaired one would show, and streams that would
 * fill the memory on being unpacked.
 */
final class PdfBytes {

    private static final byte[] HEADER = ascii("%PDF-");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] OBJECT = ascii(" obj");
    /** What scanners pad the last block with. */
    private static final int LONGEST_TAIL = 4_096;

    private static final int MOST_OBJECTS = 300_000;
    private static final int LONGEST_DICTIONARY = 65_536;
    /** 40 million dots of three colours. */
    private static final long LARGEST_STREAM = 128L << 20;

    private static final long LARGEST_TOTAL = UnpackedStream.LARGEST_TOTAL;
    /** Of streams that hold objects: every one of them is unpacked to look at the objects. */
    private static final long LARGEST_OBJECTS = 32L << 20;

    private static final Map<String, String> WORDS = Map.of(
            "JavaScript", "attachment.activeContent",
            "Launch", "attachment.activeContent",
            "SubmitForm", "attachment.activeContent",
            "ImportData", "attachment.activeContent",
            "EmbeddedFile", "attachment.embedded",
            "EmbeddedFiles", "attachment.embedded",
            "RichMedia", "attachment.embedded");

    private static final int LONGEST_WORD = 13;

    private static final Pattern NUMBERED = Pattern.compile("\\d\\s{1,9}\\d{1,9}\\s{0,9}$");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/(ObjStm|XRef|First)\\b");
    private static final Pattern PLAIN_FILTER =
            Pattern.compile("/Filter\\s*(/FlateDecode|/Fl|\\[\\s*(/FlateDecode|/Fl)?\\s*\\])(?=[\\s/>\\]]|$)");

    private final byte[] bytes;
    private final byte[] unpacked = new byte[1 << 16];
    private long total;
    private long totalOfObjects;
    private int objects;

    private PdfBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws vn.thidua.refusal.Refusal attachment.damaged, attachment.hiddenContent, attachment.unpacksTooLarge, attachment.activeContent, attachment.embedded */
    static void inspect(byte[] bytes) throws InterruptedIOException {
        PdfBytes pdf = new PdfBytes(bytes);
        pdf.demandWhole();
        pdf.scan();
    }

    private void demandWhole() {
        int end = bytes.length - END.length;
        while (end > 0 && bytes.length - end < LONGEST_TAIL && !at(end, END)) {
            end--;
        }
        if (!at(0, HEADER) || end <= 0 || !at(end, END)) {
            throw Inspection.refusal("attachment.damaged");
        }
        for (int i = end + END.length; i < bytes.length; i++) {
            if (bytes[i] != 0 && !Character.isWhitespace(bytes[i])) {
                throw Inspection.refusal("attachment.hiddenContent");
            }
        }
    }

    private void scan() throws InterruptedIOException {
        int lastEnd = 0;
        for (int i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '/' -> word(bytes, bytes.length, i);
                case 's' -> {
                    if (at(i, STREAM) && (i < 3 || bytes[i - 1] != 'd')) {
                        stream(i, lastEnd);
                        lastEnd = i;
                    }
                }
                case ' ' -> {
                    if (at(i, OBJECT) && ++objects > MOST_OBJECTS) {
                        throw Inspection.refusal("attachment.unpacksTooLarge");
                    }
                }
                default -> {}
            }
        }
    }

    /** A name, also one in which letters are written as numbers. */
    private static void word(byte[] text, int length, int at) {
        StringBuilder name = new StringBuilder();
        int next = at + 1;
        while (next < length && name.length() <= LONGEST_WORD && regular(text[next])) {
            int code = text[next] == '#' && next + 2 < length ? 16 * Character.digit(text[next + 1], 16) + Character.digit(text[next + 2], 16) : -1;
            name.append((char) (code > 0 ? code : text[next] & 0xff));
            next += code > 0 ? 3 : 1;
        }
        String refusal = WORDS.get(name.toString());
        if (refusal != null) {
            throw Inspection.refusal(refusal);
        }
    }

    private static boolean regular(byte c) {
        return c > ' ' ? "()<>[]{}/%".indexOf(c) < 0 : c < 0;
    }

    private void stream(int keyword, int lastEnd) throws InterruptedIOException {
        int begin = keyword + STREAM.length;
        begin += begin < bytes.length && bytes[begin] == '\r' ? 1 : 0;
        begin += begin < bytes.length && bytes[begin] == '\n' ? 1 : 0;
        if (begin + 2 >= bytes.length || begin == keyword + STREAM.length) {
            return;
        }
        int from = Math.max(lastEnd, keyword - LONGEST_DICTIONARY);
        String before = new String(bytes, from, keyword - from, StandardCharsets.ISO_8859_1);
        String dictionary = dictionary(before);
        boolean objects = dictionary == null || OBJECTS.matcher(dictionary).find();
        if (dictionary != null && objects && dictionary.contains("/Filter") && !PLAIN_FILTER.matcher(dictionary).find()) {
            throw Inspection.refusal("attachment.damaged");
        }
        if (objects || dictionary.contains("/Fl") || packed(begin)) {
            long size = unpackedSize(begin, objects);
            total += size;
            totalOfObjects += objects ? size : 0;
            demandBearable(size);
        }
    }

    /** @return null where it does not begin as an object does */
    private static String dictionary(String before) {
        int object = before.lastIndexOf("obj");
        boolean numbered = object > 0 && NUMBERED.matcher(before.substring(Math.max(0, object - 30), object)).find();
        return numbered ? names(before.substring(object + 3)) : null;
    }

    private static String names(String dictionary) {
        return dictionary.indexOf('#') < 0
                ? dictionary
                : ESCAPED.matcher(dictionary).replaceAll(code -> Matcher.quoteReplacement("" + (char) Integer.parseInt(code.group(1), 16)));
    }

    private boolean packed(int begin) {
        return (bytes[begin] & 0x0f) == 8 && (((bytes[begin] & 0xff) << 8) + (bytes[begin + 1] & 0xff)) % 31 == 0;
    }

    /**
     * As libraries read it: whatever the two bytes of its header say.
     *
     * @param searched whether it may hold objects, also such as no table knows
     */
    private long unpackedSize(int begin, boolean searched) throws InterruptedIOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, begin + 2, bytes.length - begin - 2);
            long size = 0;
            int count = inflater.inflate(unpacked);
            while (count > 0) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                size += count;
                demandBearable(size);
                if (searched) {
                    search(count);
                }
                count = inflater.inflate(unpacked);
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** A name that the edge of a piece cuts in two is left to the library. */
    private void search(int count) {
        for (int i = 0; i < count; i++) {
            if (unpacked[i] == '/') {
                word(unpacked, count, i);
            }
        }
    }

    private void demandBearable(long size) {
        if (size > LARGEST_STREAM || total > LARGEST_TOTAL || totalOfObjects > LARGEST_OBJECTS) {
            throw Inspection.refusal("attachment.unpacksTooLarge");
        }
    }

    private boolean at(int position, byte[] word) {
        if (position + word.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[position + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
