package vn.thidua.document.layout;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The page number in the top margin, where the .docx has one. */
final class PageNumber {

    private PageNumber() {}

    /** @return the page's margin box as CSS; empty where the document has no page number */
    static String of(XWPFDocument document, PaperStyles styles) {
        for (XWPFHeader header : document.getHeaderList()) {
            for (XWPFParagraph paragraph : header.getParagraphs()) {
                if (isNumber(paragraph)) {
                    CTR run = paragraph.getCTP().sizeOfRArray() > 0 ? paragraph.getCTP().getRArray(0) : null;
                    double size = styles.letters(paragraph, run == null || !run.isSetRPr() ? null : run.getRPr()).size();
                    return String.format(
                            Locale.ROOT,
                            "@top-center{content:counter(page);font-family:'%s';font-size:%.2fpt;vertical-align:middle;text-align:center}",
                            Faces.FAMILY,
                            size);
                }
            }
        }
        return "";
    }

    static boolean hiddenOnFirst(CTSectPr section) {
        CTOnOff title = section.isSetTitlePg() ? section.getTitlePg() : null;
        return title != null && !(title.isSetVal() && ("0".equals(String.valueOf(title.getVal())) || "false".equals(String.valueOf(title.getVal()))));
    }

    private static boolean isNumber(XWPFParagraph paragraph) {
        String xml = paragraph.getCTP().xmlText();
        return xml.matches("(?s).*(instrText[^>]*>|instr=\")\\s*PAGE\\b.*");
    }
}
