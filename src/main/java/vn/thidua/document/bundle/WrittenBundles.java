package vn.thidua.document.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.document.BundleSource;
import vn.thidua.document.BundleSource.Bundle;
import vn.thidua.document.BundleSource.File;
import vn.thidua.document.BundleSource.Section;
import vn.thidua.document.Bundles;
import vn.thidua.document.bundle.BundleIndex.Placed;
import vn.thidua.refusal.Refusal;

/** Looks at every file first and writes then: a ZIP that ends in the middle would look like a complete one to some programs. */
@Component
class WrittenBundles implements Bundles {

    static final String MANIFEST = "MANIFEST.sha256";
    static final String VERIFIER = "kiem-tra.html";

    private record Ready(String path, File file, long crc) {}

    private final BundleSource source;
    private final MessageSource messages;

    WrittenBundles(BundleSource source, MessageSource messages) {
        this.source = source;
        this.messages = messages;
    }

    @Override
    public String fileName(long proposalId) {
        return PlainName.of(0, source.of(proposalId).key()).substring(3) + ".zip";
    }

    @Override
    public Written write(long proposalId, Consumer<String> sealed, OutputStream to) {
        Bundle bundle = source.of(proposalId);
        try {
            List<Placed> placed = new ArrayList<>();
            List<Ready> ready = new ArrayList<>();
            look(bundle, placed, ready);
            Map<String, byte[]> own = own(new BundleIndex(bundle, placed, messages));
            byte[] manifest = manifest(own, placed);
            String seal = DigestUtils.sha256Hex(manifest);
            sealed.accept(seal);
            try (PlainZip zip = new PlainZip(to)) {
                for (Map.Entry<String, byte[]> page : own.entrySet()) {
                    zip.add(page.getKey(), page.getValue());
                }
                zip.add(MANIFEST, manifest);
                for (Ready file : ready) {
                    try (InputStream content = file.file().content().open()) {
                        zip.add(file.path(), file.file().size(), file.crc(), content);
                    }
                }
                return new Written(seal, ready.size(), zip.bytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void look(Bundle bundle, List<Placed> placed, List<Ready> ready) throws IOException {
        int section = 0;
        for (Section part : bundle.sections()) {
            if (part.files().isEmpty()) {
                continue;
            }
            String folder = PlainName.of(++section, part.title());
            int place = 0;
            for (File file : part.files()) {
                String path = folder + "/" + PlainName.of(++place, file.title(), file.name());
                placed.add(new Placed(path, part.title(), file.title(), file.name(), file.sha256(), file.size()));
                ready.add(new Ready(path, file, crc(file)));
            }
        }
        if (ready.isEmpty()) {
            throw Refusal.of("document.bundle.empty");
        }
    }

    private static long crc(File file) throws IOException {
        try (DigestInputStream content = new DigestInputStream(file.content().open(), DigestUtils.getSha256Digest())) {
            long crc = PlainZip.crc(content);
            if (!Hex.encodeHexString(content.getMessageDigest().digest()).equals(file.sha256())) {
                throw Refusal.of("document.bundle.damaged", file.name());
            }
            return crc;
        }
    }

    private static Map<String, byte[]> own(BundleIndex index) throws IOException {
        Map<String, byte[]> own = new LinkedHashMap<>();
        own.put("00-muc-luc.html", index.page());
        own.put(VERIFIER, new ClassPathResource("bundle/" + VERIFIER).getContentAsByteArray());
        own.put("manifest.json", index.list());
        return own;
    }

    /** As {@code sha256sum} writes it; every file of the bundle but this one. */
    private static byte[] manifest(Map<String, byte[]> own, List<Placed> placed) {
        StringBuilder lines = new StringBuilder();
        own.forEach((path, content) -> lines.append(DigestUtils.sha256Hex(content)).append("  ").append(path).append('\n'));
        placed.forEach(file -> lines.append(file.sha256()).append("  ").append(file.path()).append('\n'));
        return BundleIndex.utf8(lines.toString());
    }
}
