package vn.thidua.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip file written byte by byte, so that it can say one thing in one place and another in the next. */
final class RawZip {

    /** One entry; what the two headers say is what it is, until it is changed. */
    static final class Entry {
        String name;
        String localName;
        int flags = 0x800;
        int localFlags = 0x800;
        int method = 8;
        int localMethod = 8;
        int crc;
        int localCrc;
        long unpacked;
        long localUnpacked;
        long packed;
        long localPacked;
        byte[] bytes;
        byte[] extra = {};
        byte[] before = {};
        byte[] after = {};

        private int offset;
    }

    private final List<Entry> entries = new ArrayList<>();
    int shift;
    int countMore;
    byte[] prefix = {};
    byte[] beforeList = {};
    byte[] comment = {};
    byte[] tail = {};

    Entry add(String name, byte[] content) {
        Entry entry = new Entry();
        entry.name = name;
        entry.localName = name;
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.crc = (int) crc.getValue();
        entry.localCrc = entry.crc;
        entry.bytes = deflated(content);
        entry.unpacked = content.length;
        entry.localUnpacked = content.length;
        entry.packed = entry.bytes.length;
        entry.localPacked = entry.bytes.length;
        entries.add(entry);
        return entry;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(prefix);
        for (Entry entry : entries) {
            out.writeBytes(entry.before);
            entry.offset = out.size();
            byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
            ByteBuffer local = buffer(30);
            local.putInt(0x04034b50).putShort((short) 20).putShort((short) entry.localFlags).putShort((short) entry.localMethod).putInt(0);
            local.putInt(entry.localCrc).putInt((int) entry.localPacked).putInt((int) entry.localUnpacked).putShort((short) name.length).putShort((short) 0);
            out.writeBytes(local.array());
            out.writeBytes(name);
            out.writeBytes(entry.bytes);
            out.writeBytes(entry.after);
        }
        out.writeBytes(beforeList);
        int begin = out.size();
        for (Entry entry : entries) {
            byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer central = buffer(46);
            central.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
            central.putInt(entry.crc).putInt((int) entry.packed).putInt((int) entry.unpacked).putShort((short) name.length);
            central.putShort((short) entry.extra.length).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(entry.offset);
            out.writeBytes(central.array());
            out.writeBytes(name);
            out.writeBytes(entry.extra);
        }
        ByteBuffer end = buffer(22);
        int count = entries.size() + countMore;
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(out.size() - begin).putInt(begin + shift).putShort((short) comment.length);
        out.writeBytes(end.array());
        out.writeBytes(comment);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
