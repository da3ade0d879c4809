package vn.thidua.award.process;

import vn.thidua.award.AwardEntries;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;

/** What the model asks of an entry. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("awardEntries")
public class AwardEntryCases {

    private final AwardEntries entries;
    private final Organization organization;

    AwardEntryCases(AwardEntries entries, Organization organization) {
        this.entries = entries;
        this.organization = organization;
    }

    /** The engine group that confirms: the TCCB head; the director where the head holds the award. */
    public String confirmer(long entryId) {
        String person = entries.entry(entryId).award().personId();
        boolean ofHead = organization.holders(Role.TCCB_HEAD, null).stream().anyMatch(head -> head.id().equals(person));
        return (ofHead ? Role.DIRECTOR : Role.TCCB_HEAD).group(null);
    }
}
