package vn.thidua.discipline.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Cases;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.engine.OpenTask;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;

/** A case as its forms show it. */
@Component
class CaseView {

    static final String PROCESS = "disciplineCase";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Cases cases;
    private final Organization organization;
    private final MessageSource messages;

    CaseView(Cases cases, Organization organization, MessageSource messages) {
        this.cases = cases;
        this.organization = organization;
        this.messages = messages;
    }

    Map<String, Object> read(OpenTask task) {
        Case found = cases.find(task.id("caseId"));
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseKey", found.key());
        shown.put("kindName", messages.getMessage("discipline.kind." + found.kind(), null, VIETNAMESE));
        shown.put("personName", name(found.personId()));
        shown.put("subject", found.subject());
        shown.put("openingDocument", found.document());
        shown.put("openedOn", day(found.openedOn()));
        shown.put("openedByName", name(found.openedBy()));
        shown.put("confirmedByName", name(found.confirmedBy()));
        return shown;
    }

    private String name(String id) {
        return id == null ? null : organization.person(id).map(Person::fullName).orElse(id);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
