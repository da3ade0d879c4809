package vn.thidua.regime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent;
import vn.thidua.regime.domain.CitedDocuments;
import vn.thidua.regime.domain.CitedDocuments.Cited;

/** The register of reference documents (S23), from a data file: {@code thidua.regime.references}. */
@Component
class References {

    private final List<Reference> register;

    References(@Value("${thidua.regime.references:classpath:regime/references.json}") Resource file) {
        this.register = DataFiles.read(file, new TypeReference<>() {}, CitedDocuments::checked);
    }

    List<Reference> all() {
        return register;
    }

    List<Cited> citedIn(PlanContent plan) {
        return CitedDocuments.in(plan, register);
    }
}
