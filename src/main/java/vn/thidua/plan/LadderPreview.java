package vn.thidua.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.domain.LadderForecast;
import vn.thidua.plan.domain.LadderForecast.Base;
import vn.thidua.plan.domain.LadderForecast.Entry;
import vn.thidua.plan.domain.TaskDesk;
import vn.thidua.plan.domain.TaskDesk.Scope;

/** Who would be told of what and when, were the plan issued as it stands: by its dates, the calendar and the directory of today. */
@Component
public class LadderPreview {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /**
     * @param at the morning of the letter; null where no date of the plan says it @param when the same in words
     * @param unit for how many units the task is made
     */
    public record Row(LocalDateTime at, String when, String task, String unit, String recipients, String step) {}

    private final StandardContent standard;
    private final WorkingDays workingDays;
    private final Organization organization;
    private final LadderTexts texts;
    private final Clock clock;

    LadderPreview(StandardContent standard, WorkingDays workingDays, Organization organization, LadderTexts texts, Clock clock) {
        this.standard = standard;
        this.workingDays = workingDays;
        this.organization = organization;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the order of time; what counts from the making of a task stands last. */
    public List<Row> of(PlanContent plan) {
        LadderForecast forecast = new LadderForecast(workingDays.snapshot(), clock.getZone(), standard.deadlines());
        Readers readers = new Readers(plan.addressees());
        return forecast.of(plan).stream().map(entry -> row(entry, readers)).toList();
    }

    private Row row(Entry entry, Readers readers) {
        TaskDesk desk = TaskDesk.of(entry.deadline().task());
        LocalDateTime at = entry.at() == null ? null : LocalDateTime.ofInstant(entry.at(), clock.getZone());
        return new Row(
                at,
                at == null ? when(entry) : MOMENT.format(at),
                texts.taskName(entry.deadline().task()),
                readers.unit(desk),
                readers.of(entry.step(), desk),
                step(entry.step()));
    }

    private String when(Entry entry) {
        if (entry.base() == Base.MADE) {
            return texts.say("preview.made", entry.days());
        }
        return entry.days() == 0
                ? texts.say("preview.ownDay")
                : texts.say(entry.days() < 0 ? "preview.beforeOwnDay" : "preview.afterOwnDay", Math.abs(entry.days()));
    }

    private String step(LadderStep step) {
        String to = step.to() == Audience.HOLDERS ? "remind" : "report";
        int days = step.workingDays();
        return days == 0 ? texts.say("step." + to + "Due") : texts.say("step." + to + (days < 0 ? "Before" : "After"), Math.abs(days));
    }

    /** The people behind the roles; a directory answers each question once, however many rows ask. */
    private final class Readers {

        private final List<String> units;
        private final Map<String, String> known = new HashMap<>();

        Readers(List<String> units) {
            this.units = units;
        }

        String unit(TaskDesk desk) {
            return switch (desk.scope()) {
                case DEPARTMENT -> texts.say("preview.department");
                case ONE_UNIT -> texts.say("preview.unitOfCase");
                case EACH_UNIT -> units.size() == 1 ? name(units.get(0)) : texts.say("preview.units", units.size());
            };
        }

        String of(LadderStep step, TaskDesk desk) {
            String holders = desk.holders().stream().map(role -> role(role, desk)).collect(Collectors.joining("; "));
            return step.to() == Audience.HOLDERS
                    ? holders
                    : texts.say("preview.copied", role(Role.valueOf(step.to().name()), desk), holders);
        }

        private String role(Role role, TaskDesk desk) {
            return known.computeIfAbsent(role + " " + desk.scope(), key -> described(role, desk.scope()));
        }

        private String described(Role role, Scope scope) {
            String word = texts.audience(Audience.valueOf(role.name()));
            if (!role.ofUnit()) {
                return named(word, organization.holders(role, null));
            }
            if (scope != Scope.EACH_UNIT) {
                return word;
            }
            if (units.size() == 1) {
                return named(word, organization.holders(role, units.get(0)));
            }
            List<String> without = units.stream()
                    .filter(unit -> organization.holders(role, unit).isEmpty())
                    .map(this::name)
                    .toList();
            return without.isEmpty() ? word : texts.say("preview.nobodyIn", word, String.join(", ", without));
        }

        private String named(String word, List<Person> people) {
            return people.isEmpty()
                    ? texts.say("preview.nobody", word)
                    : texts.say("preview.named", word, people.stream().map(Person::fullName).collect(Collectors.joining(", ")));
        }

        private String name(String code) {
            Unit unit = organization.unit(code);
            return unit.name();
        }
    }
}
