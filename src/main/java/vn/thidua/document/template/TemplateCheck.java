package vn.thidua.document.template;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.thidua.document.domain.Tags;
import vn.thidua.document.layout.PaperLimits;
import vn.thidua.refusal.Refusal;

/** Whether a template asks only for what the record has, and holds only what reaches the PDF. */
final class TemplateCheck {

    private static final Pattern COLUMN = Pattern.compile("\\[(\\p{Alpha}\\w*)]");

    private TemplateCheck() {}

    /** @throws Refusal document.templateInvalid (file, what is wrong) */
    static void demand(String file, byte[] template, Tags tags, Set<String> tables) {
        try (XWPFTemplate document = XWPFTemplate.compile(new ByteArrayInputStream(template), Filling.rules(tables))) {
            PaperLimits.unknownIn(document.getXWPFDocument()).ifPresent(thing -> refuse("document.templateHolds", file, thing));
            places(file, document.getElementTemplates(), tags, tables);
            columns(file, document.getXWPFDocument(), tags, tables);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of("document.templateUnreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static void places(String file, List<MetaTemplate> places, Tags tags, Set<String> tables) {
        for (MetaTemplate place : places) {
            if (place instanceof BlockTemplate block) {
                String name = block.getStartMark().getTagName();
                Tags entry = tags.lists().get(name);
                if (entry == null) {
                    refuse("document.templateTag", file, "{{?" + name + "}}");
                }
                places(file, block.getTemplates(), entry, tables);
            } else if (place instanceof ElementTemplate element) {
                String name = element.getTagName();
                boolean plain = element.getSign() == null || element.getSign() == '\0';
                boolean known = plain && (tags.words().contains(name) || tables.contains(name) && tags.lists().containsKey(name));
                if (!known) {
                    refuse("document.templateTag", file, element.getSource());
                }
            } else {
                refuse("document.templateTag", file, place.variable());
            }
        }
    }

    /** Places of a table's rows stand in square brackets. */
    private static void columns(String file, XWPFDocument document, Tags tags, Set<String> tables) {
        document.getTables().forEach(table -> {
            String text = table.getText();
            tables.stream().filter(name -> text.contains("{{" + name + "}}")).forEach(name -> {
                Matcher column = COLUMN.matcher(text);
                while (column.find()) {
                    if (!tags.lists().get(name).words().contains(column.group(1))) {
                        refuse("document.templateTag", file, column.group());
                    }
                }
            });
        });
    }

    private static void refuse(String code, String file, String what) {
        throw Refusal.of(code, file, what);
    }
}
