package vn.thidua.document.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same parts give the same bytes: in one order and without the hour at which they were written. */
final class StillZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private StillZip() {}

    static byte[] of(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            // readers expect the list of parts first
            for (String name : parts.keySet().stream().sorted(Comparator.comparing((String n) -> !n.equals(FIRST)).thenComparing(n -> n)).toList()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                out.write(parts.get(name));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
