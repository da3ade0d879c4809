package vn.thidua.nomination;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;

/** What all modules say of a nomination. */
@Component
public class Remarks {

    // asked for when needed: a source may itself ask the nominations
    private final ObjectProvider<RemarkSource> sources;

    Remarks(ObjectProvider<RemarkSource> sources) {
        this.sources = sources;
    }

    /** With a dossier: all. */
    public List<Remark> on(Nomination nomination) {
        return of(nomination, source -> true);
    }

    /** For a name in a list: what concerns the nominee. */
    public List<Remark> inList(Nomination nomination) {
        return of(nomination, source -> !source.background());
    }

    private List<Remark> of(Nomination nomination, Predicate<RemarkSource> which) {
        return sources.orderedStream().filter(which).flatMap(source -> source.on(nomination).stream()).toList();
    }
}
