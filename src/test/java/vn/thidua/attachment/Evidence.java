package vn.thidua.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Provider;

/** What a unit lays into its folders before it proposes, through the same façade as the tab. */
@Component
public class Evidence {

    private final Dossiers dossiers;
    private final StoredFiles files;
    private final Organization organization;
    private final TransactionTemplate transactions;

    Evidence(Dossiers dossiers, StoredFiles files, Organization organization, TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.files = files;
        this.organization = organization;
        this.transactions = transactions;
    }

    /** Every required document of the unit for itself. */
    public void of(long planId, String unit) {
        fill(collective(planId, unit));
    }

    public void ofPerson(long planId, String unit, String person) {
        fill(new Nominee(planId, Target.PERSON, unit, person));
    }

    public Nominee collective(long planId, String unit) {
        return new Nominee(planId, Target.of(organization.unit(unit).type()).orElseThrow(), unit, null);
    }

    public void fill(Nominee nominee) {
        dossiers.contents(nominee).lacking(Provider.UNIT).stream().map(Entry::code).forEach(item -> lay(nominee, item));
    }

    public void takeAwayAll(Nominee nominee) {
        transactions.executeWithoutResult(status -> dossiers.contents(nominee).entries().stream()
                .flatMap(entry -> entry.files().stream())
                .forEach(file -> dossiers.takeAway(file.id(), "cb" + nominee.unitCode(), "Nhầm tệp.")));
    }

    public DossierFile lay(Nominee nominee, String item) {
        return lay(nominee, item, UUID.randomUUID(), item + " " + nominee.unitCode() + ".pdf");
    }

    /** @param name also what stands in the file */
    public DossierFile lay(Nominee nominee, String item, UUID upload, String name) {
        Path file = null;
        try {
            file = Files.createTempFile("evidence", ".pdf");
            Files.write(file, pdf(name + UUID.nameUUIDFromBytes((nominee + name).getBytes(StandardCharsets.UTF_8))));
            CheckedFile checked = files.check(file, name, "application/pdf");
            return transactions.execute(status -> dossiers.add(nominee, item, upload, checked, "cb" + nominee.unitCode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a line of its own, as a scanner's program writes one. */
    public static byte[] pdf(String words) {
        String line = "BT /F1 12 Tf 72 760 Td (" + words.replaceAll("[^A-Za-z0-9 ._-]", "?") + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Length " + line.length() + ">>\nstream\n" + line + "\nendstream");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
