package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thidua.attachment.FileType;

/** Pictures that are pages, scripts or archives as well, that flood the memory, or that no reader can show. */
final class HostilePictures {

    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>", "<html><body>", "<!DOCTYPE html>", "<?php system($_GET[0]); ?>", "<iframe src=x>", "<svg onload=alert(1)>",
            "<SCRIPT>alert(1)</SCRIPT>", "<body onload=x>", "javascript:alert(1)", "#!/bin/sh\n");

    private final byte[] png;
    private final byte[] jpg;
    private final List<GivenFile> files = new ArrayList<>();

    private HostilePictures() throws IOException {
        png = Pictures.png(40, 30);
        jpg = Pictures.jpg(40, 30);
    }

    static List<GivenFile> all() throws IOException {
        HostilePictures pictures = new HostilePictures();
        pictures.hidden();
        pictures.behind();
        pictures.floods();
        pictures.brokenPng();
        pictures.brokenJpg();
        return pictures.files;
    }

    private void png(String what, String code, byte[] bytes) {
        files.add(GivenFile.refused("png: " + what, code, FileType.PNG, bytes));
    }

    private void jpg(String what, String code, byte[] bytes) {
        files.add(GivenFile.refused("jpg: " + what, code, FileType.JPG, bytes));
    }

    private void hidden() {
        for (String script : SCRIPTS) {
            byte[] text = HostileMixtures.ascii(script);
            png("tEXt with " + script, "hiddenContent", Pictures.withChunk(png, true, Pictures.chunk("tEXt", Pictures.joined(HostileMixtures.ascii("Comment\0"), text))));
            png("iTXt with " + script, "hiddenContent", Pictures.withChunk(png, false, Pictures.chunk("iTXt", Pictures.joined(HostileMixtures.ascii("XML:com.adobe.xmp\0\0\0\0\0"), text))));
            png("a private chunk with " + script, "hiddenContent", Pictures.withChunk(png, false, Pictures.chunk("prVt", text)));
            png("EXIF with " + script, "hiddenContent", Pictures.withChunk(png, false, Pictures.chunk("eXIf", text)));
            jpg("a comment with " + script, "hiddenContent", Pictures.withSegment(jpg, 0xfe, text));
            jpg("EXIF with " + script, "hiddenContent", Pictures.withSegment(jpg, 0xe1, Pictures.joined(HostileMixtures.ascii("Exif\0\0"), text)));
            jpg("APP13 with " + script, "hiddenContent", Pictures.withSegment(jpg, 0xed, text));
        }
    }

    private void behind() {
        byte[] zip = Parts.docx().bytes();
        for (String script : SCRIPTS) {
            jpg("behind it " + script, "hiddenContent", Pictures.joined(jpg, HostileMixtures.ascii(script)));
            png("behind it " + script, "hiddenContent", Pictures.joined(png, HostileMixtures.ascii(script)));
        }
        jpg("an archive behind it", "hiddenContent", Pictures.joined(jpg, zip));
        jpg("an archive in a comment at its end", "hiddenContent", Pictures.withSegment(jpg, 0xfe, zip));
        png("an archive behind it", "hiddenContent", Pictures.joined(png, zip));
        png("an archive in a chunk", "hiddenContent", Pictures.withChunk(png, false, Pictures.chunk("zIPp", zip)));
        png("one byte behind it", "hiddenContent", Pictures.joined(png, new byte[1]));
        png("a second picture behind it", "hiddenContent", Pictures.joined(png, png));
        png("a program behind it", "hiddenContent", Pictures.joined(png, HostileMixtures.ascii("MZ\u0090\0\3")));
    }

    private void floods() throws IOException {
        int[][] sizes = {{40_001, 1_000}, {Integer.MAX_VALUE, Integer.MAX_VALUE}, {Integer.MAX_VALUE, 1}, {1, 50_000_000}, {65_535, 65_535}};
        for (int[] size : sizes) {
            byte[] dots = Pictures.chunk("IDAT", Pictures.zlib(new byte[100]));
            png("floods with " + size[0] + " x " + size[1], "pictureTooLarge", Pictures.png(Pictures.header(size[0], size[1], 8, 6, 0), dots));
        }
        for (int[] size : new int[][] {{65_500, 65_500}, {65_535, 611}, {611, 65_535}, {20_001, 2_000}}) {
            jpg("floods with " + size[0] + " x " + size[1], "pictureTooLarge", sized(size[0], size[1]));
        }
        // The whole of it would be unpacked only to be thrown away
        for (int megabytes : new int[] {2, 300, 1_500}) {
            byte[] dots = Pictures.chunk("IDAT", Pictures.zeros(megabytes));
            png("one dot in " + megabytes + " MB", "unpacksTooLarge", Pictures.png(Pictures.header(1, 1, 8, 0, 0), dots));
        }
        byte[] bomb = Pictures.zeros(64);
        png("a packed text of 64 MB", "unpacksTooLarge", Pictures.withChunk(png, true, Pictures.chunk("zTXt", Pictures.joined(HostileMixtures.ascii("a\0\0"), bomb))));
        png("an international text of 64 MB", "unpacksTooLarge", Pictures.withChunk(png, true, Pictures.chunk("iTXt", Pictures.joined(HostileMixtures.ascii("a\0\1\0\0\0"), bomb))));
        png("a colour profile of 64 MB", "unpacksTooLarge", Pictures.withChunk(png, true, Pictures.chunk("iCCP", Pictures.joined(HostileMixtures.ascii("a\0\0"), bomb))));
    }

    private byte[] sized(int width, int height) {
        byte[] bytes = jpg.clone();
        int at = frame(bytes);
        ByteBuffer.wrap(bytes).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return bytes;
    }

    private static int frame(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xc0) {
                return i;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private void brokenPng() throws IOException {
        byte[] dots = Pictures.chunk("IDAT", Pictures.zlib(new byte[900]));
        png("no dots", "damaged", Pictures.png(Pictures.header(10, 10, 8, 0, 0)));
        png("too few dots", "damaged", Pictures.png(Pictures.header(100, 100, 8, 0, 0), dots));
        png("no width", "damaged", Pictures.png(Pictures.header(0, 10, 8, 0, 0), dots));
        png("no height", "damaged", Pictures.png(Pictures.header(10, 0, 8, 0, 0), dots));
        png("negative width", "damaged", Pictures.png(Pictures.header(-1, 10, 8, 0, 0), dots));
        for (int colour : new int[] {1, 5, 7, 99}) {
            png("colour kind " + colour, "damaged", Pictures.png(Pictures.header(10, 10, 8, colour, 0), dots));
        }
        png("depth 3", "damaged", Pictures.png(Pictures.header(10, 10, 3, 0, 0), dots));
        png("indexed without a palette", "damaged", Pictures.png(Pictures.header(10, 10, 8, 3, 0), dots));
        png("no header first", "damaged", Pictures.png(dots, Pictures.header(10, 10, 8, 0, 0)));
        png("dots that are not packed", "damaged", Pictures.png(Pictures.header(10, 10, 8, 0, 0), Pictures.chunk("IDAT", new byte[200])));
        for (int at : new int[] {26, 30, 45, png.length - 20, png.length - 2}) {
            byte[] flipped = png.clone();
            flipped[at] ^= 0x55;
            png("a wrong byte at " + at, "damaged", flipped);
        }
        byte[] endless = png.clone();
        ByteBuffer.wrap(endless).putInt(33, Integer.MAX_VALUE);
        png("a chunk longer than the file", "damaged", endless);
        byte[] negative = png.clone();
        ByteBuffer.wrap(negative).putInt(33, -1);
        png("a chunk of negative length", "damaged", negative);
        png("no end", "damaged", Arrays.copyOf(png, png.length - 12));
        png("only a signature", "damaged", Arrays.copyOf(png, 8));
    }

    private void brokenJpg() {
        jpg("no end", "damaged", Arrays.copyOf(jpg, jpg.length - 2));
        jpg("only a beginning", "damaged", Arrays.copyOf(jpg, 20));
        jpg("no height", "damaged", sized(40, 0));
        jpg("no width", "damaged", sized(0, 30));
        byte[] channels = jpg.clone();
        channels[frame(channels) + 9] = 9;
        jpg("nine colours", "damaged", channels);
        byte[] depth = jpg.clone();
        depth[frame(depth) + 4] = 12;
        jpg("twelve bits in a baseline picture", "damaged", depth);
        byte[] lossless = jpg.clone();
        lossless[frame(lossless) + 1] = (byte) 0xc3;
        jpg("a lossless frame that nothing reads", "damaged", lossless);
        byte[] arithmetic = jpg.clone();
        arithmetic[frame(arithmetic) + 1] = (byte) 0xc9;
        jpg("arithmetic coding that nothing reads", "damaged", arithmetic);
        byte[] cmyk = Pictures.withSegment(jpg, 0xee, HostileMixtures.ascii("Adobe\0\144\0\0\0\0\2"));
        cmyk[frame(cmyk) + 9] = 4;
        jpg("said to have four colours, and has three", "damaged", cmyk);
        jpg("a start and an end", "damaged", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 0, 0, (byte) 0xff, (byte) 0xd9});
        byte[] segment = jpg.clone();
        segment[4] = (byte) 0xff;
        segment[5] = (byte) 0xff;
        jpg("a segment longer than the file", "damaged", segment);
        byte[] none = jpg.clone();
        none[4] = 0;
        none[5] = 0;
        jpg("a segment of no length", "damaged", none);
        // Every scan goes over all the dots again
        int scan = scan();
        byte[] scanned = Arrays.copyOfRange(jpg, scan, jpg.length - 2);
        byte[][] pieces = new byte[302][];
        Arrays.fill(pieces, scanned);
        pieces[0] = Arrays.copyOf(jpg, scan);
        pieces[301] = new byte[] {(byte) 0xff, (byte) 0xd9};
        jpg("three hundred scans", "damaged", Pictures.joined(pieces));
    }

    private int scan() {
        for (int i = 0; i < jpg.length; i++) {
            if ((jpg[i] & 0xff) == 0xff && (jpg[i + 1] & 0xff) == 0xda) {
                return i;
            }
        }
        throw new IllegalStateException("no scan");
    }
}
