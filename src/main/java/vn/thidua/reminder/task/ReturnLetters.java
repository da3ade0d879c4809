package vn.thidua.reminder.task;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Person;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.domain.TaskFacts;

/** Whoever gets work back learns at once that it came back, and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnLetters {

    private final TaskHolders holders;
    private final TaskLetter letter;
    private final Post post;

    ReturnLetters(TaskHolders holders, TaskLetter letter, Post post) {
        this.holders = holders;
        this.letter = letter;
        this.post = post;
    }

    public void tell(TaskFacts task, String reason) {
        Map<String, Object> model = letter.about(task);
        model.put("reason", reason);
        model.put("subject", List.of(task.planKey(), task.name(), model.get("due")));
        for (Person person : holders.of(task)) {
            post.send("returned:" + task.id() + ":" + person.id(), person.id(), "returned", model);
        }
    }
}
