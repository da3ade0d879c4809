package vn.thidua.attachment.inspection;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.awt.color.ColorSpace;
import java.awt.Transparency;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.thidua.attachment.FileType;

/** Scans, photographs and shots of a screen. */
final class GoodPictures {

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() throws IOException {
        GoodPictures pictures = new GoodPictures();
        pictures.kinds();
        pictures.notes();
        pictures.raw();
        return pictures.files;
    }

    private void png(String what, byte[] bytes) {
        files.add(GivenFile.taken("png: " + what, FileType.PNG, bytes));
    }

    private void jpg(String what, byte[] bytes) {
        files.add(GivenFile.taken("jpg: " + what, FileType.JPG, bytes));
    }

    private void kinds() throws IOException {
        Map<String, Integer> kinds = Map.of("colours", BufferedImage.TYPE_INT_RGB, "grey", BufferedImage.TYPE_BYTE_GRAY, "indexed", BufferedImage.TYPE_BYTE_INDEXED,
                "black and white", BufferedImage.TYPE_BYTE_BINARY, "transparent", BufferedImage.TYPE_INT_ARGB, "grey of 16 bits", BufferedImage.TYPE_USHORT_GRAY);
        int[][] sizes = {{1, 1}, {1, 700}, {700, 1}, {17, 31}, {640, 480}, {1_654, 2_339}};
        for (int[] size : sizes) {
            for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
                String what = kind.getKey() + " of " + size[0] + " x " + size[1];
                BufferedImage image = Pictures.image(size[0], size[1], kind.getValue());
                png(what, Pictures.written(image, "png", false));
                png(what + ", step by step", Pictures.written(image, "png", true));
                if (kind.getKey().equals("colours") || kind.getKey().equals("grey")) {
                    jpg(what, Pictures.written(image, "jpg", false));
                    jpg(what + ", step by step", Pictures.written(image, "jpg", true));
                }
            }
        }
        jpg("a scan of A3", Pictures.jpg(3_508, 4_961));
        ColorModel deep = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_USHORT);
        WritableRaster raster = deep.createCompatibleWritableRaster(50, 40);
        png("transparent of 16 bits", Pictures.written(new BufferedImage(deep, raster, false, null), "png", false));
    }

    private void notes() throws IOException {
        byte[] jpg = Pictures.jpg(60, 40);
        byte[] png = Pictures.png(60, 40);
        for (int orientation = 1; orientation <= 8; orientation++) {
            ByteBuffer exif = ByteBuffer.allocate(32).order(ByteOrder.BIG_ENDIAN);
            exif.put(HostileMixtures.ascii("Exif\0\0MM\0*")).putInt(8).putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
            jpg("held in way " + orientation, Pictures.withSegment(jpg, 0xe1, exif.array()));
        }
        String xmp = "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/><?xpacket end=\"w\"?>";
        jpg("with XMP", Pictures.withSegment(jpg, 0xe1, HostileMixtures.ascii("http://ns.adobe.com/xap/1.0/\0" + xmp)));
        png("with XMP", Pictures.withChunk(png, true, Pictures.chunk("iTXt", HostileMixtures.ascii("XML:com.adobe.xmp\0\0\0\0\0" + xmp))));
        jpg("with a comment", Pictures.withSegment(jpg, 0xfe, HostileMixtures.ascii("CREATOR: gd-jpeg v1.0, quality = 90")));
        // Telephones keep a smaller picture or a motion behind the first
        jpg("with a second picture behind it", Pictures.joined(jpg, jpg));
        jpg("with zeros behind it", Pictures.joined(jpg, new byte[500]));
        png("with text", Pictures.withChunk(png, true, Pictures.chunk("tEXt", HostileMixtures.ascii("Software\0Scanner 1.0"))));
        png("with packed text", Pictures.withChunk(png, true, Pictures.chunk("zTXt", Pictures.joined(HostileMixtures.ascii("Comment\0\0"), Pictures.zlib(new byte[9_000])))));
        png("with packed international text", Pictures.withChunk(png, false, Pictures.chunk("iTXt", Pictures.joined(HostileMixtures.ascii("Comment\0\1\0vi\0\0"), Pictures.zlib(new byte[9_000])))));
        png("with a density", Pictures.withChunk(png, true, Pictures.chunk("pHYs", new byte[] {0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1})));
        png("with a time", Pictures.withChunk(png, false, Pictures.chunk("tIME", new byte[] {7, (byte) 0xe7, 11, 20, 8, 30, 0})));
        png("with a gamma", Pictures.withChunk(png, true, Pictures.chunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f})));
        png("with an unknown chunk", Pictures.withChunk(png, false, Pictures.chunk("prVt", new byte[100])));
        // Four letters of a page come by chance in a large photograph
        jpg("with letters that come by chance", Pictures.withSegment(jpg, 0xe5, HostileMixtures.ascii("\u0001<svg\u00a7<scrip<htm<?ph\u0003")));
    }

    /** Dots in several chunks, an odd depth, rows of each kind. */
    private void raw() {
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            byte[] rows = Pictures.zlib(new byte[20 * ((33 * depth + 7) / 8 + 1)]);
            int half = rows.length / 2;
            png("grey of " + depth + " bits in two pieces", Pictures.png(Pictures.header(33, 20, depth, 0, 0),
                    Pictures.chunk("IDAT", Arrays.copyOf(rows, half)), Pictures.chunk("IDAT", Arrays.copyOfRange(rows, half, rows.length))));
        }
    }
}
