package vn.thidua.reminder.announcement;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Absence;
import vn.thidua.organization.AbsenceRecorded;
import vn.thidua.organization.Organization;
import vn.thidua.reminder.Post;

/** Both the absent person and the deputy have it in writing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AbsenceLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Organization organization;
    private final Post post;

    AbsenceLetters(Organization organization, Post post) {
        this.organization = organization;
        this.post = post;
    }

    @EventListener
    void absenceRecorded(AbsenceRecorded event) {
        Absence absence = event.absence();
        String absentee = name(absence.person());
        Map<String, Object> model = Map.of(
                "absentee", absentee,
                "deputy", name(absence.deputy()),
                "firstDay", DAY.format(absence.firstDay()),
                "lastDay", DAY.format(absence.lastDay()),
                "subject", List.of(absentee, DAY.format(absence.firstDay()), DAY.format(absence.lastDay())));
        Set<String> told = new LinkedHashSet<>(List.of(absence.deputy(), absence.person()));
        told.forEach(person -> post.send("absence-recorded:" + absence.id() + ":" + person, person, "absence-recorded", model));
    }

    private String name(String person) {
        return organization.person(person).orElseThrow().fullName();
    }
}
