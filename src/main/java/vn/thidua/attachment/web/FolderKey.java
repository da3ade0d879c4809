package vn.thidua.attachment.web;

import java.util.Arrays;
import java.util.Optional;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.plan.PlanContent.Target;

/** What a page calls a folder: {@code OFFICE-KHTC}, {@code PERSON-KHTC-an}; codes and ids hold letters and digits only. */
final class FolderKey {

    private FolderKey() {}

    static String of(Nominee nominee) {
        String collective = nominee.target() + "-" + nominee.unitCode();
        return nominee.personId() == null ? collective : collective + "-" + nominee.personId();
    }

    /** @return empty for what is no key of a folder */
    static Optional<Nominee> read(long planId, String key) {
        String[] parts = key.split("-", -1);
        return Arrays.stream(Target.values())
                .filter(target -> target.name().equals(parts[0]) && parts.length == (target == Target.PERSON ? 3 : 2))
                .map(target -> new Nominee(planId, target, parts[1], parts.length == 3 ? parts[2] : null))
                .findFirst();
    }
}
