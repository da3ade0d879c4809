package vn.thidua.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads an official document and names what deviates from the layout of Decree 30/2020. */
public interface FormatCheck {

    enum Stage {
        /** The place of the number may be empty. */
        DRAFT,
        ISSUED
    }

    /**
     * In Vietnamese, all of it.
     *
     * @param code of the rule, e.g. {@code MARGIN_LEFT} @param rule what the rule is about @param place where it is seen first @param found what
     *     stands there @param expected what should
     */
    record Deviation(String code, String rule, String place, String found, String expected) {}

    /** @return each deviation once, in the order of the document; empty where there is none @throws vn.thidua.refusal.Refusal document.format.unreadable */
    List<Deviation> docx(InputStream file, Stage stage);

    /** As {@link #docx}; what only a text processor knows, e.g. indents, is judged by what a reader sees. */
    List<Deviation> pdf(Path file, Stage stage);
}
