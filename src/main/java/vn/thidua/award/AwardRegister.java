package vn.thidua.award;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.domain.AchievementWindow;
import vn.thidua.award.persistence.AwardTable;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class AwardRegister implements Awards {

    private final AwardTable table;
    private final AwardCheck check;
    private final Plans plans;

    AwardRegister(AwardTable table, AwardCheck check, Plans plans) {
        this.table = table;
        this.check = check;
        this.plans = plans;
    }

    @Override
    public long record(NewAward granted) {
        NewAward accepted = check.accepted(granted);
        return table.ofNomination(accepted.nominationId())
                .orElseGet(() -> table.insert(accepted, check.unitName(accepted.unitCode())));
    }

    @Override
    @Transactional(readOnly = true)
    public Award award(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("award.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Award> ofHolder(String unitCode, String personId) {
        return table.ofHolder(unitCode, personId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Award> earlier(Nomination nomination) {
        return earlier(
                plans.plan(nomination.planId()).content(), nomination.unitCode(), nomination.personId(), nomination.id());
    }

    /** @param own id of the nomination whose own award does not count; null before it is on record */
    List<Award> earlier(PlanContent plan, String unitCode, String personId, Long own) {
        AchievementWindow window = new AchievementWindow(plan.achievementFrom(), plan.achievementTo());
        return table.ofHolder(unitCode, personId).stream()
                .filter(award -> award.state() == State.VALID)
                .filter(award -> own == null || !own.equals(award.nominationId()))
                .filter(award -> window.rewardedBy(award.achievedFrom(), award.achievedTo(), award.decisionDate()))
                .toList();
    }
}
