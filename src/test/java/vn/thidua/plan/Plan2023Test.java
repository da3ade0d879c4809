package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.domain.PlanRules;
import vn.thidua.plan.persistence.PlanJson;

/** The data file says what the document of 22/6/2023 says, with only its five known defects corrected. */
class Plan2023Test {

    private final PlanContent plan = SamplePlan.content();

    @Test
    void is_valid_as_it_stands() {
        PlanRules.complete(plan, SamplePlan.directory().units());
        assertThat(CleanText.of(plan)).isEqualTo(plan);
    }

    @Test
    void asks_for_every_ranking_that_a_clause_names() {
        assertThat(plan.rankingRule()).isEqualTo(PlanContent.RankingRule.ALL);
    }

    @Test
    void a_plan_from_before_the_setting_existed_asks_for_every_ranking_too() {
        String json = PlanJson.write(plan).replaceFirst(",\"rankingRule\":\"ALL\"", "");
        assertThat(json).doesNotContain("rankingRule");
        assertThat(PlanJson.read(json)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S4  | Tổ chức thực hiện Phong trào thi đua “Trách nhiệm, kỷ cương, tăng cường cải cách, tận dụng cơ hội, bứt phá đi lên” lĩnh vực nông nghiệp và phát triển nông thôn năm 2023
            S5  | Thực hiện Kế hoạch số 46/KH-UBND ngày 28/3/2023 của Ủy ban nhân dân tỉnh
            S7  | Tạo sự chuyển biến tích cực trong từng phòng, đơn vị
            S8  | phấn đấu hoàn thành và hoàn thành vượt mức các mục tiêu, nhiệm vụ được giao năm 2023
            S12 | Đề cao trách nhiệm, vai trò của người đứng đầu cơ quan, đơn vị
            S14 | kịp thời phát hiện nhân tố mới, bồi dưỡng, nhân rộng các điển hình tiên tiến
            S15 | xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu
            S15 | vùng sản xuất lúa gạo hàng hóa quy mô lớn
            S15 | nhân rộng các mô hình sản xuất nông nghiệp có hiệu quả
            S15 | nâng cao chất lượng của các nhà máy nước sạch
            S16 | quảng bá, xúc tiến để thu hút các doanh nghiệp có tiềm lực
            S16 | hướng dẫn, giải quyết kịp thời các thủ tục hành chính, hồ sơ cho các nhà đầu tư
            S16 | nguồn cung và giá cả vật tư, nguyên vật liệu đầu vào
            S17 | kỷ luật, kỷ cương trong quản lý, sử dụng vốn đầu tư công
            S17 | giải quyết triệt để nợ đọng xây dựng cơ bản
            S17 | giải ngân hết số vốn đầu tư công được giao theo kế hoạch
            S18 | góp phần nâng cao chỉ tiêu thu ngân sách theo kế hoạch của tỉnh; thực hiện tiết kiệm chi ngân sách
            S19 | chuyển đổi số là nhiệm vụ trọng tâm, thường xuyên, liên tục; người đứng đầu đơn vị chịu trách nhiệm về chuyển đổi số
            S19 | kết nối, đồng bộ trong khai thác giá trị dữ liệu
            S20 | thực hiện nghiêm Quy chế làm việc, các quy định về chế độ họp
            S20 | xây dựng chính quyền, quản lý tổ chức bộ máy biên chế
            S20 | thanh tra, tiếp công dân và giải quyết khiếu nại, tố cáo
            S20 | phát huy sáng kiến, cải tiến kỹ thuật và ứng dụng khoa học công nghệ
            S22 | Tăng cường công tác giáo dục, tuyên truyền về pháp luật
            S23 | Chỉ thị số 09/CT-UBND ngày 08/8/2022
            S23 | Kế hoạch số 09/KH-UBND ngày 17/01/2023
            S23 | Quyết định số 01/2023/QĐ-UBND ngày 03/01/2023
            S23 | Quyết định số 45/2018/QĐ-TTg ngày 09/11/2018
            S24 | Rà soát, bổ sung, hoàn chỉnh nội quy, quy chế của cơ quan, đơn vị
            S25 | cụ thể hóa trách nhiệm của từng cá nhân, đơn vị
            S25 | cấp dưới phục tùng sự lãnh đạo, chỉ đạo
            S26 | “Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở” giai đoạn 2019-2025
            S27 | Kế hoạch 164/KH-UBND ngày 30/12/2022
            S28 | Rà soát để kịp thời hỗ trợ, tháo gỡ khó khăn, vướng mắc về cơ chế quản lý, thủ tục hành chính
            S29 | triển khai hiệu quả các nền tảng chuyển đổi số và các nghị quyết, đề án, kế hoạch về chuyển đổi số tỉnh
            S30 | đẩy nhanh tiến độ xây dựng hệ thống kết cấu hạ tầng đồng bộ, hiện đại
            S31 | phối hợp các cơ quan, ban, ngành trong công tác giải phóng mặt bằng
            """)
    void says_in_purpose_contents_and_solutions_what_the_document_says(String number, String phrase) {
        assertThat(document()).as("%s in the document", number).contains(phrase);
        String text = Stream.of(plan.contents(), plan.solutions()).flatMap(List::stream).map(Section::text).collect(Collectors.joining("\n"));
        assertThat(String.join("\n", plan.title(), plan.basis(), plan.purpose(), plan.requirements(), text)).as(number).contains(phrase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S38 | CO_THI_DUA | DEPARTMENT | Hoàn thành xuất sắc các nhiệm vụ công tác theo kế hoạch đề ra
            S39 | CO_THI_DUA | DEPARTMENT | hoàn thành 100% nhiệm vụ được Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh giao theo đúng thời gian quy định
            S40 | CO_THI_DUA | DEPARTMENT | Tham mưu, đề xuất và thực hiện có hiệu quả những vụ việc tồn tại, những khó khăn, vướng mắc, thực hiện kịp thời những cơ chế, chính sách, các giải pháp
            S41 | CO_THI_DUA | DEPARTMENT | Là đơn vị dẫn đầu (số 1) cấp sở, ban, ngành đoàn thể tỉnh trong các lĩnh vực: chuyển đổi số
            S42 | CO_THI_DUA | DEPARTMENT | tuân thủ nghiêm kỷ luật, kỷ cương hành chính
            S43 | CO_THI_DUA | DEPARTMENT | có đóng góp nổi bật vào phát triển kinh tế - xã hội của tỉnh năm 2023
            S44 | BANG_KHEN  | DEPARTMENT | Hoàn thành xuất sắc các nhiệm vụ công tác theo kế hoạch đề ra
            S45 | BANG_KHEN  | DEPARTMENT | hoàn thành 100% nhiệm vụ được Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh giao theo đúng thời gian
            S46 | BANG_KHEN  | DEPARTMENT | xếp loại từ 01 đến 05 cấp sở, ban, ngành đoàn thể tỉnh trong lĩnh vực: chuyển đổi số
            S47 | BANG_KHEN  | DEPARTMENT | chấp hành nghiêm kỷ cương, kỷ luật hành chính
            S48 | BANG_KHEN  | AFFILIATE  | Hoàn thành xuất sắc các nhiệm vụ
            S49 | BANG_KHEN  | AFFILIATE  | là tập thể tiêu biểu nhất trong số các đơn vị làm tốt công tác tham mưu và thực hiện nhiệm vụ theo chức năng, nhiệm vụ được giao
            S50 | BANG_KHEN  | PERSON     | Bám sát cơ sở
            S51 | BANG_KHEN  | PERSON     | có sáng kiến trong việc xây dựng, tham mưu ban hành cơ chế, chính sách phù hợp với tình hình địa phương góp phần tạo điều kiện thuận lợi cho tập thể, cá nhân trong đời sống và sản xuất
            S52 | BANG_KHEN  | PERSON     | chấp hành nghiêm kỷ cương, kỷ luật hành chính
            S53 | BANG_KHEN  | PERSON     | có ý thức trách nhiệm cao trong thực hiện nhiệm vụ được giao
            """)
    void has_a_criterion_for_each_standard_of_the_document(String number, String award, Target target, String phrase) {
        assertThat(document().toLowerCase()).as("%s in the document", number).contains(phrase.toLowerCase());
        assertThat(criteria(number)).isNotEmpty().allSatisfy(criterion -> {
            assertThat(criterion.award()).isEqualTo(award);
            assertThat(criterion.targets()).containsExactly(target);
            assertThat(criterion.clause()).startsWith("Mục IV.3.");
            assertThat(criterion.hard()).isTrue();
        });
        assertThat(criteria(number).get(0).text()).containsIgnoringCase(phrase);
    }

    @Test
    void holds_tasks_on_time_against_one_hundred_percent() {
        assertThat(Stream.of("S39", "S45").flatMap(s -> criteria(s).stream()))
                .hasSize(2)
                .allMatch(c -> decides(c, Kind.FIGURE, "tasksOnTimePercent", Operator.EQUALS, 100));
    }

    @Test
    void asks_for_all_three_rankings_first_for_the_flag_and_up_to_fifth_for_the_certificate() {
        List<String> rankings = List.of("rankDigital", "rankProject06", "rankAdminReform");
        List<String> fields = List.of("chuyển đổi số", "trong thực hiện Đề án 06 năm 2023", "trong cải cách hành chính năm 2023");
        for (int i = 0; i < 3; i++) {
            assertThat(decides(criteria("S41").get(i), Kind.RANK, rankings.get(i), Operator.EQUALS, 1)).isTrue();
            assertThat(decides(criteria("S46").get(i), Kind.RANK, rankings.get(i), Operator.AT_MOST, 5)).isTrue();
            assertThat(criteria("S41").get(i).text()).endsWith(fields.get(i));
            assertThat(criteria("S46").get(i).text()).endsWith(fields.get(i));
            assertThat(document()).contains(fields.get(i));
        }
    }

    @Test
    void lets_no_open_violation_pass_and_judges_the_rest_by_hand() {
        assertThat(Stream.of("S42", "S47", "S52").flatMap(s -> criteria(s).stream()))
                .hasSize(3)
                .allMatch(c -> decides(c, Kind.FINDING, "openViolations", Operator.EQUALS, 0));
        assertThat(plan.criteria()).hasSize(20).filteredOn(c -> c.kind() == Kind.NARRATIVE).extracting(Criterion::source)
                .containsExactlyInAnyOrder("S38", "S40", "S43", "S44", "S48", "S49", "S50", "S51", "S53");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S54 | CO_THI_DUA,BANG_KHEN | DEPARTMENT | đề nghị tặng Cờ Thi đua của Ủy ban nhân dân tỉnh hoặc Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
            S55 | BANG_KHEN            | AFFILIATE  | cho không quá 01 tập thể là đơn vị trực thuộc Sở
            S56 | BANG_KHEN            | PERSON     | cho không quá 01 cá nhân
            """)
    void allows_one_of_each(String number, String awards, Target target, String phrase) {
        Quota quota = plan.quotas().stream().filter(q -> q.source().equals(number)).findFirst().orElseThrow();
        assertThat(quota.max()).isEqualTo(1);
        assertThat(quota.awards()).isEqualTo(Set.of(awards.split(",")));
        assertThat(quota.targets()).containsExactly(target);
        assertThat(quota.text()).contains(phrase);
        assertThat(quota.clause()).isEqualTo("Mục IV.4");
        assertThat(document()).contains(phrase);
    }

    @Test
    void names_both_awards_with_the_clause_and_no_other() {
        assertThat(plan.awards()).extracting(Award::code).containsExactly("CO_THI_DUA", "BANG_KHEN");
        assertThat(plan.awards()).allSatisfy(award -> assertThat(document()).contains(award.name()));
    }

    @Test
    void marks_every_day_that_the_document_does_not_state() {
        assertThat(plan.milestones()).extracting(Milestone::code)
                .containsExactly("reportOpens", "reportDue", "selectionDue", "proposalDue", "summaryDue");
        assertThat(plan.milestones()).allMatch(m -> !m.stated() && m.clause().equals("Mục V.2"));
        assertThat(plan.achievementFrom()).isEqualTo("2023-01-01");
        assertThat(plan.achievementTo()).isEqualTo("2023-12-31");
    }

    @Test
    void goes_to_all_twenty_units_and_to_party_leaders_and_mass_organizations() {
        assertThat(plan.addressees()).hasSize(20);
        assertThat(plan.otherRecipients()).containsExactly("DUS", "SNN", "CDS", "DTN", "CCB");
        assertThat(plan.signerName()).isEqualTo("Đinh Vĩnh Thụy");
        assertThat(document()).contains("GIÁM ĐỐC", plan.signerName());
    }

    @Test
    void no_defect_of_the_scan_is_left() {
        String all = plan.toString();
        assertThat(all).doesNotContain("khó khẩn", "phân đấu giải ngân", "nêu tên", "đầu tư đầu tư", "để tuyên truyền và giới thiệu để tuyên truyền");
        assertThat(all).contains("phấn đấu giải ngân hết", "chủ trương đầu tư trên địa bàn");
        assertThat(Normalizer.isNormalized(all, Normalizer.Form.NFC)).isTrue();
    }

    private List<Criterion> criteria(String source) {
        return plan.criteria().stream().filter(c -> c.source().equals(source)).toList();
    }

    private static boolean decides(Criterion criterion, Kind kind, String figure, Operator operator, int threshold) {
        return criterion.kind() == kind
                && figure.equals(criterion.figure())
                && criterion.operator() == operator
                && criterion.threshold().intValueExact() == threshold
                && criterion.hard();
    }

    private static String document() {
        try (InputStream text = Plan2023Test.class.getResourceAsStream("/seed/ke-hoach-2023.md")) {
            return Normalizer.normalize(new String(text.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
