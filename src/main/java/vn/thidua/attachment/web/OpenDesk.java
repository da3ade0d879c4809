package vn.thidua.attachment.web;

import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.domain.Desk;
import vn.thidua.attachment.domain.Desk.Hand;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Provider;

/**
 * The desk of a task that whoever asks may see.
 *
 * @param unitCode unit of the case; null where it has none @param nominee the one of the case; null where there may be several
 * @param mine he works on the task; who only reads it changes nothing
 */
record OpenDesk(String taskId, Desk desk, long planId, String unitCode, Nominee nominee, boolean mine) {

    /** Whether he may lay into this folder what this side provides, and take it out. */
    boolean provides(Nominee of, Provider provider) {
        return mine && provider == side(of);
    }

    boolean addsPeople() {
        return mine && desk.hand() == Hand.UNIT;
    }

    private Provider side(Nominee of) {
        return switch (desk.hand()) {
            case NONE -> null;
            case UNIT -> Provider.UNIT;
            case DEPARTMENT -> Provider.DEPARTMENT;
            case PROPOSER -> of.target() == Target.DEPARTMENT ? Provider.DEPARTMENT : Provider.UNIT;
        };
    }
}
