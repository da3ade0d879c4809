package vn.thidua.inspection.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.inspection.Inspections.NewFinding;
import vn.thidua.inspection.Inspections.Outcome;
import vn.thidua.refusal.Refusal;

/** What may be recorded of an inspection that was held. */
public final class OutcomeRules {

    /** More is a slip or an attack: each finding becomes a case of its own. */
    private static final int MOST_FINDINGS = 50;

    private static final int LONGEST_YEARS = 1;

    private final LocalDate announced;
    private final LocalDate today;

    /** @param announced the day that the unit was told */
    public OutcomeRules(LocalDate announced, LocalDate today) {
        this.announced = announced;
        this.today = today;
    }

    /** @return the outcome as it goes on record */
    public Outcome check(Outcome raw) {
        LocalDate heldOn = heldOn(raw.heldOn());
        String conclusion = InspectionText.demanded(raw.conclusion(), "conclusion", "inspection.conclusionMissing");
        List<NewFinding> rows = raw.findings() == null ? List.of() : raw.findings();
        if (rows.size() > MOST_FINDINGS) {
            throw Refusal.of("inspection.tooManyFindings", MOST_FINDINGS).at("findings");
        }
        List<NewFinding> findings = new ArrayList<>();
        for (NewFinding row : rows) {
            findings.add(finding(row, findings.size() + 1, heldOn));
        }
        return new Outcome(heldOn, conclusion, List.copyOf(findings));
    }

    private LocalDate heldOn(LocalDate day) {
        if (day == null) {
            throw Refusal.of("inspection.heldOnMissing").at("heldOn");
        }
        if (day.isAfter(today)) {
            throw Refusal.of("inspection.heldInFuture").at("heldOn");
        }
        if (day.isBefore(announced)) {
            throw Refusal.of("inspection.heldBeforeAnnounced", ProposalRules.DAY.format(announced)).at("heldOn");
        }
        return day;
    }

    private NewFinding finding(NewFinding row, int number, LocalDate heldOn) {
        String text = InspectionText.demanded(row.text(), "findings", "inspection.findingIncomplete", number);
        String requirement = InspectionText.demanded(row.requirement(), "findings", "inspection.findingIncomplete", number);
        LocalDate due = row.dueOn();
        if (due == null) {
            throw Refusal.of("inspection.findingIncomplete", number).at("findings");
        }
        // recorded some days later, a day after the inspection may have passed already: nobody can put anything right yesterday
        if (!due.isAfter(heldOn) || due.isBefore(today)) {
            throw Refusal.of("inspection.findingDueEarly", number).at("findings");
        }
        if (due.isAfter(heldOn.plusYears(LONGEST_YEARS))) {
            throw Refusal.of("inspection.findingDueLate", number).at("findings");
        }
        return new NewFinding(text, requirement, due);
    }
}
