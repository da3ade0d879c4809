package vn.thidua.exemplar;

/** Told when TCCB has selected or declined an exemplar and its unit is to know. */
public record ExemplarDecided(long exemplarId) {}
