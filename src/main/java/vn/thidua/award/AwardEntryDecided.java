package vn.thidua.award;

/** Told in the transaction in which the head confirms or refuses what an officer entered for the register. */
public record AwardEntryDecided(long entryId) {}
