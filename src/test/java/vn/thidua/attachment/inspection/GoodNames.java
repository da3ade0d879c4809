package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.attachment.Evidence;
import vn.thidua.attachment.FileType;

/** Names as officers write them, on the systems that they have, and the types that their browsers send along. */
final class GoodNames {

    private GoodNames() {}

    static List<GivenFile> all() throws IOException {
        List<GivenFile> files = new ArrayList<>();
        byte[] pdf = Evidence.pdf("a");
        for (String name : List.of(
                "Báo cáo thành tích năm 2023.pdf", "Tờ trình số 15_TTr-VP (bản ký).pdf", "Biên bản họp xét thi đua ngày 20.11.2023.pdf", "QĐ 123-QĐ-UBND.PDF", "1.pdf", "a.b.c.pdf",
                "Đề nghị khen thưởng – đợt 2.pdf", "báo cáo [cuối cùng] {sửa}.pdf", "100% hoàn thành & vượt.pdf", "ảnh chụp, 'quét'.pdf", "a.exe.pdf", "Điều 5; khoản 2 + 3 = 5.pdf", "Ω≈ç√.pdf", "文書.pdf",
                "conference.pdf", "com10.pdf", "control.pdf", "~$nháp.pdf", ".ẩn.pdf", "hai..chấm.pdf", " thừa khoảng trắng .pdf ", "😀 vui.pdf", "NGUYỄN THỊ ÁNH TUYẾT - ƯU TÚ.pdf")) {
            files.add(GivenFile.taken("name NFC " + name, FileType.PDF, pdf).named(name));
            String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
            if (!apart.equals(name)) {
                files.add(GivenFile.taken("name NFD " + name, FileType.PDF, pdf).named(apart));
            }
        }
        String longest = "ắ".repeat(FileName.LONGEST - 4) + ".pdf";
        files.add(GivenFile.taken("the longest name", FileType.PDF, pdf).named(longest));
        files.add(GivenFile.taken("the longest name, NFD", FileType.PDF, pdf).named(Normalizer.normalize(longest, Normalizer.Form.NFD)));
        Map<FileType, byte[]> bytes = Map.of(FileType.PDF, pdf, FileType.JPG, Pictures.jpg(20, 20), FileType.PNG, Pictures.png(20, 20), FileType.DOCX, Parts.docx().bytes(), FileType.XLSX, Parts.xlsx().bytes());
        Map<FileType, List<String>> declared = Map.of(
                FileType.PDF, List.of("application/x-pdf", "application/wps-office.pdf", "APPLICATION/PDF", "application/pdf; charset=binary", " application/pdf "),
                FileType.JPG, List.of("image/jpg", "image/pjpeg", "IMAGE/JPEG"),
                FileType.PNG, List.of("image/x-png", "image/png;a=b"),
                FileType.DOCX, List.of("application/wps-office.docx"),
                FileType.XLSX, List.of("application/wps-office.xlsx"));
        for (FileType type : FileType.values()) {
            GivenFile plain = GivenFile.taken("a plain " + type, type, bytes.get(type));
            files.add(plain);
            List<String> said = new ArrayList<>(declared.get(type));
            said.addAll(List.of("", "application/octet-stream", "binary/octet-stream", "Application/Octet-Stream; a=b"));
            said.add(null);
            for (String one : said) {
                files.add(GivenFile.taken("a " + type + " said to be '" + one + "'", type, plain.bytes()).declaredAs(one));
            }
            files.add(GivenFile.taken("a " + type + " in capitals", type, plain.bytes()).named("BÁO CÁO." + type.extension().toUpperCase(Locale.ROOT)));
        }
        files.add(GivenFile.taken("a jpeg", FileType.JPG, bytes.get(FileType.JPG)).named("ảnh.jpeg"));
        files.add(GivenFile.taken("a JPEG", FileType.JPG, bytes.get(FileType.JPG)).named("ảnh.JPEG"));
        return files;
    }
}
