package vn.thidua.reminder.domain;

import java.time.Instant;
import java.util.List;

/**
 * An open task, as far as a letter about it needs to know it.
 *
 * @param key id of the user task in its model @param planId 0: the case belongs to no plan, and {@code planKey} and {@code planName} are its own
 * @param planName name of the movement, as on the cards of Tasklist
 * @param unitCode unit of the case, null where it has none @param nomineeName null where the case is about no nominee
 * @param caseKey business key of the task's case, null where it has none
 * @param assignee user who claimed it, null when nobody has
 */
public record TaskFacts(
        String id,
        String key,
        String name,
        Instant created,
        Instant due,
        long planId,
        String planKey,
        String planName,
        String unitCode,
        String nomineeName,
        String assignee,
        List<String> candidateUsers,
        List<String> candidateGroups,
        String caseKey) {}
