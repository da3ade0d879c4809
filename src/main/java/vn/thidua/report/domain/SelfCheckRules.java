package vn.thidua.report.domain;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.nomination.Wording;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.Progress;
import vn.thidua.report.Implementations.Result;
import vn.thidua.report.Implementations.SelfCheck;

/** What a unit's self-check must say: each activity's state with its proof, and content, quality and progress as a whole (S61). */
public final class SelfCheckRules {

    private static final String ITEMS = "items";

    private final List<Item> items;

    public SelfCheckRules(List<Item> items) {
        this.items = items;
    }

    /**
     * @throws Refusal report.selfCheckItems (not one result for each item), report.selfCheckProgressMissing, report.selfCheckEvidenceMissing,
     *     report.selfCheckNoteMissing, report.selfCheckRemarkMissing, report.selfCheckRemediesMissing
     */
    public SelfCheck accepted(SelfCheck raw) {
        List<Result> rows = raw.results() == null ? List.of() : raw.results();
        if (!rows.stream().map(Result::number).toList().equals(items.stream().map(Item::number).toList())) {
            throw Refusal.of("report.selfCheckItems").at(ITEMS);
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            results.add(result(items.get(i), rows.get(i)));
        }
        return new SelfCheck(
                List.copyOf(results),
                remark(raw.contentRemark(), "contentRemark"),
                remark(raw.qualityRemark(), "qualityRemark"),
                remark(raw.progressRemark(), "progressRemark"),
                remedies(raw.remedies(), results));
    }

    private static Result result(Item item, Result raw) {
        try {
            if (raw.progress() == null) {
                throw Refusal.of("report.selfCheckProgressMissing", item.activity()).at(ITEMS);
            }
            boolean done = raw.progress() == Progress.DONE;
            String note = done
                    ? Wording.of(raw.note(), ITEMS)
                    : Wording.demanded(raw.note(), ITEMS, "report.selfCheckNoteMissing", item.activity());
            String evidence = done
                    ? Wording.demanded(raw.evidence(), ITEMS, "report.selfCheckEvidenceMissing", item.activity())
                    : Wording.of(raw.evidence(), ITEMS);
            return new Result(item.number(), raw.progress(), note, evidence);
        } catch (Refusal refusal) {
            throw item.clause() == null ? refusal : refusal.by(item.clause());
        }
    }

    private static String remark(String raw, String field) {
        return Wording.demanded(raw, field, "report.selfCheckRemarkMissing");
    }

    private static String remedies(String raw, List<Result> results) {
        boolean allDone = results.stream().allMatch(result -> result.progress() == Progress.DONE);
        return allDone
                ? Wording.of(raw, "remedies")
                : Wording.demanded(raw, "remedies", "report.selfCheckRemediesMissing");
    }
}
