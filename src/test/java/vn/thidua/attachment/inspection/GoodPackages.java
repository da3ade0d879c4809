package vn.thidua.attachment.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thidua.attachment.FileType;

/** Office files as Word, Excel, LibreOffice and their relatives pack them: what lies in them beside the document. */
final class GoodPackages {

    private static final List<FileType> TYPES = List.of(FileType.DOCX, FileType.XLSX);

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() throws IOException {
        GoodPackages packages = new GoodPackages();
        for (FileType type : TYPES) {
            packages.parts(type);
            packages.zips(type);
        }
        return packages.files;
    }

    private void take(String what, Parts parts) {
        files.add(GivenFile.taken(parts.type + " with " + what, parts.type, parts.bytes()));
    }

    private void parts(FileType type) throws IOException {
        String home = Parts.of(type).home();
        // As a picture of one; the workbook that Word lays beside a chart of its own is refused as embedded
        take("a chart", Parts.of(type).with(home + "charts/chart1.xml", "<c:chartSpace xmlns:c=\"a\"><c:cat><c:f>Sheet1!$A$2:$A$9</c:f></c:cat></c:chartSpace>")
                .drawing(Parts.OFFICE + "chart", "charts/chart1.xml", false));
        take("properties", Parts.of(type).with("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"a\"/>").with("docProps/app.xml", "<Properties><Application>Microsoft Office Word</Application></Properties>"));
        take("a thumbnail", Parts.of(type).with("docProps/thumbnail.jpeg", Pictures.jpg(60, 80)));
        take("a thumbnail of Windows", Parts.of(type).with("docProps/thumbnail.emf", new byte[] {1, 0, 0, 0, 0x6c, 0, 0, 0, 0, 0, 0, 0}));
        take("an old drawing of Windows", Parts.of(type).with(home + "media/image1.wmf", new byte[] {(byte) 0xd7, (byte) 0xcd, (byte) 0xc6, (byte) 0x9a, 0, 0}));
        take("data of its own", Parts.of(type)
                .with("customXml/item1.xml", "<b:Sources xmlns:b=\"a\"/>")
                .with("customXml/itemProps1.xml", "<ds:datastoreItem xmlns:ds=\"a\"/>")
                .with("customXml/_rels/item1.xml.rels", Parts.relationships(Parts.relationship(Parts.OFFICE + "customXmlProps", "itemProps1.xml", false))));
        take("fonts and a theme", Parts.of(type).with(home + "fontTable.xml", "<w:fonts xmlns:w=\"a\"/>").with(home + "theme/theme1.xml", "<a:theme xmlns:a=\"a\"/>").with(home + "webSettings.xml", "<w:webSettings xmlns:w=\"a\"/>"));
        take("a font", Parts.of(type).with(home + "fonts/font1.odttf", new byte[500]));
        take("settings of a printer", Parts.of(type).with(home + "printerSettings/printerSettings1.bin", "HP LaserJet".getBytes(StandardCharsets.UTF_16LE)));
        take("the type of macros for an extension that nothing has declared as a picture's", Parts.of(type).into(Parts.TYPES, "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"));
        take("the type of objects for an extension that no part has", Parts.of(type).into(Parts.TYPES, "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>"));
        take("the same type said twice", Parts.of(type).into(Parts.TYPES, "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"));
        take("a drawing in SVG", Parts.of(type).with(home + "media/image2.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><path d=\"M0 0\"/><use xlink:href=\"#a\"/>"
                + "<image xlink:href=\"data:image/png;base64,AAAA\"/></svg>"));
        take("a drawing in VML", Parts.of(type).with(home + "drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><v:shapetype id=\"_x0000_t202\"/>"
                + "<v:shape href=\"https://example.vn\"><v:fill color2=\"#ffffe1\"/><v:imagedata o:relid=\"rId1\" o:title=\"a\"/></v:shape></xml>"));
        take("a drawing of its own picture", Parts.of(type).with(home + "a.xml", Parts.document("<w:pict><v:shape><v:imagedata r:id=\"rId1\" o:title=\"http://a\"/></v:shape></w:pict>")));
        take("attributes of another space", Parts.of(type).with(home + "a.xml", Parts.document("<w:p x:instr=\"DDE a\" x:fldCharType=\"begin\"/>")));
        take("a mark of order", Parts.of(type).with("customXml/item1.xml", "\ufeff<?xml version=\"1.0\"?><a/>"));
        take("XML in UTF-16", Parts.of(type).with("customXml/item1.xml", "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Đ</a>".getBytes(StandardCharsets.UTF_16LE)));
        take("a comment in XML", Parts.of(type).with("customXml/item1.xml", "<?xml version=\"1.0\"?><!-- a > b --><a><![CDATA[<!DOCTYPE a>]]></a><!-- z -->"));
        take("character references", Parts.of(type).with("customXml/item1.xml", "<a b=\"&#39;\">&lt;!DOCTYPE&gt; &amp;amp; &#x1EA5;</a>"));
        take("a link", Parts.of(type).drawing(Parts.OFFICE + "hyperlink", "https://example.vn/?a=1&b=2", true));
        take("a strict link", Parts.of(type).drawing(Parts.PURL + "hyperlink", "mailto:a@example.vn", true));
        take("an absolute target within", Parts.of(type).with(home + "media/a.png", Pictures.png(9, 9)).drawing(Parts.OFFICE + "image", "/" + home + "media/a.png", false));
        take("an empty relationships part", Parts.of(type).with(home + "_rels/styles.xml.rels", Parts.relationships("")));
        take("pictures that pack well", Parts.of(type).with(home + "media/a.bmp", new byte[900_000]).with(home + "media/b.bmp", new byte[1 << 20]));
        take("five hundred pictures", many(Parts.of(type), home));
        take("an absolute main part", Parts.of(type).with("_rels/.rels", Parts.relationships(Parts.relationship(Parts.OFFICE + "officeDocument", "/" + Parts.of(type).main(), false))));
        take("a strict main part", Parts.of(type).with("_rels/.rels", Parts.relationships(Parts.relationship(Parts.PURL + "officeDocument", Parts.of(type).main(), false))));
        take("a name with a space and a letter", Parts.of(type).with(home + "media/ảnh 1.png", Pictures.png(9, 9)));
    }

    private static Parts many(Parts parts, String home) throws IOException {
        byte[] picture = Pictures.png(5, 5);
        for (int i = 0; i < 500; i++) {
            parts.with(home + "media/image" + i + ".png", picture);
        }
        return parts;
    }

    /** Java writes sizes behind the bytes, as LibreOffice does; Word writes them before, and some keep parts unpacked or folders of their own. */
    private void zips(FileType type) throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            for (boolean folders : new boolean[] {false, true}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.setLevel(stored ? 0 : 6);
                    if (folders) {
                        zip.putNextEntry(new ZipEntry("_rels/"));
                        zip.putNextEntry(new ZipEntry(Parts.of(type).home()));
                    }
                    for (Map.Entry<String, byte[]> part : Parts.of(type).parts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(part.getValue());
                    }
                }
                files.add(GivenFile.taken(type + " packed " + (stored ? "loosely" : "tightly") + (folders ? " with folders" : ""), type, out.toByteArray()));
            }
        }
        RawZip plain = Parts.of(type).zip();
        for (int i = 0; i < 3; i++) {
            RawZip.Entry entry = plain.entry(i);
            entry.flags = 6;
            entry.localFlags = 6;
        }
        files.add(GivenFile.taken(type + " with the flags of Word", type, plain.bytes()));
        RawZip wide = Parts.of(type).zip();
        wide.entry(2).extra = new byte[] {(byte) 0x55, 0x54, 5, 0, 1, 0, 0, 0, 0};
        files.add(GivenFile.taken(type + " with a time in an extra field", type, wide.bytes()));
    }
}
