package vn.thidua.nomination;

/** Told after a unit has withdrawn a nomination. */
public record NominationWithdrawn(long withdrawalId) {}
