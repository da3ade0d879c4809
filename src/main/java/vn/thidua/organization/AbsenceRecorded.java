package vn.thidua.organization;

/** Told in the transaction that records an absence. */
public record AbsenceRecorded(Absence absence) {}
