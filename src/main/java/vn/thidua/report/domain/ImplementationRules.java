package vn.thidua.report.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.nomination.Wording;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Implementations.Filed;
import vn.thidua.report.Implementations.Filing;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.NotOurs;
import vn.thidua.report.Implementations.Planned;

/** What a unit's implementation plan must contain: for each solution (III) what, by when, by whom (S22 to S25), and own activities (S10). */
public final class ImplementationRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_OWN = 50;
    private static final String SOLUTIONS = "solutions";
    private static final String OWN = "ownActivities";

    private final PlanContent plan;
    private final Map<String, String> staff;
    private final LocalDate issued;
    private final LocalDate today;

    /** @param staff names of the unit's people by id @param issued day of the plan: the unit's own document follows it */
    public ImplementationRules(PlanContent plan, Map<String, String> staff, LocalDate issued, LocalDate today) {
        this.plan = plan;
        this.staff = staff;
        this.issued = issued;
        this.today = today;
    }

    /**
     * @throws Refusal report.implementationNumberTooLong, report.implementationDocumentHalf, report.implementationDocumentDate;
     *     report.implementationSolutions (not one row for each solution), report.implementationActivityMissing,
     *     report.implementationNotOursAssigned, report.implementationDayMissing, report.implementationDayOutside (the plan's achievement
     *     window), report.implementationNobody, report.implementationForeigner; report.implementationTooManyOwn; report.implementationEmpty
     */
    public Filed accepted(Filing raw) {
        String number = number(raw.documentNumber());
        documentDate(number, raw.documentDate());
        List<Item> items = new ArrayList<>();
        List<NotOurs> notOurs = new ArrayList<>();
        solutions(raw.solutions(), items, notOurs);
        own(raw.own(), items);
        if (items.isEmpty()) {
            throw Refusal.of("report.implementationEmpty").at(SOLUTIONS);
        }
        return new Filed(number, raw.documentDate(), List.copyOf(items), List.copyOf(notOurs));
    }

    private static String number(String raw) {
        String number = Wording.of(raw, "documentNumber");
        if (number != null && number.length() > LONGEST_NUMBER) {
            throw Refusal.of("report.implementationNumberTooLong", LONGEST_NUMBER).at("documentNumber");
        }
        return number;
    }

    private void documentDate(String number, LocalDate date) {
        if ((number == null) != (date == null)) {
            throw Refusal.of("report.implementationDocumentHalf").at(number == null ? "documentNumber" : "documentDate");
        }
        if (date != null && (date.isAfter(today) || date.isBefore(issued))) {
            throw Refusal.of("report.implementationDocumentDate", DAY.format(issued)).at("documentDate");
        }
    }

    private void solutions(List<Planned> given, List<Item> items, List<NotOurs> notOurs) {
        List<Section> solutions = plan.solutions();
        List<Planned> rows = given == null ? List.of() : given;
        if (!rows.stream().map(Planned::section).toList().equals(solutions.stream().map(Section::code).toList())) {
            throw Refusal.of("report.implementationSolutions").at(SOLUTIONS);
        }
        for (int i = 0; i < rows.size(); i++) {
            Section solution = solutions.get(i);
            try {
                solution(solution, rows.get(i), items, notOurs);
            } catch (Refusal refusal) {
                throw refusal.by(solution.clause());
            }
        }
    }

    private void solution(Section solution, Planned row, List<Item> items, List<NotOurs> notOurs) {
        String activity = Wording.demanded(
                row.activity(), SOLUTIONS, "report.implementationActivityMissing", solution.title());
        if (!row.notOurs()) {
            items.add(item(items.size() + 1, solution, activity, row, SOLUTIONS, solution.title()));
            return;
        }
        if (row.dueOn() != null || Wording.of(row.personId(), SOLUTIONS) != null) {
            throw Refusal.of("report.implementationNotOursAssigned", solution.title()).at(SOLUTIONS);
        }
        notOurs.add(new NotOurs(solution.code(), solution.clause(), solution.title(), activity));
    }

    private void own(List<Planned> given, List<Item> items) {
        List<Planned> rows = given == null ? List.of() : given;
        if (rows.size() > MOST_OWN) {
            throw Refusal.of("report.implementationTooManyOwn", MOST_OWN).at(OWN);
        }
        for (int i = 0; i < rows.size(); i++) {
            String row = String.valueOf(i + 1);
            String activity = Wording.demanded(rows.get(i).activity(), OWN, "report.implementationOwnMissing", row);
            items.add(item(items.size() + 1, null, activity, rows.get(i), OWN, activity));
        }
    }

    private Item item(int number, Section solution, String activity, Planned row, String field, String named) {
        LocalDate due = row.dueOn();
        if (due == null) {
            throw Refusal.of("report.implementationDayMissing", named).at(field);
        }
        if (due.isBefore(plan.achievementFrom()) || due.isAfter(plan.achievementTo())) {
            throw Refusal.of(
                            "report.implementationDayOutside",
                            named,
                            DAY.format(plan.achievementFrom()),
                            DAY.format(plan.achievementTo()))
                    .at(field);
        }
        String person = Wording.demanded(row.personId(), field, "report.implementationNobody", named);
        String name = staff.get(person);
        if (name == null) {
            throw Refusal.of("report.implementationForeigner", named).at(field);
        }
        return new Item(
                number,
                solution == null ? null : solution.code(),
                solution == null ? null : solution.clause(),
                solution == null ? null : solution.title(),
                activity,
                due,
                person,
                name);
    }
}
