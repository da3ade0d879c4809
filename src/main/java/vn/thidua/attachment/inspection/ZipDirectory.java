package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The list of contents of a zip file, read by hand: libraries forgive what two readers would see differently. Here the entries fill the file from its
 * first byte to the list without a gap or an overlap, so nothing else can hide in it and no entry can be counted twice.
 */
final class ZipDirectory {

    static final int MOST_ENTRIES = 2_000;

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int END_64_SIZE = 56 + 20;
    /** Signature, checksum and two sizes of eight bytes, after the bytes of an entry whose size was not known before them. */
    private static final int LONGEST_DESCRIPTOR = 24;

    private static final int LONGEST_NAME = 255;
    /** A second name for an entry that only some readers heed. */
    private static final int OTHER_NAME = 0x7075;

    private static final int LARGEST_LIST = 2 << 20;
    private static final Pattern BAD_NAME = Pattern.compile("[\\p{Cc}\\\\:*?\"<>|]|^/|(^|/)\\.{1,2}(/|$)|//");

    record Entry(String name, int flags, int method, int checksum, long packed, long unpacked, long offset) {

        /** Whether its sizes stand behind its bytes, since nobody knew them before. */
        boolean described() {
            return (flags & 8) != 0;
        }

        boolean folder() {
            return name.endsWith("/");
        }
    }

    private ZipDirectory() {}

    /** @throws vn.thidua.refusal.Refusal attachment.damaged, attachment.encrypted, attachment.tooManyEntries, attachment.pathsInside */
    static List<Entry> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer end = read(channel, size - END_SIZE, END_SIZE);
            // A comment would be the place for a second file
            demand(end.getInt(0) == END && end.getShort(20) == 0 && end.getShort(4) == 0 && end.getShort(6) == 0);
            int count = Short.toUnsignedInt(end.getShort(10));
            long length = Integer.toUnsignedLong(end.getInt(12));
            long begin = Integer.toUnsignedLong(end.getInt(16));
            long tail = size - END_SIZE;
            if (size >= END_SIZE + END_64_SIZE) {
                ByteBuffer wide = read(channel, tail - END_64_SIZE, END_64_SIZE);
                if (wide.getInt(0) == END_64) {
                    demand(wide.getLong(32) <= MOST_ENTRIES);
                    count = (int) wide.getLong(32);
                    length = wide.getLong(40);
                    begin = wide.getLong(48);
                    tail -= END_64_SIZE;
                }
            }
            if (count > MOST_ENTRIES) {
                throw Inspection.refusal("attachment.tooManyEntries", MOST_ENTRIES);
            }
            demand(count > 0 && length <= LARGEST_LIST && begin >= 0 && begin + length == tail);
            List<Entry> entries = entries(read(channel, begin, (int) length), count);
            demandFilled(channel, entries, begin);
            return entries;
        }
    }

    private static List<Entry> entries(ByteBuffer list, int count) {
        List<Entry> entries = new ArrayList<>(count);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Entry entry = entry(list);
            if (entry.name().length() > LONGEST_NAME || BAD_NAME.matcher(entry.name()).find() || !names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw Inspection.refusal("attachment.pathsInside");
            }
            if ((entry.flags() & 1) != 0) {
                throw Inspection.refusal("attachment.encrypted");
            }
            demand(entry.method() == 0 || entry.method() == 8);
            entries.add(entry);
        }
        demand(!list.hasRemaining());
        return entries;
    }

    private static Entry entry(ByteBuffer list) {
        demand(list.remaining() >= 46 && list.getInt(list.position()) == CENTRAL);
        int at = list.position();
        int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(list.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(list.getShort(at + 32));
        demand(nameLength > 0 && list.remaining() >= 46 + nameLength + extraLength + commentLength);
        byte[] name = new byte[nameLength];
        list.position(at + 46).get(name);
        long[] sizes = {
            Integer.toUnsignedLong(list.getInt(at + 24)),
            Integer.toUnsignedLong(list.getInt(at + 20)),
            Integer.toUnsignedLong(list.getInt(at + 42))
        };
        widen(sizes, list.slice(at + 46 + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN));
        list.position(at + 46 + nameLength + extraLength + commentLength);
        return new Entry(
                new String(name, StandardCharsets.UTF_8), list.getShort(at + 8), list.getShort(at + 10), list.getInt(at + 16), sizes[1], sizes[0], sizes[2]);
    }

    /** Numbers of eight bytes stand in an extra field, in this order, for those that are all ones. */
    private static void widen(long[] sizes, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Short.toUnsignedInt(extra.getShort());
            demand(extra.remaining() >= length);
            int next = extra.position() + length;
            if (id == OTHER_NAME) {
                throw Inspection.refusal("attachment.pathsInside");
            }
            for (int i = 0; id == 1 && i < sizes.length; i++) {
                if (sizes[i] == 0xffffffffL) {
                    demand(next - extra.position() >= 8);
                    sizes[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
    }

    private static void demandFilled(FileChannel channel, List<Entry> entries, long end) throws IOException {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingLong(Entry::offset));
        long expected = 0;
        long slack = 0;
        for (Entry entry : ordered) {
            demand(entry.offset() >= expected && entry.offset() <= expected + slack);
            ByteBuffer local = read(channel, entry.offset(), 30);
            demand(local.getInt(0) == LOCAL && local.getShort(8) == entry.method() && local.getShort(6) == entry.flags());
            int nameLength = Short.toUnsignedInt(local.getShort(26));
            int extraLength = Short.toUnsignedInt(local.getShort(28));
            ByteBuffer name = read(channel, entry.offset() + 30, nameLength);
            demand(StandardCharsets.UTF_8.decode(name).toString().equals(entry.name()));
            demand(entry.described() || agrees(local, entry));
            demand(entry.packed() >= 0 && entry.packed() <= end);
            expected = entry.offset() + 30 + nameLength + extraLength + entry.packed();
            slack = entry.described() ? LONGEST_DESCRIPTOR : 0;
        }
        demand(end >= expected && end <= expected + slack);
    }

    /** Who unpacks from the first byte on goes by what stands here. Of a wide entry it says nothing. */
    private static boolean agrees(ByteBuffer local, Entry entry) {
        return local.getInt(14) == entry.checksum() && agrees(local.getInt(18), entry.packed()) && agrees(local.getInt(22), entry.unpacked());
    }

    private static boolean agrees(int local, long size) {
        return local == -1 || Integer.toUnsignedLong(local) == size;
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        demand(at >= 0 && at + length <= channel.size());
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            continue;
        }
        demand(!bytes.hasRemaining());
        return bytes.flip();
    }

    private static void demand(boolean sound) {
        if (!sound) {
            throw Inspection.refusal("attachment.damaged");
        }
    }
}
