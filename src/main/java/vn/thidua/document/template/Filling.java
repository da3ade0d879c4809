package vn.thidua.document.template;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** Fills a template. The places only name values: nothing in a template is ever computed or run. */
final class Filling {

    private Filling() {}

    /** @param tables names of lists that are rows of a table */
    static Configure rules(Set<String> tables) {
        ConfigureBuilder rules = Configure.builder().useDefaultEL(true).setValidErrorHandler(new Configure.AbortHandler());
        tables.forEach(name -> rules.bind(name, new LoopRowTableRenderPolicy(true)));
        return rules.build();
    }

    static byte[] fill(byte[] template, Set<String> tables, Map<String, Object> values, String title, Instant dated) {
        try (XWPFTemplate document = XWPFTemplate.compile(new ByteArrayInputStream(template), rules(tables))) {
            document.render(values);
            describe(document.getXWPFDocument().getProperties().getCoreProperties(), title, dated);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return StillZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(CoreProperties properties, String title, Instant dated) {
        java.util.Date at = java.util.Date.from(dated);
        properties.setTitle(title);
        properties.setCreated(Optional.of(at));
        properties.setModified(Optional.of(at));
    }
}
