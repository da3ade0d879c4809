package vn.thidua.regime;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.plan.PlanContent;

/** The rule sets of the law, one for each day; they come from a data file ({@code thidua.regime.file}) that is checked at start. */
public interface Regimes {

    /**
     * The rule set that a plan goes by: the one it names, else the one in force on the last day of its achievement window.
     *
     * <p>A movement can start under one law and be rewarded under another (requirements 2.1: the seed's was launched in June 2023, its awards
     * were given in April 2024, and the law changed on 1 January 2024). What is rewarded is the achievement, and on the last day of the
     * window it is whole; that day stands in the plan, while the day of the province's decision is not known when units prepare their
     * dossiers. Where the department holds otherwise, the plan names its rule set.
     *
     * @throws vn.thidua.refusal.Refusal regime.unknown, at {@code regime}
     */
    Regime of(PlanContent plan);

    Regime byDate(LocalDate day);

    /** By their period, oldest first. */
    List<Regime> all();
}
