package vn.thidua.document.facts;

import java.util.Set;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.Tags;

/** Where a kind of document takes its words from. */
public interface Facts {

    Set<Kind> kinds();

    /** The places that a template of this kind may have. */
    Tags tags(Kind kind);

    /** @throws vn.thidua.refusal.Refusal document.nothingToWrite, document.notOfKind */
    Filled of(Kind kind, long subject);
}
