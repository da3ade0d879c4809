package vn.thidua.exemplar;

/** What may happen to an exemplar; each leaves a line in its history. */
public enum ExemplarStep {
    INTRODUCED,
    SELECTED,
    DECLINED,
    PUBLICITY_LOGGED,
    PUBLICITY_FINISHED
}
