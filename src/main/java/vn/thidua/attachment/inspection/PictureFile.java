package vn.thidua.attachment.inspection;

import java.awt.Dimension;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import vn.thidua.attachment.FileType;

/** A picture: its size by its header, then every part of it, then all its dots. */
final class PictureFile {

    static final long MOST_DOTS = 40_000_000;

    private static final int SHOWN = 1_000;

    private PictureFile() {}

    /** @throws vn.thidua.refusal.Refusal attachment.damaged, attachment.pictureTooLarge, attachment.hiddenContent */
    static void inspect(Path file, FileType type) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Dimension size = type == FileType.PNG ? PngBytes.size(bytes) : JpegBytes.size(bytes);
        if (size.width == 0 || size.height == 0) {
            throw Inspection.refusal("attachment.damaged");
        }
        if ((long) size.width * size.height > MOST_DOTS) {
            throw Inspection.refusal("attachment.pictureTooLarge", MOST_DOTS / 1_000_000);
        }
        HiddenText.demandNone(bytes);
        if (type == FileType.PNG) {
            PngBytes.inspect(bytes);
        } else {
            JpegBytes.inspect(bytes);
        }
        decode(file, type, size);
    }

    /** Every dot is unpacked, few are kept. */
    private static void decode(Path file, FileType type, Dimension size) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
        ImageReader reader = readers.next();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r");
                PictureStream bytes = new PictureStream(open)) {
            reader.setInput(bytes, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(1 + size.width / SHOWN, 1 + size.height / SHOWN, 0, 0);
            if (reader.canReadRaster()) {
                reader.readRaster(0, param);
            } else {
                reader.read(0, param);
            }
        } finally {
            reader.dispose();
        }
    }
}
