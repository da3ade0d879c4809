package vn.thidua.adjustment.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.adjustment.Adjustments.Act;
import vn.thidua.adjustment.Adjustments.Kind;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.adjustment.Adjustments.Step;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the forms show of a request: raw values, the wording is theirs. */
@Component
class RequestView {

    static final String PROCESS = "adjustmentRequest";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    record Taken(Act act, String by, String at, String words) {}

    record Published(String key, Kind kind, String subject, String answer) {}

    private final Adjustments adjustments;
    private final Plans plans;
    private final Organization organization;
    private final Clock clock;

    RequestView(Adjustments adjustments, Plans plans, Organization organization, Clock clock) {
        this.adjustments = adjustments;
        this.plans = plans;
        this.organization = organization;
        this.clock = clock;
    }

    Map<String, Object> read(long requestId) {
        Request request = adjustments.request(requestId);
        Plan plan = plans.plan(request.planId());
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("reference", plan.reference().strip());
        values.put("unitName", organization.unit(request.unitCode()).name());
        values.put("requestKey", request.key());
        values.put("kind", request.kind());
        values.put("subject", request.subject());
        values.put("content", request.content());
        values.put("proposal", request.proposal());
        values.put("steps", adjustments.history(requestId).stream().map(this::taken).toList());
        values.put("publishedAnswers", published(request.planId()));
        return values;
    }

    /** So that officers answer alike what is alike. */
    private List<Published> published(long planId) {
        return adjustments.published(planId).stream()
                .map(r -> new Published(r.key(), r.kind(), r.subject(), r.answer()))
                .toList();
    }

    private Taken taken(Step step) {
        String by = step.user() == null
                ? null
                : organization.person(step.user()).map(Person::fullName).orElse(step.user());
        return new Taken(step.act(), by, moment(step.at()), step.words());
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
