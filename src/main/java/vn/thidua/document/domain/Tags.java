package vn.thidua.document.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places in a template that the record fills: words, and lists whose entries have places of their own. An officer who edits a template sees
 * these names, so they are Vietnamese.
 *
 * @param words names of single places @param lists names of lists with the places of one entry
 */
public record Tags(Set<String> words, Map<String, Tags> lists) {

    public static Tags of(String... words) {
        return new Tags(Set.of(words), Map.of());
    }

    public Tags with(String list, Tags entry) {
        Map<String, Tags> more = new LinkedHashMap<>(lists);
        more.put(list, entry);
        return new Tags(words, Map.copyOf(more));
    }

    public Tags and(Tags other) {
        Set<String> allWords = new java.util.TreeSet<>(words);
        allWords.addAll(other.words);
        Map<String, Tags> allLists = new LinkedHashMap<>(lists);
        allLists.putAll(other.lists);
        return new Tags(Set.copyOf(allWords), Map.copyOf(allLists));
    }

    /** Names that the values leave open; none where a document can be filled without a gap. */
    public List<String> missingIn(Map<String, Object> values) {
        List<String> missing = new java.util.ArrayList<>();
        words.stream().filter(word -> !(values.get(word) instanceof String)).forEach(missing::add);
        lists.forEach((name, entry) -> {
            if (!(values.get(name) instanceof List<?> entries)) {
                missing.add(name);
                return;
            }
            for (Object one : entries) {
                entry.missingIn(asMap(one)).forEach(inner -> missing.add(name + "." + inner));
            }
        });
        return missing;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object entry) {
        return (Map<String, Object>) entry;
    }
}
