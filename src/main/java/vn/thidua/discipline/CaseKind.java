package vn.thidua.discipline;

/** What a case is about. The order is that of the choices in {@code messages/nomination.properties}: new kinds come last. */
public enum CaseKind {
    DISCIPLINE,
    INVESTIGATION,
    /** Khiếu nại. */
    COMPLAINT,
    /** Tố cáo. */
    DENUNCIATION
}
