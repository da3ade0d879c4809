package vn.thidua.proposal;

import java.util.List;

/** Whether what leaves keeps the layout of Decree 30/2020; the module that writes the documents answers. */
public interface ReleaseCheck {

    /**
     * Holds the documents that leave with a numbered proposal against the layout.
     *
     * @return each deviation in words for a reader, beginning with the document; empty: none
     */
    List<String> deviations(long proposalId, String user);
}
