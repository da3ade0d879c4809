package vn.thidua.reminder.delivery;

import java.util.List;
import java.util.UUID;

/** Letters that one sender alone has, as long as their lease is renewed. */
record Batch(UUID lease, List<Letter> letters) {

    Long[] ids() {
        return letters.stream().map(Letter::id).toArray(Long[]::new);
    }
}
