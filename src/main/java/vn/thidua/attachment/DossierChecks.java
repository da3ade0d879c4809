package vn.thidua.attachment;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.Dossiers.Status;
import vn.thidua.attachment.persistence.FolderTable;
import vn.thidua.nomination.DossierCheck;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;
import vn.thidua.regime.Regime.Provider;

/** Holds a folder against what its proposer has to give. */
@Component
@Transactional
class DossierChecks implements DossierCheck {

    /** Items that the product writes from a written proposal; their signed copies can only follow. */
    private static final Set<String> WRITTEN_FROM_PROPOSAL = Set.of("BAO_CAO_THANH_TICH", "BIEN_BAN_HOP_DON_VI");

    private final Inventory inventory;
    private final FolderTable folders;
    private final Nominations nominations;

    DossierChecks(Inventory inventory, FolderTable folders, Nominations nominations) {
        this.inventory = inventory;
        this.folders = folders;
        this.nominations = nominations;
    }

    @Override
    public void demandWritable(long planId, Target target, String unitCode, String personId, String award) {
        Nominee nominee = new Nominee(planId, target, unitCode, personId);
        demandExplained(nominee, award, entry -> !WRITTEN_FROM_PROPOSAL.contains(entry.code()), "attachment.incomplete");
    }

    @Override
    public void demandSubmittable(long planId, Target target, String unitCode, String personId, String award) {
        demandExplained(new Nominee(planId, target, unitCode, personId), award, entry -> true, "attachment.unsigned");
    }

    private void demandExplained(Nominee nominee, String award, Predicate<Entry> demanded, String code) {
        Contents contents = contents(nominee, award);
        List<Entry> missing = contents.lacking(Provider.UNIT).stream()
                .filter(entry -> entry.status() == Status.MISSING)
                .filter(demanded)
                .toList();
        demandNone(missing, code, contents.folder().name(), inventory.awardName(nominee.planId(), award));
    }

    @Override
    public void demandComplete(long nominationId) {
        Nomination nomination = nominations.nomination(nominationId);
        Contents contents = contents(Nominee.of(nomination), nomination.award());
        demandNone(
                contents.lacking(Provider.UNIT),
                "attachment.notComplete",
                nomination.nomineeName(),
                inventory.awardName(nomination.planId(), nomination.award()));
    }

    /** Locked first: what was judged complete is still so when the judgement is on record. */
    private Contents contents(Nominee nominee, String award) {
        folders.lock(nominee);
        return inventory.contents(nominee, award);
    }

    private static void demandNone(List<Entry> missing, String code, String nominee, String award) {
        if (!missing.isEmpty()) {
            String labels = missing.stream().map(Entry::label).collect(Collectors.joining("; "));
            throw Refusal.of(code, nominee, award, labels).at("evidence");
        }
    }
}
