package vn.thidua.attachment.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** A file piece by piece: each is fetched when it is asked for, so that no connection waits for a slow reader. Checks the hash at the end. */
public final class PieceStream extends InputStream {

    private final FileTable table;
    private final FileTable.Row file;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private byte[] piece = new byte[0];
    private int at;
    private int next;
    private boolean checked;

    public PieceStream(FileTable table, FileTable.Row file) {
        this.table = table;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length && !fetch()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fetch() throws IOException {
        byte[] fetched = checked ? null : table.piece(file.sha256(), next).orElse(null);
        if (fetched == null) {
            demandWhole();
            return false;
        }
        digest.update(fetched);
        piece = fetched;
        at = 0;
        next++;
        return true;
    }

    private void demandWhole() throws IOException {
        if (!checked) {
            checked = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new IOException("the bytes of file " + file.sha256() + " are not those that were kept");
            }
        }
    }
}
