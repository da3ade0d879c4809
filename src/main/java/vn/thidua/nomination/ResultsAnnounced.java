package vn.thidua.nomination;

/** Told when the results of a plan's nominations are to be told to its units. */
public record ResultsAnnounced(long planId) {}
