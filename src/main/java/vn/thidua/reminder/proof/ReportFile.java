package vn.thidua.reminder.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Proofs;
import vn.thidua.reminder.Proofs.Question;
import vn.thidua.reminder.Proofs.UnitSummary;
import vn.thidua.reminder.proof.ProofWording.Told;
import vn.thidua.reminder.proof.Sheet.Column;

/** The report on đôn đốc as a workbook: what an officer hands in or sorts further. Written while it is read, however long it is. */
@Component
public class ReportFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Proofs proofs;
    private final ProofWording wording;
    private final Plans plans;
    private final Clock clock;

    ReportFile(Proofs proofs, ProofWording wording, Plans plans, Clock clock) {
        this.proofs = proofs;
        this.wording = wording;
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws vn.thidua.refusal.Refusal plan.unknown, before anything is written */
    public void write(Question question, OutputStream out) throws IOException {
        Plan plan = plans.plan(question.planId());
        List<UnitSummary> summaries = proofs.summary(question);
        Map<String, String> units = wording.units();
        var book = new Workbook(out, "Thi Dua", "1.0");
        summary(book, titles(question, plan, units), summaries, units);
        details(book, question, units);
        book.finish();
    }

    private String[] titles(Question question, Plan plan, Map<String, String> units) {
        return new String[] {
            wording.word("title"),
            wording.word("plan", plan.key(), plan.content().movementName()),
            wording.word(
                    "range",
                    question.unitCode() == null ? wording.word("allUnits") : wording.unit(question.unitCode(), units),
                    day(question.from(), "fromBeginning"),
                    day(question.to(), "untilNow")),
            wording.word("made", DAY_AND_HOUR.format(wording.local(clock.instant()))),
        };
    }

    private String day(LocalDate day, String open) {
        return day == null ? wording.word(open) : DAY.format(day);
    }

    private void summary(Workbook book, String[] titles, List<UnitSummary> summaries, Map<String, String> units) throws IOException {
        Column[] columns = {
            column("unit", 46, Sheet.TEXT),
            column("reminders", 16, Sheet.NUMBER),
            column("escalations", 18, Sheet.NUMBER),
            column("undelivered", 18, Sheet.NUMBER),
            column("late", 16, Sheet.NUMBER),
            column("meanDaysLate", 22, Sheet.MEAN),
            column("openLate", 20, Sheet.NUMBER),
        };
        var sheet = new Sheet(book, wording.word("sheet.summary"), columns, titles);
        for (UnitSummary unit : summaries) {
            sheet.text(wording.unit(unit.unitCode(), units))
                    .number(unit.reminders())
                    .number(unit.escalations())
                    .number(unit.undelivered())
                    .number(unit.late())
                    .number(unit.meanDaysLate())
                    .number(unit.openLate())
                    .endRow();
        }
        sheet.end(false);
    }

    private void details(Workbook book, Question question, Map<String, String> units) throws IOException {
        Column[] columns = {
            column("at", 17, Sheet.MOMENT),
            column("step", 24, Sheet.TEXT),
            column("task", 44, Sheet.TEXT),
            column("case", 22, Sheet.TEXT),
            column("unit", 30, Sheet.TEXT),
            column("recipient", 24, Sheet.TEXT),
            column("position", 24, Sheet.TEXT),
            column("due", 17, Sheet.MOMENT),
            column("delivery", 24, Sheet.TEXT),
            column("deliveryAt", 17, Sheet.MOMENT),
        };
        var sheet = new Sheet(book, wording.word("sheet.details"), columns);
        proofs.each(question, line -> {
            Told told = wording.told(line, units);
            sheet.moment(told.at())
                    .text(told.step())
                    .text(told.task())
                    .text(told.caseKey())
                    .text(told.unit())
                    .text(told.recipient())
                    .text(told.position())
                    .moment(told.due())
                    .text(told.delivery())
                    .moment(told.deliveryAt())
                    .endRow();
        });
        sheet.end(true);
    }

    private Column column(String name, int width, String format) {
        return new Column(wording.word("column." + name), width, format);
    }
}
