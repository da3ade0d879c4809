package vn.thidua.attachment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.Dossiers;
import vn.thidua.attachment.Dossiers.Contents;
import vn.thidua.attachment.Dossiers.DossierFile;
import vn.thidua.attachment.Dossiers.Folder;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.attachment.domain.Desk;
import vn.thidua.attachment.domain.Desk.Scope;
import vn.thidua.engine.CurrentUser;
import vn.thidua.engine.VisibleTask;
import vn.thidua.engine.VisibleTasks;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;

/** Which folders lie on the desk of a task. What does not is unknown there, whatever its number. */
@Component
class DossierDesks {

    private final VisibleTasks tasks;
    private final Dossiers dossiers;
    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;
    private final CurrentUser user;

    DossierDesks(
            VisibleTasks tasks,
            Dossiers dossiers,
            Nominations nominations,
            Plans plans,
            Organization organization,
            CurrentUser user) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
        this.user = user;
    }

    /** @return empty for a task beside which no dossiers lie @throws NotOnDesk for a task that he may not see */
    Optional<OpenDesk> find(String taskId) {
        VisibleTask task = tasks.find(taskId).orElseThrow(NotOnDesk::new);
        return Desk.of(task.process(), task.task()).map(desk -> opened(task, desk));
    }

    /** @throws NotOnDesk also where no dossiers lie beside the task */
    OpenDesk desk(String taskId) {
        return find(taskId).orElseThrow(NotOnDesk::new);
    }

    private OpenDesk opened(VisibleTask task, Desk desk) {
        long planId = task.id("planId");
        Nominee nominee =
                switch (desk.scope()) {
                    case NOMINATION -> Nominee.of(nominations.nomination(task.id("nominationId")));
                    case DEPARTMENT -> new Nominee(planId, Target.DEPARTMENT, organization.agency().code(), null);
                    case UNIT, ALL -> null;
                };
        String unit = desk.scope() == Scope.UNIT ? task.text("unitCode") : null;
        return new OpenDesk(task.id(), desk, planId, unit, nominee, task.mine());
    }

    /** In the order in which they are shown. */
    List<Contents> folders(OpenDesk desk) {
        return switch (desk.desk().scope()) {
            case ALL -> dossiers.ofNominations(desk.planId());
            case NOMINATION, DEPARTMENT -> List.of(dossiers.contents(desk.nominee()));
            case UNIT -> unit(desk).stream().map(dossiers::contents).toList();
        };
    }

    private List<Nominee> unit(OpenDesk desk) {
        List<Nominee> nominees = new ArrayList<>();
        Target.of(organization.unit(desk.unitCode()).type())
                .filter(target -> offered(desk, target))
                .ifPresent(target -> nominees.add(new Nominee(desk.planId(), target, desk.unitCode(), null)));
        dossiers.ofStaff(desk.planId(), desk.unitCode()).stream().map(Folder::nominee).forEach(nominees::add);
        return nominees;
    }

    /** Whether the plan holds out an award to them at all. */
    boolean offered(OpenDesk desk, Target target) {
        return !new AwardTerms(plans.plan(desk.planId()).content()).awardsFor(target).isEmpty();
    }

    /** @param key as the page calls it @throws NotOnDesk where this folder does not lie on the desk */
    Nominee nominee(OpenDesk desk, String key) {
        return FolderKey.read(desk.planId(), key).filter(asked -> lies(desk, asked)).orElseThrow(NotOnDesk::new);
    }

    /** @throws NotOnDesk where this file does not */
    DossierFile file(OpenDesk desk, long fileId) {
        DossierFile file = dossiers.file(fileId).orElseThrow(NotOnDesk::new);
        if (!lies(desk, dossiers.nominee(file.folderId()))) {
            throw new NotOnDesk();
        }
        return file;
    }

    private boolean lies(OpenDesk desk, Nominee asked) {
        return asked.planId() == desk.planId()
                && switch (desk.desk().scope()) {
                    case NOMINATION, DEPARTMENT -> asked.equals(desk.nominee());
                    case UNIT -> asked.unitCode().equals(desk.unitCode()) && unit(desk).contains(asked);
                    case ALL -> nominations.ofPlan(desk.planId()).stream()
                            .anyMatch(nomination ->
                                    nomination.state() != Nominations.State.WITHDRAWN && Nominee.of(nomination).equals(asked));
                };
    }

    /**
     * Changes a folder while the task stands: who completes the task waits for the change, or the change finds the task gone.
     *
     * @throws NotOnDesk where it is gone
     */
    @Transactional
    public <T> T change(OpenDesk desk, Nominee nominee, Supplier<T> work) {
        dossiers.open(nominee, user.id().orElseThrow());
        OpenDesk now = desk(desk.taskId());
        if (!now.mine()) {
            throw new NotOnDesk();
        }
        return work.get();
    }

    /** Somebody else's task or folder, or none at all: nobody learns which. */
    static final class NotOnDesk extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
