package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** What goes into the bundle of a proposal, in the order in which its reader shall see it. */
public interface BundleSource {

    interface Content {
        InputStream open() throws IOException;
    }

    /** @param title what it is, e.g. the dossier's item @param name with its extension @param sha256 small hexadecimal letters @param size bytes */
    record File(String title, String name, String sha256, long size, Content content) {}

    /** @param title e.g. the nominee */
    record Section(String title, List<File> files) {}

    /** @param key of the proposal @param reference its number and symbol as on paper @param dated its day; both null until it is numbered */
    record Bundle(String key, String reference, LocalDate dated, String agency, String title, List<Section> sections) {}

    Bundle of(long proposalId);
}
