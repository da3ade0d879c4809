package vn.thidua.nomination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Authority;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.PlanContent.Target;

/** A small plan of the same build as the real one, with an own year so that its keys meet no other's. */
public final class PlanFixture {

    public static final String FLAG = "CO";
    public static final String CERTIFICATE = "BK";

    private PlanFixture() {}

    public static PlanContent plan() {
        return plan(2091, quotas(1), List.of("U1", "U2"));
    }

    public static PlanContent plan(List<Quota> quotas) {
        return plan(2091, quotas, List.of("U1", "U2"));
    }

    public static PlanContent plan(int year, List<Quota> quotas, List<String> addressees) {
        return new PlanContent(
                year,
                "Phong trào mẫu",
                "lĩnh vực mẫu",
                "Tổ chức thực hiện phong trào mẫu",
                "Phong trào thi đua",
                "KH-MAU",
                "Nơi mẫu",
                "Kế hoạch số 1/KH-UBND",
                "Mục đích",
                "Yêu cầu",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(section("ND1", "Mục II.1"), section("ND2", "Mục II.2")),
                List.of(section("GP1", "Mục III.1")),
                List.of(
                        figure("tasksOnTimePercent", "%", "0", "100"),
                        figure("revenue", "triệu đồng", "0", null),
                        figure("growthPercent", "%", null, null)),
                List.of(
                        new Award(FLAG, "Cờ mẫu", Authority.PROVINCE, "Mục IV.2.a", "S35"),
                        new Award(CERTIFICATE, "Bằng khen mẫu", Authority.PROVINCE, "Mục IV.2.b", "S36")),
                criteria(),
                quotas,
                List.of(
                        milestone("reportOpens", LocalDate.of(year, 10, 1)),
                        milestone("reportDue", LocalDate.of(year, 11, 1)),
                        milestone("selectionDue", LocalDate.of(year, 12, 1)),
                        milestone("proposalDue", LocalDate.of(year, 12, 15)),
                        milestone("summaryDue", LocalDate.of(year, 12, 31))),
                List.<Deadline>of(),
                addressees,
                List.of(),
                25,
                "GIÁM ĐỐC",
                "Người Ký",
                PlanContent.RankingRule.ALL,
                // by which an earlier award is shown and bars nobody
                "luat-2003",
                List.of());
    }

    /** The flag or the certificate for the department; so many units, so many persons. */
    public static List<Quota> quotas(int max) {
        return List.of(
                new Quota("Q1", Set.of(FLAG, CERTIFICATE), Set.of(Target.DEPARTMENT), 1, "Cờ hoặc Bằng khen", "Mục IV.4 gạch 1", "S54"),
                new Quota("Q2", Set.of(CERTIFICATE), Set.of(Target.AFFILIATE), max, "không quá số tập thể", "Mục IV.4 gạch 2", "S55"),
                new Quota("Q3", Set.of(CERTIFICATE), Set.of(Target.PERSON), max, "không quá số cá nhân", "Mục IV.4 gạch 3", "S56"));
    }

    private static List<Criterion> criteria() {
        return List.of(
                criterion("CO1", FLAG, Target.DEPARTMENT, Kind.FIGURE, "tasksOnTimePercent", Operator.EQUALS, "100"),
                criterion("CO2", FLAG, Target.DEPARTMENT, Kind.RANK, "rankDigital", Operator.EQUALS, "1"),
                criterion("BKS1", CERTIFICATE, Target.DEPARTMENT, Kind.RANK, "rankDigital", Operator.AT_MOST, "5"),
                criterion("BKS2", CERTIFICATE, Target.DEPARTMENT, Kind.FINDING, "openViolations", Operator.EQUALS, "0"),
                criterion("BKD1", CERTIFICATE, Target.AFFILIATE, Kind.FIGURE, "tasksOnTimePercent", Operator.AT_LEAST, "90"),
                criterion("BKD2", CERTIFICATE, Target.AFFILIATE, Kind.FINDING, "openViolations", Operator.EQUALS, "0"),
                criterion("BKD3", CERTIFICATE, Target.AFFILIATE, Kind.NARRATIVE, null, null, null),
                criterion("BKC1", CERTIFICATE, Target.PERSON, Kind.FINDING, "openViolations", Operator.EQUALS, "0"));
    }

    private static Section section(String code, String clause) {
        return new Section(code, clause, "Tiêu đề " + code, "Toàn văn " + code, "S15");
    }

    private static Figure figure(String code, String unit, String min, String max) {
        return new Figure(code, "Số liệu " + code, unit, number(min), number(max), "ND1", "Mục II.1", "S17");
    }

    private static Criterion criterion(
            String code, String award, Target target, Kind kind, String figure, Operator operator, String threshold) {
        return new Criterion(
                code, award, Set.of(target), "Tiêu chuẩn " + code, kind, true, figure, operator, number(threshold), "Mục IV.3", "S39");
    }

    private static Milestone milestone(String code, LocalDate date) {
        return new Milestone(code, "Mốc " + code, date, false, "Mục V", "S59");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
