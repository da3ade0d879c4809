package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.thidua.attachment.Evidence;
import vn.thidua.attachment.FileType;

/** Bytes that are not what their name says; bytes that stop in the middle; bytes of no kind. */
final class HostileMixtures {

    private HostileMixtures() {}

    static List<GivenFile> all() throws IOException {
        List<GivenFile> files = new ArrayList<>();
        Map<FileType, byte[]> good = good();
        good.forEach((is, bytes) -> {
            for (FileType says : FileType.values()) {
                if (is != says) {
                    files.add(GivenFile.refused("a " + is + " named as a " + says, "typeDiffers", says, bytes));
                }
            }
        });
        for (FileType says : FileType.values()) {
            foreign().forEach((what, bytes) -> files.add(GivenFile.refused(what + " named as a " + says, "typeDiffers", says, bytes)));
            files.add(GivenFile.refused("an old Office file named as a " + says, "oldOffice", says, compound()));
            byte[] random = new byte[4_000];
            new Random(says.ordinal()).nextBytes(random);
            random[0] = 0x11;
            files.add(GivenFile.refused("random bytes named as a " + says, "typeDiffers", says, random));
        }
        good.forEach((type, bytes) -> {
            for (int percent : new int[] {30, 60, 90, 99}) {
                int length = Math.min(bytes.length - 16, bytes.length * percent / 100);
                files.add(GivenFile.refused(type + " cut off after " + percent + " %", "damaged", type, Arrays.copyOf(bytes, length)));
            }
        });
        return files;
    }

    private static Map<FileType, byte[]> good() throws IOException {
        Map<FileType, byte[]> good = new LinkedHashMap<>();
        good.put(FileType.PDF, Evidence.pdf("a"));
        good.put(FileType.JPG, Pictures.jpg(64, 48));
        good.put(FileType.PNG, Pictures.png(64, 48));
        good.put(FileType.DOCX, Parts.docx().bytes());
        good.put(FileType.XLSX, Parts.xlsx().bytes());
        return good;
    }

    private static Map<String, byte[]> foreign() {
        RawZip zip = new RawZip();
        zip.add("a.txt", "a".getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "a page", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "a picture of vectors", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                "a program", ascii("MZ\u0090\0\3\0\0\0\4" + "\0".repeat(200)),
                "a script", ascii("#!/bin/sh\nrm -rf /\n"),
                "rich text", ascii("{\\rtf1\\ansi{\\object\\objocx}}"),
                "a gif", ascii("GIF89a\1\0\1\0\0\0\0;"),
                "a zip file", zip.bytes());
    }

    /** The beginning of a compound file: Word 97, Excel 97, and what Office makes of a document with a password. */
    static byte[] compound() {
        byte[] bytes = new byte[1_536];
        byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
