package vn.thidua.attachment.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.attachment.FileType;

/** Documents and workbooks with macros, with objects, and with what they fetch from outside. */
final class HostileOffice {

    private static final List<FileType> TYPES = List.of(FileType.DOCX, FileType.XLSX);

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() {
        HostileOffice office = new HostileOffice();
        office.macroParts();
        office.macroTypes();
        office.otherMainTypes();
        office.embedded();
        office.external();
        office.links();
        office.incomplete();
        return office.files;
    }

    private void refuse(String what, String code, Parts parts) {
        files.add(GivenFile.refused(parts.type + ": " + what, code, parts.type, parts.bytes()));
    }

    private static Parts typed(Parts parts, String part, String type) {
        return parts.into(Parts.TYPES, Parts.override(part, type));
    }

    private void macroParts() {
        for (FileType type : TYPES) {
            String home = Parts.of(type).home();
            for (String name : List.of(home + "vbaProject.bin", home + "VBAPROJECT.BIN", "vbaProject.bin", home + "media/vbaProject.bin", home + "vbaData.xml", "xl/macrosheets/sheet1.xml",
                    "xl/dialogsheets/sheet1.xml", home + "vbaProjectSignature.bin")) {
                refuse("a part " + name, "macros", Parts.of(type).with(name, "a"));
            }
            for (String kind : List.of("vbaProject", "wordVbaData", "vbaProjectSignature", "xlMacrosheet", "xlIntlMacrosheet", "VBAPROJECT", "attachedToolbars", "dialogsheet")) {
                refuse("a relationship " + kind, "macros", Parts.of(type).with(home + "a.bin", "a").drawing(Parts.MICROSOFT + kind, "a.bin", false));
            }
            // Its onLoad may name a macro of another file, even one on a server
            refuse("a ribbon that calls a macro", "macros", Parts.of(type)
                    .with("customUI/customUI14.xml", "<customUI xmlns=\"http://schemas.microsoft.com/office/2009/07/customui\" onLoad=\"https://evil.example/a.xlsm!b\"/>")
                    .into("_rels/.rels", Parts.relationship("http://schemas.microsoft.com/office/2007/relationships/ui/extensibility", "customUI/customUI14.xml", false)));
            refuse("a ribbon that nothing speaks of", "macros", Parts.of(type).with("a.xml", "<customUI xmlns=\"http://schemas.microsoft.com/office/2006/01/customui\" onLoad=\"a\"/>"));
        }
    }

    private void macroTypes() {
        String[][] mains = {
            {"docm", "application/vnd.ms-word.document.macroEnabled.main+xml"}, {"dotm", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"},
            {"xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}, {"xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml"},
            {"xlam", "application/vnd.ms-excel.addin.macroEnabled.main+xml"}, {"xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"},
            {"odd letters", "APPLICATION/vnd.MS-word.document.MACROENABLED.main+xml"}
        };
        for (FileType type : TYPES) {
            for (String[] main : mains) {
                refuse(main[0] + " by its types", "macros", main(type, main[1]));
            }
            for (String part : List.of("application/vnd.ms-office.vbaProject", "application/vnd.ms-word.vbaData+xml", "application/vnd.ms-excel.macrosheet+xml",
                    "application/vnd.ms-excel.intlmacrosheet+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml")) {
                refuse("a part of type " + part, "macros", typed(Parts.of(type), Parts.of(type).home() + "a.xml", part));
            }
            refuse("an extension of macros", "macros", Parts.of(type).into(Parts.TYPES, "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"));
            // Who reads the first and who reads the last would differ
            String part = Parts.of(type).main();
            refuse("two types for one part", "damaged", typed(Parts.of(type), part, "application/xml"));
            refuse("two types for one part, one in another space", "damaged",
                    main(type, "application/vnd.ms-word.document.macroEnabled.main+xml").into(Parts.TYPES,
                            "<x:Override xmlns:x=\"urn:x\" PartName=\"/" + part + "\" ContentType=\"" + contentType(Parts.of(type)) + "\"/>"));
        }
    }

    private static String contentType(Parts parts) {
        String types = parts.text(Parts.TYPES);
        int at = types.indexOf("ContentType=\"", types.indexOf("<Override")) + 13;
        return types.substring(at, types.indexOf('"', at));
    }

    private static Parts main(FileType type, String contentType) {
        Parts parts = Parts.of(type);
        return parts.replacing(Parts.TYPES, contentType(parts), contentType);
    }

    private void otherMainTypes() {
        String office = "application/vnd.openxmlformats-officedocument.";
        for (FileType type : TYPES) {
            for (String main : List.of(office + "wordprocessingml.template.main+xml", office + "spreadsheetml.template.main+xml", office + "presentationml.presentation.main+xml",
                    "application/xml", "text/html", contentType(Parts.of(type == FileType.DOCX ? FileType.XLSX : FileType.DOCX)))) {
                refuse("its main part is " + main, "typeDiffers", main(type, main));
            }
        }
    }

    private void embedded() {
        for (FileType type : TYPES) {
            String home = Parts.of(type).home();
            for (String name : List.of("embeddings/oleObject1.bin", "embeddings/a.bin", "activeX/activeX1.xml", "activeX/activeX1.bin", "media/oleObject.bin", "media/a.exe", "media/a.hta",
                    "media/a.lnk", "a.js", "a.html", "a.mht", "EMBEDDINGS/A.BIN")) {
                refuse("a part " + name, "embedded", Parts.of(type).with(home + name, "a"));
            }
            for (String kind : List.of("oleObject", "package", "control", "aFChunk", "subDocument")) {
                refuse("a relationship " + kind, "embedded", Parts.of(type).with(home + "media/a.bin", "a").drawing(Parts.OFFICE + kind, "media/a.bin", false));
                refuse("a strict relationship " + kind, "embedded", Parts.of(type).with(home + "media/a.bin", "a").drawing(Parts.PURL + kind, "media/a.bin", false));
            }
            for (String element : List.of("<o:OLEObject/>", "<w:altChunk/>", "<w:subDoc/>", "<oleObject/>", "<ax:ocx xmlns:ax=\"urn:ax\"/>")) {
                refuse("an element " + element, "embedded", Parts.of(type).with(home + "a.xml", Parts.document(element)));
            }
            refuse("a picture that is a compound file", "embedded", Parts.of(type).with(home + "media/image1.emf", HostileMixtures.compound()));
            refuse("a picture that is a program", "embedded", Parts.of(type).with(home + "media/image1.png", HostileMixtures.ascii("MZ\u0090\0\3\0\0\0")));
            refuse("a picture that is a program of Linux", "embedded", Parts.of(type).with(home + "media/image1.png", HostileMixtures.ascii("\u007fELF\2\1\1\0")));
            refuse("a picture that is rich text", "embedded", Parts.of(type).with(home + "media/image1.png", HostileMixtures.ascii("{\\rtf1\\objupdate}")));
            refuse("a drawing with a script", "embedded", Parts.of(type).with(home + "media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
            refuse("an ActiveX type", "embedded", typed(Parts.of(type), home + "a.xml", "application/vnd.ms-office.activeX+xml"));
            refuse("an object's type", "embedded", typed(Parts.of(type), home + "a.xml", "application/vnd.openxmlformats-officedocument.oleObject"));
        }
    }

    private void external() {
        List<String> kinds = List.of("attachedTemplate", "oleObject", "image", "frame", "subDocument", "externalLink", "externalLinkPath", "aFChunk", "mailMergeSource", "video", "audio",
                "package", "control", "officeDocument", "styles", "header");
        for (FileType type : TYPES) {
            for (String kind : kinds) {
                refuse("outside " + kind, "externalContent", Parts.of(type).drawing(Parts.OFFICE + kind, "https://evil.example/a", true));
            }
            for (String target : List.of("\\\\evil\\share\\a.png", "//evil.example/a.png", "file://evil/share/a.png", "file:///c:/a.png", "a.png", "C:\\a.png", "mhtml:http://evil.example/a!x-usc:a",
                    "ms-word:ofe|u|http://evil.example/a")) {
                refuse("an image at " + target, "externalContent", Parts.of(type).drawing(Parts.OFFICE + "image", target, true));
            }
            for (String target : List.of("http://evil.example/a.png", "\\\\evil\\a.png", "//evil.example/a.png", " http://evil.example/a.png", "\thttp://evil.example/a.png")) {
                refuse("an image that does not say it is outside at " + target.replace('\t', '^'), "externalContent", Parts.of(type).drawing(Parts.OFFICE + "image", target, false));
            }
            refuse("a mode in odd letters", "externalContent",
                    Parts.of(type).drawing(Parts.OFFICE + "image", "a.png", true).replacing(relationships(type), "\"External\"", "\" eXternal \""));
            refuse("a mode behind one of another space", "externalContent", Parts.of(type).drawing(Parts.OFFICE + "image", "a.png", true)
                    .replacing(relationships(type), " TargetMode=", " xmlns:x=\"urn:x\" x:TargetMode=\"Internal\" TargetMode="));
            for (String element : List.of("<v:imagedata src=\"http://evil.example/a.png\"/>", "<v:imagedata src=\"\\\\evil\\a.png\"/>", "<v:imagedata src=\" http://evil.example/a.png\"/>",
                    "<v:fill src=\"http://evil.example/a.png\"/>", "<v:stroke src=\"file://evil/a.png\"/>", "<v:image src=\"//evil/a.png\"/>", "<v:imagedata o:href=\"http://evil.example/a.png\"/>",
                    "<w:frameset/>", "<ddeLink/>", "<externalBook/>", "<w:mailMerge><w:connectString w:val=\"Provider=x\"/></w:mailMerge>")) {
                refuse("an element " + element, "externalContent", Parts.of(type).with(Parts.of(type).home() + "a.xml", Parts.document(element)));
            }
            refuse("a drawing that fetches", "externalContent", Parts.of(type).with(Parts.of(type).home() + "media/a.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"http://evil.example/a.png\"/></svg>"));
            for (String kind : List.of("connections", "queryTable", "webExtension", "webextensiontaskpanes")) {
                refuse("a relationship " + kind, "externalContent", Parts.of(type).drawing(Parts.OFFICE + kind, "a.xml", false));
            }
            for (String suffix : List.of("spreadsheetml.connections+xml", "spreadsheetml.queryTable+xml", "spreadsheetml.externalLink+xml")) {
                refuse("a part of type " + suffix, "externalContent", typed(Parts.of(type), "a.xml", "application/vnd.openxmlformats-officedocument." + suffix));
            }
        }
    }

    private static String relationships(FileType type) {
        return type == FileType.DOCX ? "word/_rels/document.xml.rels" : "xl/_rels/workbook.xml.rels";
    }

    private void links() {
        for (FileType type : TYPES) {
            for (String target : List.of("javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "vbscript:a", "data:text/html,a", "file://evil/share/a.exe",
                    "\\\\evil\\share\\a.exe", "//evil/share/a", "ms-msdt:/id PCWDiagnostic", "search-ms:query=a", "ms-excel:ofe|u|http://evil.example/a", "file:////evil/share",
                    "ldap://evil.example", "smb://evil/a")) {
                refuse("a link to " + target.replace('\t', '^'), "linkNotTaken", Parts.of(type).drawing(Parts.OFFICE + "hyperlink", target, true));
            }
            refuse("a drawn link to a script", "linkNotTaken", Parts.of(type).with(Parts.of(type).home() + "a.xml", Parts.document("<v:shape href=\"javascript:alert(1)\"/>")));
        }
    }

    private void incomplete() {
        for (FileType type : TYPES) {
            Parts parts = Parts.of(type);
            refuse("no types", "typeDiffers", Parts.of(type).without(Parts.TYPES));
            refuse("no relationships", "damaged", Parts.of(type).without("_rels/.rels"));
            refuse("no document", "damaged", Parts.of(type).without(parts.main()));
            refuse("two documents", "damaged", Parts.of(type).into("_rels/.rels", Parts.relationship(Parts.OFFICE + "officeDocument", "a.xml", false)));
            refuse("an empty document", "damaged", Parts.of(type).with(parts.main(), ""));
            refuse("a document without an end", "damaged", Parts.of(type).with(parts.main(), "<a><b></a>"));
            refuse("a document of another root", "damaged", Parts.of(type).with(parts.main(), "<html/>"));
            refuse("types that are no XML", "damaged", Parts.of(type).with(Parts.TYPES, "a"));
            refuse("relationships that are no XML", "damaged", Parts.of(type).with("_rels/.rels", "{}"));
            refuse("a name of a part that cannot be read", "damaged", typed(Parts.of(type), "%zz", "a/b"));
        }
    }
}
