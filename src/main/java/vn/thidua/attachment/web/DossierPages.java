package vn.thidua.attachment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.Dossiers;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Entry;
import vn.thidua.attachment.Dossiers.Excuse;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.Dossiers.Status;
import vn.thidua.attachment.FileType;
import vn.thidua.attachment.domain.Desk.Scope;
import vn.thidua.attachment.inspection.Inspection;
import vn.thidua.attachment.web.DossierView.ExcuseView;
import vn.thidua.attachment.web.DossierView.FileView;
import vn.thidua.attachment.web.DossierView.FolderView;
import vn.thidua.attachment.web.DossierView.ItemView;
import vn.thidua.attachment.web.DossierView.PersonView;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.regime.Regime.Provider;

/** Puts together what the tab shows of a desk. */
@Component
class DossierPages {

    private static final Map<FileType, String> PREVIEWS = Map.of(FileType.PDF, "pdf", FileType.JPG, "picture", FileType.PNG, "picture");

    private final DossierDesks desks;
    private final Dossiers dossiers;
    private final DossierWording wording;
    private final Organization organization;

    DossierPages(DossierDesks desks, Dossiers dossiers, DossierWording wording, Organization organization) {
        this.desks = desks;
        this.dossiers = dossiers;
        this.wording = wording;
        this.organization = organization;
    }

    @Transactional(readOnly = true)
    public DossierView desk(OpenDesk desk) {
        List<Contents> folders = desks.folders(desk);
        boolean whole = desk.desk().scope() != Scope.ALL;
        return new DossierView(
                folders.stream().map(contents -> folder(desk, contents, whole)).toList(),
                people(desk, folders),
                Inspection.LARGEST,
                Arrays.stream(FileType.values()).map(FileType::extension).toList());
    }

    @Transactional(readOnly = true)
    public FolderView folder(OpenDesk desk, Nominee nominee) {
        return folder(desk, dossiers.contents(nominee), true);
    }

    private List<PersonView> people(OpenDesk desk, List<Contents> folders) {
        if (!desk.addsPeople() || !desks.offered(desk, Target.PERSON)) {
            return List.of();
        }
        Set<String> known = folders.stream()
                .map(contents -> contents.folder().nominee().personId())
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return organization.staffOf(desk.unitCode()).stream()
                .filter(person -> !known.contains(person.id()))
                .map(person -> new PersonView(person.id(), person.fullName()))
                .toList();
    }

    private FolderView folder(OpenDesk desk, Contents contents, boolean whole) {
        Nominee nominee = contents.folder().nominee();
        Map<String, String> labels = contents.entries().stream().collect(Collectors.toMap(Entry::code, Entry::label));
        return new FolderView(
                FolderKey.of(nominee),
                contents.folder().name(),
                wording.kind(nominee.target()),
                wording.note(contents),
                count(contents, Status.MISSING),
                count(contents, Status.EXCUSED),
                contents.entries().stream().mapToInt(entry -> entry.files().size()).sum(),
                whole ? contents.entries().stream().map(entry -> item(desk, contents, entry)).toList() : null,
                whole
                        ? dossiers.history(nominee).stream().map(step -> wording.step(step, labels)).toList()
                        : null);
    }

    /** Among what the proposer has to give. */
    private static int count(Contents contents, Status status) {
        Provider proposer = contents.folder().nominee().target() == Target.DEPARTMENT ? Provider.DEPARTMENT : Provider.UNIT;
        return (int) contents.lacking(proposer).stream().filter(entry -> entry.status() == status).count();
    }

    private ItemView item(OpenDesk desk, Contents contents, Entry entry) {
        Nominee nominee = contents.folder().nominee();
        boolean open = !contents.submitted() || contents.supplementing();
        boolean provides = desk.provides(nominee, entry.provider());
        boolean mayAdd = provides && (open || entry.provider() == Provider.DEPARTMENT);
        boolean mayExcuse = provides && open && entry.provider() == Provider.UNIT && entry.required() && entry.files().isEmpty();
        return new ItemView(
                entry.code(),
                entry.label(),
                entry.required(),
                entry.provider(),
                entry.award(),
                entry.law(),
                entry.status(),
                entry.status() == Status.EXCUSED ? excuse(entry.excuse()) : null,
                mayAdd,
                mayExcuse,
                entry.files().stream().map(file -> file(file, provides && open)).toList());
    }

    private ExcuseView excuse(Excuse excuse) {
        return new ExcuseView(
                excuse.reason(), DossierWording.day(excuse.dueOn()), wording.name(excuse.by()), wording.moment(excuse.at()));
    }

    private FileView file(DossierFile file, boolean mayTakeAway) {
        return new FileView(
                file.id(),
                file.name(),
                file.size(),
                PREVIEWS.get(file.type()),
                wording.added(file.addedBy(), file.addedAt()),
                mayTakeAway);
    }
}
