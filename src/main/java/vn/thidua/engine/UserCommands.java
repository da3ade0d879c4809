package vn.thidua.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import vn.thidua.refusal.Refusal;

/** What a logged-in user may tell the engine besides completing tasks and starting processes by their forms. */
final class UserCommands {

    /** Commands that change people, rights and failed jobs: an administrator's work. Records and variables are not among it. */
    private static final Set<String> ADMINISTRATION = Set.of(
            "SaveUserCmd",
            "CreateUserCmd",
            "DeleteUserCmd",
            "UnlockUserCmd",
            "SaveGroupCmd",
            "CreateGroupCmd",
            "DeleteGroupCmd",
            "CreateMembershipCmd",
            "DeleteMembershipCmd",
            "CreateAuthorizationCommand",
            "SaveAuthorizationCmd",
            "DeleteAuthorizationCmd",
            "SetJobRetriesCmd",
            "ExecuteJobsCmd",
            "SetUserInfoCmd",
            "DeleteUserInfoCmd");

    private final ProcessEngine engine;
    private final Authentication user;
    private final RefusalWording wording;

    UserCommands(ProcessEngine engine, Authentication user, RefusalWording wording) {
        this.engine = engine;
        this.user = user;
        this.wording = wording;
    }

    static boolean onlyReads(Command<?> command) {
        String name = command.getClass().getSimpleName();
        return command instanceof AbstractQuery<?, ?>
                || command instanceof AbstractNativeQuery<?, ?>
                || command.getClass().getName().startsWith("org.camunda.bpm.cockpit.impl.")
                || name.startsWith("Get")
                || name.startsWith("Is")
                || name.startsWith("Find")
                || name.startsWith("ExecuteFilter")
                || name.startsWith("Execute") && name.contains("Query")
                || name.startsWith("Determine")
                || name.endsWith("QueryCmd")
                || name.equals("AuthorizationCheckCmd")
                || name.equals("TaskCountByCandidateGroupCmd")
                || name.equals("CheckPassword");
    }

    /** @throws RefusedRequest for whatever is not on the list */
    void check(Command<?> command) {
        if (onlyReads(command)) {
            return;
        }
        if (command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd) {
            checkAssignment(new DirectFieldAccessor(command));
        } else if (command instanceof AddCommentCmd
                || administrator() && ADMINISTRATION.contains(command.getClass().getSimpleName())
                || ownAccount(command)) {
            return;
        } else {
            throw refused(Status.FORBIDDEN, Refusal.of("door.closed"));
        }
    }

    /** A task is taken by oneself, or given back by oneself; an administrator may hand it to somebody who exists. */
    private void checkAssignment(DirectFieldAccessor command) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskId((String) command.getPropertyValue("taskId"))
                .singleResult();
        if (task == null) {
            throw refused(Status.NOT_FOUND, Refusal.of("door.taskUnknown"));
        }
        String target = (String) command.getPropertyValue("userId");
        String holder = task.getAssignee();
        if (administrator()) {
            if (target != null && !exists(target)) {
                throw refused(Status.BAD_REQUEST, Refusal.of("door.noSuchUser", target));
            }
            return;
        }
        if (holder != null && !holder.equals(user.getUserId())) {
            throw refused(Status.CONFLICT, Refusal.of("door.taskOfAnother", holder));
        }
        if (target != null && !Objects.equals(target, user.getUserId())) {
            throw refused(Status.FORBIDDEN, Refusal.of("door.onlyForOneself"));
        }
    }

    private boolean exists(String userId) {
        return engine.getIdentityService().createUserQuery().userId(userId).count() == 1;
    }

    /** Everybody may change his own password and profile; the engine checks the old password. */
    private boolean ownAccount(Command<?> command) {
        return command instanceof SaveUserCmd
                && new DirectFieldAccessor(command).getPropertyValue("user")
                        instanceof org.camunda.bpm.engine.identity.User saved
                && saved.getId().equals(user.getUserId());
    }

    private boolean administrator() {
        return user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    private RefusedRequest refused(Status status, Refusal refusal) {
        return new RefusedRequest(status, refusal.code(), wording.text(refusal, null), refusal);
    }
}
