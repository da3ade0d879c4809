package vn.thidua.nomination;

import java.util.List;
import vn.thidua.nomination.Nominations.Nomination;

/** A module that has something to say of nominations; it only reads. */
public interface RemarkSource {

    /** Remarks in the order in which they are read; none where there is nothing to say. */
    List<Remark> on(Nomination nomination);

    /** Whether it tells of the rules rather than of the nominee: such remarks stand with a dossier, and are not said again for each name of a list. */
    default boolean background() {
        return false;
    }
}
