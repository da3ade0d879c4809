package vn.thidua.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Agency;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.domain.NewYear;
import vn.thidua.plan.persistence.PlanJson;

/** What a plan from scratch begins with: the department's ladder of deadlines and usual dates, and who the department is. */
@Component
class StandardContent {

    private static final String FILE = "/plan/standard-content.json";

    private final Organization organization;
    private final List<Deadline> deadlines = file().deadlines();

    StandardContent(Organization organization) {
        this.organization = organization;
    }

    /** The department's deadlines of tasks that a plan does not speak of. */
    List<Deadline> deadlines() {
        return deadlines;
    }

    private static PlanContent file() {
        return CleanText.of(PlanJson.read(StandardContent.class.getResourceAsStream(FILE)));
    }

    PlanContent of(int year) {
        PlanContent usual = NewYear.of(file(), year);
        Agency agency = organization.agency();
        List<Unit> units = organization.units();
        Person director = organization.holders(Role.DIRECTOR, null).stream().findFirst().orElse(null);
        return new PlanContent(
                year,
                usual.movementName(),
                usual.field(),
                usual.title(),
                usual.shortName(),
                usual.symbol() + "-" + agency.symbol(),
                agency.place(),
                usual.basis(),
                usual.purpose(),
                usual.requirements(),
                usual.achievementFrom(),
                usual.achievementTo(),
                usual.contents(),
                usual.solutions(),
                usual.figures(),
                usual.awards(),
                usual.criteria(),
                usual.quotas(),
                usual.milestones(),
                usual.deadlines(),
                units.stream().filter(u -> u.type().carriesOutThePlan()).map(Unit::code).toList(),
                units.stream().filter(u -> !u.type().carriesOutThePlan()).map(Unit::code).toList(),
                usual.provinceAnswerDays(),
                usual.signerTitle(),
                director == null ? null : director.fullName(),
                usual.rankingRule(),
                usual.regime(),
                usual.comparisons());
    }
}
