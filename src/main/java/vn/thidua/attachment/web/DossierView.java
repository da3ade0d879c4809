package vn.thidua.attachment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.thidua.attachment.Dossiers.Status;
import vn.thidua.regime.Regime.Provider;

/**
 * What the tab shows.
 *
 * @param maxBytes of one file @param extensions of files that are taken, without dots
 * @param people of the unit who have no folder yet; empty where none may be added
 */
record DossierView(List<FolderView> folders, List<PersonView> people, long maxBytes, List<String> extensions) {

    static final DossierView NONE = new DossierView(List.of(), List.of(), 0, List.of());

    record PersonView(String id, String name) {}

    /**
     * @param key what the page calls it @param note what the reader has to know first: submitted, open for a supplement; or null
     * @param missing required items that are neither there nor explained @param excused those that are explained
     * @param items null where many folders are listed: asked for one by one @param history oldest first; null as the items
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FolderView(
            String key,
            String name,
            String kind,
            String note,
            int missing,
            int excused,
            int files,
            List<ItemView> items,
            List<String> history) {}

    /** @param source who provides it, in words @param law and @param award as in {@code Dossiers.Entry} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String code,
            String label,
            boolean required,
            Provider provider,
            String award,
            String law,
            Status status,
            ExcuseView excuse,
            boolean mayAdd,
            boolean mayExcuse,
            List<FileView> files) {}

    /** @param dueOn dd/MM/yyyy */
    record ExcuseView(String reason, String dueOn, String by, String at) {}

    /** @param preview {@code pdf}, {@code picture} or null @param added who and when, in words */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileView(long id, String name, long size, String preview, String added, boolean mayTakeAway) {}
}
