package vn.thidua.adjustment;

import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.refusal.Refusal;

/** Who may take which step with a request; four eyes. */
@Component
class Desks {

    private final Organization organization;

    Desks(Organization organization) {
        this.organization = organization;
    }

    /** Officer or head of a unit that carries the plan out (S74). */
    Person raiser(Plan plan, String user) {
        Person person = organization
                .person(user)
                .filter(p -> p.roles().stream().anyMatch(Role::ofUnit))
                .orElseThrow(() -> Refusal.of("adjustment.notOfUnit"));
        if (!plan.content().addressees().contains(person.unitCode())) {
            throw Refusal.of("adjustment.unitNotAddressed", organization.unit(person.unitCode()).name(), plan.key())
                    .at("planKey");
        }
        return person;
    }

    void head(Request request, String user) {
        boolean head = organization.holders(Role.UNIT_HEAD, request.unitCode()).stream().anyMatch(p -> p.id().equals(user));
        if (!head) {
            throw Refusal.of("adjustment.notUnitHead", organization.unit(request.unitCode()).name());
        }
        another(request, user);
    }

    /** Never who raised it; an officer of the same unit only where no other unit has one, as with a request of TCCB itself. */
    void officer(Request request, String user) {
        var officers = organization.holders(Role.TCCB_OFFICER, null);
        Person person = officers.stream()
                .filter(p -> p.id().equals(user))
                .findFirst()
                .orElseThrow(() -> Refusal.of("adjustment.notTccbOfficer"));
        another(request, user);
        boolean elsewhere = officers.stream().anyMatch(p -> !request.unitCode().equals(p.unitCode()));
        if (request.unitCode().equals(person.unitCode()) && elsewhere) {
            throw Refusal.of("adjustment.answeredByOwnUnit", organization.unit(request.unitCode()).name());
        }
    }

    void director(Request request, String user) {
        if (organization.holders(Role.DIRECTOR, null).stream().noneMatch(p -> p.id().equals(user))) {
            throw Refusal.of("adjustment.notDirector");
        }
        another(request, user);
    }

    private static void another(Request request, String user) {
        if (user.equals(request.raisedBy())) {
            throw Refusal.of("adjustment.byRaiser", request.key());
        }
    }
}
