package vn.thidua.award.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.award.AwardEntries;
import vn.thidua.award.AwardEntries.Entry;
import vn.thidua.award.AwardEntries.Kind;
import vn.thidua.award.AwardEntries.NewEntry;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.engine.StartForm;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** A TCCB officer enters an earlier award, or a decision that takes one back; the running plan gives the deadlines (F62). */
@Component
class RecordAwardForm implements StartForm<RecordAwardForm.Fields> {

    /** @param planKey blank: the only running plan @param personId blank: the unit as a whole; see {@link AwardEntries.NewEntry} */
    record Fields(
            String planKey,
            Kind kind,
            String unitCode,
            String personId,
            String holderName,
            String awardName,
            Authority authority,
            String movement,
            LocalDate achievedFrom,
            LocalDate achievedTo,
            String decisionNumber,
            LocalDate decisionDate,
            String agency,
            String revocationNumber,
            LocalDate revocationDate,
            String revocationReason) {}

    private final AwardEntries entries;
    private final RunningPlans plans;
    private final Organization organization;

    RecordAwardForm(AwardEntries entries, RunningPlans plans, Organization organization) {
        this.entries = entries;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public String process() {
        return EntryView.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = plans.named(fields.planKey());
        Entry entered = entries.entry(entries.enter(user, new NewEntry(plan.id(), fields.kind(), award(fields), revocation(fields))));
        Map<String, Object> variables = new HashMap<>();
        variables.put("entryId", entered.id());
        variables.put("planId", plan.id());
        variables.put("planKey", plan.key());
        variables.put("planName", plan.content().movementName());
        variables.put("unitCode", entered.award().unitCode());
        variables.put("unitName", organization.unit(entered.award().unitCode()).name());
        return new StartedCase(entered.key(), variables);
    }

    private static NewAward award(Fields fields) {
        return new NewAward(
                fields.unitCode(),
                fields.personId(),
                fields.holderName(),
                fields.awardName(),
                fields.authority(),
                fields.movement(),
                fields.achievedFrom(),
                fields.achievedTo(),
                fields.decisionNumber(),
                fields.decisionDate(),
                fields.agency(),
                null);
    }

    private static Revocation revocation(Fields fields) {
        return new Revocation(fields.revocationNumber(), fields.revocationDate(), fields.revocationReason());
    }
}
