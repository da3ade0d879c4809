package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.domain.AwardDates;
import vn.thidua.award.domain.AwardText;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.refusal.Refusal;

/** What every award must have before it comes on record, whoever brings it. */
@Component
class AwardCheck {

    /** @param unitCode unit of the person where there is one */
    record Holder(String unitCode, String personId, String name) {}

    private final Organization organization;
    private final Clock clock;

    AwardCheck(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** @return the award with its holder found and its texts made clean */
    NewAward accepted(NewAward raw) {
        Holder holder = holder(raw.unitCode(), raw.personId());
        if (raw.authority() == null) {
            throw Refusal.of("award.authorityMissing").at("authority");
        }
        dates().checkDecision(raw.decisionDate());
        AwardDates.checkPeriod(raw.achievedFrom(), raw.achievedTo());
        String name = AwardText.optional(raw.holderName(), AwardText.LINE, "holderName");
        return new NewAward(
                holder.unitCode(),
                holder.personId(),
                name == null ? holder.name() : name,
                AwardText.name(raw.awardName(), "awardName", "award.awardNameMissing"),
                raw.authority(),
                AwardText.optional(raw.movement(), AwardText.LINE, "movement"),
                raw.achievedFrom(),
                raw.achievedTo(),
                AwardText.number(raw.decisionNumber(), "decisionNumber", "award.decisionNumberMissing"),
                raw.decisionDate(),
                AwardText.name(raw.agency(), "agency", "award.agencyMissing"),
                raw.nominationId());
    }

    /** @throws Refusal award.holderMissing, award.unitUnknown, award.personUnknown */
    Holder holder(String rawUnit, String rawPerson) {
        String unitCode = AwardText.optional(rawUnit, AwardText.LINE, "unitCode");
        String personId = AwardText.optional(rawPerson, AwardText.LINE, "personId");
        if (unitCode == null && personId == null) {
            throw Refusal.of("award.holderMissing").at("unitCode");
        }
        if (personId == null) {
            Unit unit = unit(unitCode);
            return new Holder(unit.code(), null, unit.name());
        }
        Person person = organization
                .person(personId)
                .orElseThrow(() -> Refusal.of("award.personUnknown", personId).at("personId"));
        return new Holder(unit(unitCode == null ? person.unitCode() : unitCode).code(), person.id(), person.fullName());
    }

    String unitName(String code) {
        return unit(code).name();
    }

    private Unit unit(String code) {
        return organization.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("award.unitUnknown", code).at("unitCode"));
    }

    AwardDates dates() {
        return new AwardDates(LocalDate.now(clock));
    }
}
