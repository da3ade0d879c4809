package vn.thidua.nomination;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.NomineeBar.Nominee;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent;

/** What the records of all modules say against a nominee. */
@Component
class NomineeBars {

    // asked for when needed: a bar may itself ask the nominations
    private final ObjectProvider<NomineeBar> bars;

    NomineeBars(ObjectProvider<NomineeBar> bars) {
        this.bars = bars;
    }

    /** @throws vn.thidua.refusal.Refusal the first one, at the field */
    void demandNone(PlanContent plan, Nominee nominee, String field) {
        bars.orderedStream()
                .map(bar -> bar.against(plan, nominee))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal.at(field);
                });
    }

    void demandNone(PlanContent plan, Nomination nomination, String field) {
        demandNone(
                plan,
                new Nominee(nomination.unitCode(), nomination.personId(), nomination.nomineeName(), nomination.id()),
                field);
    }
}
