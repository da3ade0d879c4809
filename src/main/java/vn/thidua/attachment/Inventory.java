package vn.thidua.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Excuse;
import vn.thidua.attachment.Dossiers.Folder;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.Dossiers.Status;
import vn.thidua.attachment.domain.AskedItem;
import vn.thidua.attachment.persistence.DossierFileTable;
import vn.thidua.attachment.persistence.DossierTrail;
import vn.thidua.attachment.persistence.FolderTable;
import vn.thidua.attachment.persistence.FolderTable.FolderRow;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.regime.Regime;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Provider;
import vn.thidua.regime.Regimes;

/** What folders hold beside what the rule set of their plan asks for; reads as many at once as are asked for. */
@Component
class Inventory {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Plans plans;
    private final Regimes regimes;
    private final Nominations nominations;
    private final NomineeNames names;
    private final FolderTable folders;
    private final DossierFileTable files;
    private final DossierTrail trail;
    private final MessageSource messages;

    Inventory(
            Plans plans,
            Regimes regimes,
            Nominations nominations,
            NomineeNames names,
            FolderTable folders,
            DossierFileTable files,
            DossierTrail trail,
            MessageSource messages) {
        this.plans = plans;
        this.regimes = regimes;
        this.nominations = nominations;
        this.names = names;
        this.folders = folders;
        this.files = files;
        this.trail = trail;
        this.messages = messages;
    }

    /** Nominations that are not taken back, by nominee, in the order of their keys. */
    Map<Nominee, List<Nomination>> onRecord(long planId) {
        return nominations.ofPlan(planId).stream()
                .filter(nomination -> nomination.state() != State.WITHDRAWN)
                .collect(Collectors.groupingBy(Nominee::of, LinkedHashMap::new, Collectors.toList()));
    }

    Contents contents(Nominee nominee) {
        return contents(nominee.planId(), List.of(nominee), onRecord(nominee.planId())).get(0);
    }

    List<Contents> contents(long planId, List<Nominee> nominees, Map<Nominee, List<Nomination>> onRecord) {
        PlanContent plan = plans.plan(planId).content();
        Regime regime = regimes.of(plan);
        Map<Nominee, FolderRow> rows = nominees.size() == 1
                ? folders.find(nominees.get(0)).map(row -> Map.of(row.nominee(), row)).orElse(Map.of())
                : folders.ofPlan(planId);
        List<Long> ids = nominees.stream().map(rows::get).filter(Objects::nonNull).map(FolderRow::id).toList();
        Map<Long, List<DossierFile>> held = files.of(ids).stream().collect(Collectors.groupingBy(DossierFile::folderId));
        Map<Long, Map<String, Excuse>> excuses = trail.excuses(ids).stream()
                .collect(Collectors.groupingBy(
                        DossierTrail.ExcuseRow::folderId,
                        Collectors.toMap(row -> row.excuse().item(), DossierTrail.ExcuseRow::excuse)));
        return nominees.stream()
                .map(nominee -> {
                    FolderRow row = rows.get(nominee);
                    Long id = row == null ? null : row.id();
                    List<Nomination> own = onRecord.getOrDefault(nominee, List.of());
                    String name = own.isEmpty() ? names.known(nominee) : own.get(0).nomineeName();
                    return new Contents(
                            new Folder(id, nominee, name),
                            !own.isEmpty(),
                            false,
                            entries(
                                    plan,
                                    regime,
                                    nominee.target(),
                                    awards(plan, nominee.target(), own),
                                    held.getOrDefault(id, List.of()),
                                    excuses.getOrDefault(id, Map.of())));
                })
                .toList();
    }

    /** The nominee's contents as one award alone asks for them. */
    Contents contents(Nominee nominee, String award) {
        PlanContent plan = plans.plan(nominee.planId()).content();
        Long id = folders.find(nominee).map(FolderRow::id).orElse(null);
        List<Long> ids = id == null ? List.of() : List.of(id);
        Map<String, Excuse> excuses = trail.excuses(ids).stream()
                .collect(Collectors.toMap(row -> row.excuse().item(), DossierTrail.ExcuseRow::excuse));
        return new Contents(
                new Folder(id, nominee, names.known(nominee)),
                false,
                false,
                entries(plan, regimes.of(plan), nominee.target(), List.of(award), files.of(ids), excuses));
    }

    String awardName(long planId, String award) {
        return new AwardTerms(plans.plan(planId).content()).award(award).name();
    }

    private static List<String> awards(PlanContent plan, Target target, List<Nomination> own) {
        return own.isEmpty()
                ? new AwardTerms(plan).awardsFor(target).stream().map(PlanContent.Award::code).toList()
                : own.stream().map(Nomination::award).distinct().toList();
    }

    private List<Entry> entries(
            PlanContent plan,
            Regime regime,
            Target target,
            Collection<String> awards,
            List<DossierFile> held,
            Map<String, Excuse> excuses) {
        Map<String, List<Item>> lists = new LinkedHashMap<>();
        awards.forEach(award -> lists.put(award, regime.dossier(award, target)));
        Map<String, List<DossierFile>> byItem = held.stream().collect(Collectors.groupingBy(DossierFile::item));
        AwardTerms terms = new AwardTerms(plan);
        List<Entry> entries = new ArrayList<>();
        for (AskedItem asked : AskedItem.of(lists)) {
            String award = asked.awards().isEmpty()
                    ? null
                    : asked.awards().stream().map(code -> terms.award(code).name()).collect(Collectors.joining(", "));
            String law = regime.law(asked.item().citation()).map(Citation::text).orElse(null);
            entries.add(entry(asked.item(), award, law, byItem, excuses));
        }
        Provider provider = target == Target.DEPARTMENT ? Provider.DEPARTMENT : Provider.UNIT;
        String label = messages.getMessage("dossier.otherEvidence", null, VIETNAMESE);
        Item other = new Item(Dossiers.OTHER_EVIDENCE, label, false, provider, null);
        entries.add(entry(other, null, null, byItem, Map.of()));
        return List.copyOf(entries);
    }

    private static Entry entry(
            Item item, String award, String law, Map<String, List<DossierFile>> held, Map<String, Excuse> excuses) {
        List<DossierFile> files = held.getOrDefault(item.code(), List.of());
        Excuse excuse = excuses.get(item.code());
        Status status;
        if (!files.isEmpty()) {
            status = Status.PRESENT;
        } else if (!item.required()) {
            status = Status.OPTIONAL;
        } else {
            status = excuse == null ? Status.MISSING : Status.EXCUSED;
        }
        return new Entry(item.code(), item.label(), item.required(), item.provider(), award, law, status, files, excuse);
    }
}
