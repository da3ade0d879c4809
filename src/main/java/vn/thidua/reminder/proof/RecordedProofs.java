package vn.thidua.reminder.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Proofs;
import vn.thidua.reminder.proof.ProofTable.Range;
import vn.thidua.reminder.proof.ProofTable.Row;

/** What stands on record, with the directory's names. */
@Component
class RecordedProofs implements Proofs {

    private final ProofTable table;
    private final UnitSummaries summaries;
    private final Plans plans;
    private final Organization organization;
    private final Clock clock;

    RecordedProofs(ProofTable table, UnitSummaries summaries, Plans plans, Organization organization, Clock clock) {
        this.table = table;
        this.summaries = summaries;
        this.plans = plans;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public int count(Question question) {
        return table.count(range(question));
    }

    @Override
    public List<Line> page(Question question, int offset, int most) {
        People people = new People();
        return table.page(range(question), offset, most).stream().map(row -> line(row, people)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Question question, Consumer<Line> reader) {
        People people = new People();
        table.each(range(question), row -> reader.accept(line(row, people)));
    }

    @Override
    public List<UnitSummary> summary(Question question) {
        return summaries.of(question, table.counts(range(question)));
    }

    private Range range(Question question) {
        String[] staff = question.unitCode() == null
                ? new String[0]
                : organization.staffOf(question.unitCode()).stream().map(Person::id).toArray(String[]::new);
        return new Range(
                question.planId(),
                plans.plan(question.planId()).key(),
                question.unitCode(),
                staff,
                question.from() == null ? null : begin(question.from()),
                question.to() == null ? null : begin(question.to().plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Line line(Row row, People people) {
        Optional<Person> person = people.find(row.recipient());
        Delivery delivery = delivery(row.state());
        return new Line(
                row.at(),
                step(row),
                row.taskName(),
                row.caseKey(),
                row.unitCode() != null ? row.unitCode() : person.map(Person::unitCode).orElse(null),
                row.recipient(),
                row.recipientName() != null ? row.recipientName() : person.map(Person::fullName).orElse(row.recipient()),
                person.map(Person::position).orElse(""),
                row.due(),
                row.subject(),
                delivery,
                switch (delivery) {
                    case SENT -> row.sentAt();
                    case SENDING, FAILED, UNCERTAIN -> row.startedAt() != null ? row.startedAt() : row.createdAt();
                    default -> row.createdAt();
                });
    }

    private static Step step(Row row) {
        if (row.step() == null) {
            return row.template().equals("returned") ? Step.RETURNED : Step.NOTICE;
        }
        if (!row.step().equals("REMIND")) {
            return Step.valueOf(row.step());
        }
        int rung = row.rung() == null ? -1 : row.rung();
        return rung < 0 ? Step.REMIND_BEFORE : rung == 0 ? Step.REMIND_ON_DAY : Step.REMIND_LATE;
    }

    /** How a sender holds a letter that it has not begun concerns nobody: it still waits. */
    static Delivery delivery(String state) {
        return Arrays.stream(Delivery.values()).filter(known -> known.name().equals(state)).findFirst().orElse(Delivery.PENDING);
    }

    /** The directory is asked once for each person. */
    private final class People {

        private final Map<String, Optional<Person>> asked = new HashMap<>();

        Optional<Person> find(String id) {
            return id == null ? Optional.empty() : asked.computeIfAbsent(id, organization::person);
        }
    }
}
