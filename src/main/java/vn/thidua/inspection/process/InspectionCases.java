package vn.thidua.inspection.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Finding;

/** What the model of an inspection asks of its record. */
@ModelBean("inspections")
public class InspectionCases {

    private final Inspections inspections;
    private final Clock clock;

    InspectionCases(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    /** The first moment of the announced day. */
    public Date day(long inspectionId) {
        return Date.from(inspections
                .inspection(inspectionId)
                .inspectOn()
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    /** Ids, in the order in which they were recorded. */
    public List<Long> findings(long inspectionId) {
        return inspections.findings(inspectionId).stream().map(Finding::id).toList();
    }
}
