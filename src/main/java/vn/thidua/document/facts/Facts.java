package vn.thidua.document.facts;

import java.util.Optional;
import java.util.Set;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.Tags;

/** Where a kind of document takes its words from. */
public interface Facts {

    Set<Kind> kinds();

    /** The places that a template of this kind may have. */
    Tags tags(Kind kind);

    /** Under which number it was written before this one was given; it goes on from there. */
    default Optional<Long> before(Kind kind, long subject) {
        return Optional.empty();
    }

    /** @throws vn.thidua.refusal.Refusal document.nothingToWrite, document.notOfKind */
    Filled of(Kind kind, long subject);
}
