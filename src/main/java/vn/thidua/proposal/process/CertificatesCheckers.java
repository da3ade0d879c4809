package vn.thidua.proposal.process;

import java.util.List;
import java.util.Objects;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.Holder;

/** Who checks a list of names for certificates. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("certificateCheckers")
public class CertificatesCheckers {

    private final Certificates certificates;
    private final Organization organization;

    CertificatesCheckers(Certificates certificates, Organization organization) {
        this.certificates = certificates;
        this.organization = organization;
    }

    /** The engine group that checks: the TCCB head; the director where no head is left who is not on the list himself. */
    public String group(long listId) {
        List<String> listed = certificates.list(listId).names().stream()
                .map(Holder::personId)
                .filter(Objects::nonNull)
                .toList();
        List<String> heads = organization.holders(Role.TCCB_HEAD, null).stream().map(Person::id).toList();
        boolean noneLeft = !heads.isEmpty() && listed.containsAll(heads);
        return (noneLeft ? Role.DIRECTOR : Role.TCCB_HEAD).group(null);
    }
}
