package vn.thidua.proposal.domain;

/** The case in which a drafted proposal waits for the clerk. */
public interface DraftCase {

    /** The clerk sees the list as it stands now. */
    void changed(long proposalId);

    /** No name is left: there is nothing to send, and nothing to wait for. */
    void emptied(long proposalId);
}
