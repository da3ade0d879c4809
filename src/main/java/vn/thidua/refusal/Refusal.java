package vn.thidua.refusal;

/**
 * A business refusal: the request is understood, breaks a rule, and changes nothing.
 *
 * <p>The code is a key of {@code messages/*.properties}; the text a user reads is made from it at the door (web, engine guard),
 * together with the field and the clause. Thrown inside a transaction it rolls the whole transaction back.
 */
public final class Refusal extends RuntimeException {

    private final String code;
    private final String field;
    private final String clause;
    private final transient Object[] arguments;

    private Refusal(String code, String field, String clause, Object... arguments) {
        super(code + (field == null ? "" : " [" + field + "]") + (clause == null ? "" : " (" + clause + ")"));
        this.code = code;
        this.field = field;
        this.clause = clause;
        this.arguments = arguments;
    }

    /** @param code key in the bundles, e.g. {@code plan.numberTaken}; arguments fill {@code {0}}, {@code {1}} … */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, null, null, arguments);
    }

    /** Names the form field (its key) that the user has to correct. */
    public Refusal at(String fieldKey) {
        return new Refusal(code, fieldKey, clause, arguments);
    }

    /** Names the clause of the plan that refuses, as a person would cite it, e.g. {@code Mục IV.4}. */
    public Refusal by(String clauseOfPlan) {
        return new Refusal(code, field, clauseOfPlan, arguments);
    }

    public String code() {
        return code;
    }

    /** @return the form field's key, or null where no single field is to blame */
    public String field() {
        return field;
    }

    /** @return the clause, or null where no clause of the plan refuses */
    public String clause() {
        return clause;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
