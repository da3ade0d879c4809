package vn.thidua.nomination;

import java.util.List;
import vn.thidua.nomination.Nominations.Nomination;

/** A module that has something to say of nominations; it only reads. */
public interface RemarkSource {

    /** Remarks in the order in which they are read; none where there is nothing to say. */
    List<Remark> on(Nomination nomination);
}
