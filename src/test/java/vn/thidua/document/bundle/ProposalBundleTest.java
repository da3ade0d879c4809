package vn.thidua.document.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.attachment.FileType;
import vn.thidua.document.BundleSource;
import vn.thidua.document.BundleSource.Bundle;
import vn.thidua.document.BundleSource.Section;
import vn.thidua.document.Bundles;
import vn.thidua.document.Documents;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.FormatCheck;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Sending;

/** A proposal from the record to the ZIP, with the documents that the product writes. */
@ApplicationTest
@Transactional
class ProposalBundleTest {

    @Autowired
    private Bundles bundles;

    @Autowired
    private BundleSource source;

    @Autowired
    private FormatCheck check;

    @Autowired
    private Documents documents;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private IssuedPlan plan;
    private long proposal;

    @BeforeEach
    void a_proposal_left() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
        long nomination = plan.unit("CCTL");
        IssuedPlan.approve(jdbc, nomination, 1);
        clock.startAt(Instant.parse("2024-01-15T02:00:00Z"));
        proposal = proposals.draft(plan.id());
        LocalDate day = LocalDate.of(2024, 1, 15);
        proposals.send(proposal, "vanthu", new Sending(112, day, day, Channel.DOCUMENT_SYSTEM, "Ban Thi đua - Khen thưởng tỉnh"));
        documents.make(Kind.PROPOSAL_LETTER, proposal, "tccb1");
        documents.make(Kind.NOMINEE_LIST, proposal, "tccb1");
        documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, nomination, "tccb1");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void holds_the_letter_its_list_and_each_nominee() throws Exception {
        Bundle bundle = source.of(proposal);
        assertThat(bundle.reference()).isEqualTo("112/TTr-SNNPTNT");
        assertThat(bundle.sections()).extracting(Section::title).contains(organization.unit("CCTL").name());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bundles.write(proposal, out);
        List<String> paths = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        assertThat(paths).hasSize(4 + 6).filteredOn(path -> path.startsWith("01-van-ban-cua-co-quan/")).hasSize(4);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        bundles.write(proposal, again);
        assertThat(SampleBundle.sha256(again.toByteArray())).isEqualTo(SampleBundle.sha256(out.toByteArray()));
    }

    /** What the product writes itself has nothing to name, neither for the clerk nor in print. */
    @Test
    void the_checker_finds_nothing_in_numbered_documents() throws IOException {
        Map<Kind, Long> numbered = Map.of(Kind.PLAN, plan.id(), Kind.PROPOSAL_LETTER, proposal, Kind.NOMINEE_LIST, proposal);
        for (Map.Entry<Kind, Long> of : numbered.entrySet()) {
            Document document = documents.make(of.getKey(), of.getValue(), "tccb1");
            assertThat(check.docx(new ByteArrayInputStream(bytes(document, FileType.DOCX)), Stage.ISSUED)).as(of.getKey() + " docx").isEmpty();
            Path pdf = Files.write(folder.resolve(of.getKey() + ".pdf"), bytes(document, FileType.PDF));
            assertThat(check.pdf(pdf, Stage.ISSUED)).as(of.getKey() + " pdf").isEmpty();
        }
    }

    private byte[] bytes(Document document, FileType type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.copy(document, type, bytes);
        return bytes.toByteArray();
    }
}
