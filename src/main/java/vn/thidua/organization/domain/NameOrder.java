package vn.thidua.organization.domain;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import vn.thidua.organization.Person;

/** Vietnamese order of names: the given name (the last word) first, then the whole name. */
public final class NameOrder implements Comparator<Person> {

    private final Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));

    @Override
    public int compare(Person one, Person other) {
        return Comparator.comparing(NameOrder::given, collator)
                .thenComparing(Person::fullName, collator)
                .thenComparing(Person::id)
                .compare(one, other);
    }

    private static String given(Person person) {
        String name = person.fullName();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
