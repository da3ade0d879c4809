package vn.thidua.plan.domain;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.PlanContent;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** Text as it goes on record: NFC, plain line ends, no control characters, no blank ends. Blank text is missing text: null. */
public final class CleanText {

    /** How long a text may be is a rule of its field. */
    private static final Wording CLEAN = new Wording("plan.characterForbidden", "plan.textTooLong");

    private CleanText() {}

    /** @param field key of the form field that a refusal names @throws Refusal plan.characterForbidden */
    public static String of(String text, String field) {
        return CLEAN.of(text, field, Integer.MAX_VALUE);
    }

    /** Cleans every text of the content, however deep; a missing list becomes an empty one. */
    public static PlanContent of(PlanContent content) {
        return record(content, null);
    }

    private static <R extends Record> R record(R original, String field) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            values[i] = value(read(component, original), component.getType(), field == null ? component.getName() : field);
        }
        return rebuilt(original, components, values);
    }

    private static Object value(Object value, Class<?> type, String field) {
        if (value instanceof String text) {
            return of(text, field);
        }
        if (value instanceof Record nested) {
            return record(nested, field);
        }
        if (type == List.class) {
            return value == null ? List.of() : ((List<?>) value).stream().map(each -> entry(each, field)).toList();
        }
        if (type == Set.class) {
            return value == null
                    ? Set.of()
                    : ((Set<?>) value).stream().map(each -> entry(each, field)).collect(Collectors.toUnmodifiableSet());
        }
        return value;
    }

    private static Object entry(Object value, String field) {
        Object clean = value == null ? null : value(value, value.getClass(), field);
        if (clean == null) {
            throw Refusal.of("plan.entryBlank").at(field);
        }
        return clean;
    }

    private static Object read(RecordComponent component, Record original) {
        try {
            return component.getAccessor().invoke(original);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R rebuilt(R original, RecordComponent[] components, Object[] values) {
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
