package vn.thidua.security;

/** The engine's users, groups and rights. They follow the directory and one table of rights; nobody edits them by hand. */
public interface Accounts {

    /**
     * Brings the engine's accounts in line with the directory: adds who came, takes away who left, moves who changed roles. Changes nothing
     * where all is in line. Runs before the port opens; call it again after the directory has changed.
     *
     * @throws IllegalStateException when nobody would be left to administer the accounts
     */
    void followDirectory();
}
