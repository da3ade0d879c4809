package vn.thidua.attachment.inspection;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures, and their parts: the chunks of a PNG, the segments of a JPEG. */
final class Pictures {

    private Pictures() {}

    static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    static byte[] png(int width, int height) throws IOException {
        return written(image(width, height, BufferedImage.TYPE_INT_RGB), "png", false);
    }

    static byte[] jpg(int width, int height) throws IOException {
        return written(image(width, height, BufferedImage.TYPE_INT_RGB), "jpg", false);
    }

    static byte[] written(BufferedImage image, String format, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] header(int width, int height, int depth, int colour, int interlace) {
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour).put((byte) 0).put((byte) 0).put((byte) interlace).array());
    }

    static byte[] png(byte[]... chunks) {
        return joined(joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, joined(chunks)), chunk("IEND", new byte[0]));
    }

    /** Before the end, or behind the header. */
    static byte[] withChunk(byte[] png, boolean early, byte[] chunk) {
        int at = early ? 33 : png.length - 12;
        return joined(Arrays.copyOf(png, at), chunk, Arrays.copyOfRange(png, at, png.length));
    }

    /** Right behind the start of the image. */
    static byte[] withSegment(byte[] jpg, int marker, byte[] content) {
        byte[] segment = ByteBuffer.allocate(4 + content.length).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content).array();
        return joined(Arrays.copyOf(jpg, 2), segment, Arrays.copyOfRange(jpg, 2, jpg.length));
    }

    static byte[] zlib(byte[] content) {
        Deflater deflater = new Deflater(9);
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

    /** Zeros, packed without ever being in the memory together. */
    static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                packed.write(piece);
            }
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
