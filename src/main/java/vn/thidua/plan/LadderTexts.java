package vn.thidua.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.domain.DatedTasks;
import vn.thidua.plan.domain.LadderNotation;
import vn.thidua.refusal.Refusal;

/** Tasks, deadlines and ladders in the words of the office. */
@Component
public class LadderTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    LadderTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The task's name, as the model has it. */
    public String taskName(String task) {
        return say("task." + task);
    }

    public String audience(Audience audience) {
        return say("audience." + audience);
    }

    public LadderNotation notation() {
        Map<Audience, String> words = new EnumMap<>(Audience.class);
        Arrays.stream(Audience.values()).forEach(audience -> words.put(audience, audience(audience)));
        return new LadderNotation(words);
    }

    /** How long the task has and from what day on. */
    public String due(Deadline deadline, PlanContent plan) {
        if (DatedTasks.OF_THEIR_OWN_DAY.contains(deadline.task())) {
            return say("due.ownDay");
        }
        int days = deadline.workingDays();
        if (deadline.milestone() == null) {
            return say("due.made", days);
        }
        String milestone = plan.milestones().stream()
                .filter(each -> each.code().equals(deadline.milestone()))
                .findFirst()
                .map(PlanContent.Milestone::label)
                .orElse(deadline.milestone());
        return days == 0 ? say("due.on", milestone) : say(days < 0 ? "due.before" : "due.after", Math.abs(days), milestone);
    }

    /** Lets a check of a plan speak of a task by its name: the rules know it by its id only. */
    void naming(Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            Object[] named = Arrays.stream(refusal.arguments())
                    .map(each -> each instanceof String id && DatedTasks.known(id) ? taskName(id) : each)
                    .toArray();
            throw Refusal.of(refusal.code(), named).at(refusal.field()).by(refusal.clause());
        }
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("plan." + key, arguments, VIETNAMESE);
    }
}
