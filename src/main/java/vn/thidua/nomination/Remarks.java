package vn.thidua.nomination;

import java.util.List;
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

    public List<Remark> on(Nomination nomination) {
        return sources.orderedStream().flatMap(source -> source.on(nomination).stream()).toList();
    }
}
