package vn.thidua.document;

import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * One ZIP for a proposal to the province: an index, the documents, the evidence by nominee, a manifest with the SHA-256 of every file, and a page
 * that checks them all on the receiver's own computer. The same contents give the same bytes.
 */
public interface Bundles {

    /** @param seal SHA-256 of the manifest: told to the receiver by another way, it vouches for the whole bundle @param files without the bundle's own */
    record Written(String seal, int files, long bytes) {}

    /** ASCII, ends with {@code .zip}. */
    String fileName(long proposalId);

    /**
     * Streams; reads every file twice and holds none in memory. Nothing is written where a file is not what it was when it was kept.
     *
     * @param sealed told the seal before the first byte is written
     * @throws vn.thidua.refusal.Refusal document.bundle.empty, document.bundle.damaged
     * @throws java.io.UncheckedIOException when {@code to} fails
     */
    Written write(long proposalId, Consumer<String> sealed, OutputStream to);

    /** For whoever learns the seal from what is returned. */
    default Written write(long proposalId, OutputStream to) {
        return write(proposalId, seal -> {}, to);
    }
}
