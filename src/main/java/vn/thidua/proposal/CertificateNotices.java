package vn.thidua.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Standing;
import vn.thidua.discipline.Standing.OpenCase;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Certificates.CertificateList;
import vn.thidua.proposal.Certificates.Holder;
import vn.thidua.proposal.Certificates.Notice;
import vn.thidua.proposal.domain.Days;
import vn.thidua.proposal.persistence.CertificateTable;
import vn.thidua.refusal.Refusal;

/** What stands beside a name for a certificate: an open case bars it, the rest is shown to whoever judges. */
@Component
class CertificateNotices {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** Dossiers that are on their way to the province or have come back with an award. */
    private static final Set<Nominations.State> LIVE = EnumSet.of(
            Nominations.State.SUBMITTED,
            Nominations.State.ELIGIBLE,
            Nominations.State.SELECTED,
            Nominations.State.APPROVED,
            Nominations.State.PROPOSED,
            Nominations.State.DEFERRED,
            Nominations.State.GRANTED,
            Nominations.State.DOWNGRADED);

    private final Standing standing;
    private final Nominations nominations;
    private final Plans plans;
    private final CertificateTable table;
    private final MessageSource messages;

    CertificateNotices(
            Standing standing, Nominations nominations, Plans plans, CertificateTable table, MessageSource messages) {
        this.standing = standing;
        this.nominations = nominations;
        this.plans = plans;
        this.table = table;
        this.messages = messages;
    }

    /** Whoever has an open case is not rewarded (S42, S47, S52). @throws Refusal of this code, proposal.certificate.* */
    void demandClean(Holder name, long planId, String code, String field) {
        cases(name, planId).stream().findFirst().ifPresent(open -> {
            throw Refusal.of("proposal.certificate." + code, name.name(), open.kind().ordinal(), open.document()).at(field);
        });
    }

    List<Notice> of(CertificateList list) {
        List<Nomination> dossiers = nominations.ofPlan(list.planId()).stream()
                .filter(dossier -> LIVE.contains(dossier.state()))
                .toList();
        List<Notice> found = new ArrayList<>();
        for (Holder name : list.names()) {
            cases(name, list.planId()).forEach(open -> add(found, name, "case", open.kind().ordinal(), open.document()));
            dossiers.stream()
                    .filter(dossier -> dossier.unitCode().equals(name.unitCode())
                            && Objects.equals(dossier.personId(), name.personId()))
                    .forEach(dossier -> add(found, name, "dossier", dossier.key(), award(dossier)));
            table.earlier(name.kind(), name.code(), list.planId())
                    .forEach(earlier -> add(
                            found,
                            name,
                            "earlier",
                            String.valueOf(earlier.number()),
                            Days.onPaper(earlier.decisionDate()),
                            plans.plan(earlier.planId()).content().movementName()));
            if (list.proposedBy().equals(name.personId())) {
                add(found, name, "ownName");
            }
        }
        return List.copyOf(found);
    }

    private List<OpenCase> cases(Holder name, long planId) {
        return standing.blocking(name.unitCode(), name.personId(), planId);
    }

    private String award(Nomination dossier) {
        return plans.plan(dossier.planId()).content().awards().stream()
                .filter(award -> award.code().equals(dossier.award()))
                .map(Award::name)
                .findFirst()
                .orElse(dossier.award());
    }

    private void add(List<Notice> found, Holder name, String what, Object... arguments) {
        found.add(new Notice(name.name(), messages.getMessage("proposal.words.notice." + what, arguments, VIETNAMESE)));
    }
}
