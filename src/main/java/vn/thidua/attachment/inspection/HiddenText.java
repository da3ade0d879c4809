package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pages and scripts that pretend to be a picture, before, within or behind it; an archive behind it. */
final class HiddenText {

    /** Five letters at the least: four come by chance in a large photograph. */
    private static final List<byte[]> MARKS = List.of(
            ascii("<script"), ascii("<html"), ascii("<!doctype"), ascii("<?php"), ascii("<iframe"), ascii("<svg "), ascii("<svg>"), ascii("<svg\t"), ascii("<svg\n"), ascii("<svg\r"), ascii("<body"), ascii("javascript:"), ascii("#!/bin"));
    private static final byte[] ARCHIVE_ENDS = {'P', 'K', 5, 6};
    private static final int LONGEST_COMMENT = 65_535 + 22;

    private HiddenText() {}

    static void demandNone(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '<' || bytes[i] == '#' || (bytes[i] | 0x20) == 'j') {
                for (byte[] mark : MARKS) {
                    demand(!at(bytes, i, mark));
                }
            }
        }
        demandNoArchive(bytes);
    }

    static void demandNoArchive(byte[] bytes) {
        for (int i = Math.max(0, bytes.length - LONGEST_COMMENT); i < bytes.length - 21; i++) {
            demand(!archiveEnds(bytes, i));
        }
    }

    /** The signature alone comes by chance; a list of contents that fits the file does not. */
    private static boolean archiveEnds(byte[] bytes, int i) {
        for (int k = 0; k < ARCHIVE_ENDS.length; k++) {
            if (bytes[i + k] != ARCHIVE_ENDS[k]) {
                return false;
            }
        }
        int comment = (bytes[i + 20] & 0xff) | (bytes[i + 21] & 0xff) << 8;
        return i + 22 + comment <= bytes.length;
    }

    private static boolean at(byte[] bytes, int position, byte[] mark) {
        if (position + mark.length > bytes.length) {
            return false;
        }
        for (int k = 0; k < mark.length; k++) {
            byte c = bytes[position + k];
            if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != mark[k]) {
                return false;
            }
        }
        return true;
    }

    private static void demand(boolean sound) {
        if (!sound) {
            throw Inspection.refusal("attachment.hiddenContent");
        }
    }

    private static byte[] ascii(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }
}
