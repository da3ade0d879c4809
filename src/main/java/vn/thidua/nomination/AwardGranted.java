package vn.thidua.nomination;

/** Told in the transaction in which a nomination becomes GRANTED or DOWNGRADED, once for each nomination. */
public record AwardGranted(long nominationId) {}
