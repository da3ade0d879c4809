package vn.thidua.proposal;

/** Told in the transaction in which the director's striking of every name becomes known: nobody is awarded. */
public record CertificatesDeclined(long listId, long planId) {}
