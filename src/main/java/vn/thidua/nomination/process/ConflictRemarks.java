package vn.thidua.nomination.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;
import vn.thidua.organization.Conflicts;
import vn.thidua.organization.Conflicts.Duty;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.PlanContent.Target;

/** Shows a conflict of interest, and to whom the task went instead. */
@Component
class ConflictRemarks implements RemarkSource {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Conflicts conflicts;
    private final Organization organization;
    private final MessageSource messages;

    ConflictRemarks(Conflicts conflicts, Organization organization, MessageSource messages) {
        this.conflicts = conflicts;
        this.organization = organization;
        this.messages = messages;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        List<Remark> remarks = new ArrayList<>();
        if (nomination.target() == Target.DEPARTMENT) {
            remarks.add(remark("department", text("nomination.remark.department", nomination.nomineeName())));
        }
        Role appraiser = desk(Duty.OFFICER, nomination);
        Role concluder = desk(Duty.HEAD, nomination);
        if (appraiser != Duty.OFFICER.usual() || concluder != Duty.HEAD.usual()) {
            String unit = organization.unit(nomination.unitCode()).name();
            remarks.add(remark("conflict", text("nomination.remark.ownUnit", unit, name(appraiser), name(concluder))));
        }
        Role decider = desk(Duty.DECISION, nomination);
        if (decider != Duty.DECISION.usual()) {
            remarks.add(remark("conflict", text("nomination.remark.decider", nomination.nomineeName(), name(decider))));
        } else if (!conflicts.anyFree(decider, nomination.subject())) {
            remarks.add(remark("conflict", text("nomination.remark.noDeputy", nomination.nomineeName())));
        }
        return remarks;
    }

    private Role desk(Duty duty, Nomination nomination) {
        return conflicts.desk(duty, List.of(nomination.subject()));
    }

    private Remark remark(String kind, String text) {
        return new Remark(text("nomination.remark.kind." + kind), text, null);
    }

    private String name(Role role) {
        return text("organization.role." + role);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
