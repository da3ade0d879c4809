package vn.thidua.attachment.inspection;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What a PDF does without being asked: an address that is fetched when a page is shown tells its owner who reads, and when. */
final class Automatic {

    private static final int LONGEST_CHAIN = 50;

    private int seen;

    private Automatic() {}

    /** @param dictionary any that may have actions of its own @throws vn.thidua.refusal.Refusal attachment.activeContent */
    static void demandHarmless(COSDictionary dictionary) {
        Automatic chain = new Automatic();
        chain.inspect(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary actions) {
            for (COSName event : actions.keySet()) {
                chain.inspect(actions.getDictionaryObject(event));
            }
        }
    }

    private void inspect(COSBase action) {
        if (!(action instanceof COSDictionary dictionary)) {
            return;
        }
        if (++seen > LONGEST_CHAIN || "URI".equals(dictionary.getNameAsString(COSName.S))) {
            throw Inspection.refusal("attachment.activeContent");
        }
        COSBase next = dictionary.getDictionaryObject(COSName.NEXT);
        inspect(next);
        if (next instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                inspect(list.getObject(i));
            }
        }
    }
}
