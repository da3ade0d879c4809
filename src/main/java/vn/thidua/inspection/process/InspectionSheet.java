package vn.thidua.inspection.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Finding;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;

/** An inspection and its findings as the forms show them: names instead of ids, days as on paper. */
@Component
class InspectionSheet {

    static final String INSPECTION = "inspection";
    static final String FOLLOW_UP = "findingFollowUp";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Inspections inspections;
    private final Organization organization;

    InspectionSheet(Inspections inspections, Organization organization) {
        this.inspections = inspections;
        this.organization = organization;
    }

    Map<String, Object> of(Inspection inspection) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("inspectionKey", inspection.key());
        shown.put("inspectOn", day(inspection.inspectOn()));
        shown.put("subject", inspection.subject());
        shown.put("proposedByName", name(inspection.proposedBy()));
        return shown;
    }

    Map<String, Object> of(Finding finding) {
        Inspection inspection = inspections.inspection(finding.inspectionId());
        Map<String, Object> shown = new HashMap<>();
        shown.put("inspectionKey", inspection.key());
        shown.put("heldOn", day(inspection.heldOn()));
        shown.put("findingKey", finding.key());
        shown.put("findingText", finding.text());
        shown.put("requirement", finding.requirement());
        shown.put("dueOn", day(finding.dueOn()));
        return shown;
    }

    String name(String userId) {
        return organization.person(userId).map(Person::fullName).orElse(userId);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
