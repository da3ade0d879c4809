package vn.thidua.attachment.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.regime.Regime.Item;

/**
 * An item that a dossier is asked for; required where any of the awards requires it.
 *
 * @param awards codes of the awards that ask for it; empty where all of them do
 */
public record AskedItem(Item item, Set<String> awards) {

    /**
     * Each item once, in the order of the lists.
     *
     * @param lists the list of each award that the nominee is, or may be, proposed for
     */
    public static List<AskedItem> of(Map<String, List<Item>> lists) {
        Map<String, Item> items = new LinkedHashMap<>();
        Map<String, Set<String>> awards = new LinkedHashMap<>();
        lists.forEach((award, list) -> list.forEach(item -> {
            items.merge(item.code(), item, (one, other) -> one.required() ? one : other);
            awards.computeIfAbsent(item.code(), code -> new LinkedHashSet<>()).add(award);
        }));
        return items.entrySet().stream()
                .map(entry -> {
                    Set<String> asking = awards.get(entry.getKey());
                    return new AskedItem(entry.getValue(), asking.size() == lists.size() ? Set.of() : asking);
                })
                .toList();
    }
}
