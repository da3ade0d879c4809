package vn.thidua.inspection.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.inspection.Inspections.Proposal;
import vn.thidua.refusal.Refusal;

/** Which unit may be inspected, and on which day. */
public final class ProposalRules {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<String> addressees;
    private final LocalDate last;
    private final LocalDate today;
    private final WorkingDays workingDays;

    /** @param addressees codes of the units that carry the plan out @param last day of the plan's summing up */
    public ProposalRules(List<String> addressees, LocalDate last, LocalDate today, WorkingDays workingDays) {
        this.addressees = addressees;
        this.last = last;
        this.today = today;
        this.workingDays = workingDays;
    }

    /** @return the proposal as it goes on record */
    public Proposal check(Proposal raw) {
        return new Proposal(
                raw.planId(),
                unit(raw.unitCode()),
                day(raw.inspectOn()),
                InspectionText.demanded(raw.subject(), "subject", "inspection.subjectMissing"));
    }

    /** Codes are typed by hand: capitals or not make no difference. */
    private String unit(String raw) {
        String typed = InspectionText.demanded(raw, "unitCode", "inspection.unitMissing");
        return addressees.stream()
                .filter(code -> code.equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.of("inspection.unitNotAddressed", String.join(", ", addressees))
                        .at("unitCode"));
    }

    private LocalDate day(LocalDate day) {
        if (day == null) {
            throw Refusal.of("inspection.dayMissing").at("inspectOn");
        }
        if (day.isBefore(today)) {
            throw Refusal.of("inspection.dayPast").at("inspectOn");
        }
        if (day.isAfter(last)) {
            throw Refusal.of("inspection.dayTooLate", DAY.format(last)).at("inspectOn");
        }
        if (!workingDays.isWorkingDay(day)) {
            throw Refusal.of("inspection.dayNotWorking", DAY.format(workingDays.plus(day, 0))).at("inspectOn");
        }
        return day;
    }
}
