package vn.thidua.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a document says the same before and after it was signed. That the old bytes still stand at the beginning proves nothing: what was added
 * behind them may replace every page.
 */
final class Sameness {

    /** What a signing program writes into the document's catalog besides the signature's field. */
    private static final Set<COSName> SIGNING = Set.of(
            COSName.ACRO_FORM, COSName.METADATA, COSName.VERSION, COSName.getPDFName("DSS"), COSName.getPDFName("Perms"), COSName.getPDFName("Extensions"));

    private static final Set<COSName> ENCODING = Set.of(COSName.LENGTH, COSName.FILTER, COSName.DECODE_PARMS);

    /** Pairs that are being compared or were found the same: documents are full of circles. */
    private final Map<COSBase, Set<COSBase>> compared = new IdentityHashMap<>();

    boolean onlySignaturesAdded(PDDocument before, PDDocument after) throws IOException {
        COSDictionary old = before.getDocumentCatalog().getCOSObject();
        COSDictionary now = after.getDocumentCatalog().getCOSObject();
        return same(old, now, SIGNING) && onlySignatureFields(old, now);
    }

    private boolean onlySignatureFields(COSDictionary old, COSDictionary now) throws IOException {
        COSDictionary form = now.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        COSDictionary oldForm = old.getCOSDictionary(COSName.ACRO_FORM);
        COSArray oldFields = oldForm == null ? null : oldForm.getCOSArray(COSName.FIELDS);
        return (form == null || form.getDictionaryObject(COSName.XFA) == null) && onlyAdded(oldFields, fields, COSName.FT, COSName.SIG);
    }

    /** What was there stands unchanged, what was added is all of one kind. */
    private boolean onlyAdded(COSArray old, COSArray now, COSName key, COSName kind) throws IOException {
        int before = old == null ? 0 : old.size();
        int after = now == null ? 0 : now.size();
        if (after < before) {
            return false;
        }
        for (int i = 0; i < after; i++) {
            if (i < before) {
                if (!same(old.getObject(i), now.getObject(i))) {
                    return false;
                }
            } else if (!(now.getObject(i) instanceof COSDictionary added) || !kind.equals(added.getCOSName(key)) || added.containsKey(COSName.AA) || added.containsKey(COSName.A)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(COSBase a, COSBase b) throws IOException {
        COSBase old = a instanceof COSObject reference ? reference.getObject() : a;
        COSBase now = b instanceof COSObject reference ? reference.getObject() : b;
        if (old == now) {
            return true;
        }
        if (old == null || now == null) {
            return false;
        }
        if (old instanceof COSStream oldStream) {
            return now instanceof COSStream nowStream && same(oldStream, nowStream, ENCODING) && sameBytes(oldStream, nowStream);
        }
        if (old instanceof COSDictionary oldDictionary) {
            return now instanceof COSDictionary nowDictionary && !(now instanceof COSStream) && same(oldDictionary, nowDictionary, Set.of());
        }
        if (old instanceof COSArray oldArray) {
            return now instanceof COSArray nowArray && same(oldArray, nowArray);
        }
        if (old instanceof COSNumber oldNumber) {
            return now instanceof COSNumber nowNumber && oldNumber.floatValue() == nowNumber.floatValue();
        }
        return old.equals(now);
    }

    private boolean same(COSArray old, COSArray now) throws IOException {
        if (old.size() != now.size()) {
            return false;
        }
        if (begun(old, now)) {
            return true;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!same(old.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(COSDictionary old, COSDictionary now, Set<COSName> except) throws IOException {
        if (begun(old, now)) {
            return true;
        }
        boolean page = COSName.PAGE.equals(old.getCOSName(COSName.TYPE)) && COSName.PAGE.equals(now.getCOSName(COSName.TYPE));
        Set<COSName> keys = new HashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.removeAll(except);
        for (COSName key : keys) {
            boolean unchanged = page && key.equals(COSName.ANNOTS)
                    ? onlyAdded(old.getCOSArray(key), now.getCOSArray(key), COSName.SUBTYPE, COSName.WIDGET) && widgetsSign(old.getCOSArray(key), now.getCOSArray(key))
                    : same(old.getItem(key), now.getItem(key));
            if (!unchanged) {
                return false;
            }
        }
        return true;
    }

    private static boolean widgetsSign(COSArray old, COSArray now) {
        for (int i = old == null ? 0 : old.size(); now != null && i < now.size(); i++) {
            if (!COSName.SIG.equals(((COSDictionary) now.getObject(i)).getCOSName(COSName.FT))) {
                return false;
            }
        }
        return true;
    }

    private boolean begun(COSBase old, COSBase now) {
        return !compared.computeIfAbsent(old, any -> Collections.newSetFromMap(new IdentityHashMap<>())).add(now);
    }

    private static boolean sameBytes(COSStream old, COSStream now) throws IOException {
        try (InputStream a = old.createInputStream();
                InputStream b = now.createInputStream()) {
            return Arrays.equals(a.readAllBytes(), b.readAllBytes());
        }
    }
}
