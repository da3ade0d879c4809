package vn.thidua.nomination;

/** Told in the transaction in which the results of a plan are made known to its units. */
public record ResultsAnnounced(long planId) {}
