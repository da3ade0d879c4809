package vn.thidua.organization.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.organization.Absence;
import vn.thidua.organization.Absences;

/** Somebody says when he will be away and who stands in. */
@Component
class ReportAbsence implements StartForm<ReportAbsence.Fields> {

    /** @param person blank: whoever fills the form in */
    record Fields(String person, String deputy, LocalDate firstDay, LocalDate lastDay, String reason) {}

    private final Absences absences;

    ReportAbsence(Absences absences) {
        this.absences = absences;
    }

    @Override
    public String process() {
        return "absence";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Absence absence = absences.record(
                user, fields.person(), fields.deputy(), fields.firstDay(), fields.lastDay(), fields.reason());
        return new StartedCase("VM-" + absence.id(), Map.of("absenceId", absence.id()));
    }
}
