package vn.thidua.award.domain;

import java.time.LocalDate;
import vn.thidua.refusal.Refusal;

/** Days of an award: what has happened lies behind us, and in order. */
public record AwardDates(LocalDate today) {

    /** @throws Refusal award.decisionDateMissing, award.decisionInFuture */
    public void checkDecision(LocalDate decidedOn) {
        if (decidedOn == null) {
            throw Refusal.of("award.decisionDateMissing").at("decisionDate");
        }
        if (decidedOn.isAfter(today)) {
            throw Refusal.of("award.decisionInFuture").at("decisionDate");
        }
    }

    /** @throws Refusal award.periodIncomplete, award.periodReversed */
    public static void checkPeriod(LocalDate from, LocalDate to) {
        if ((from == null) != (to == null)) {
            throw Refusal.of("award.periodIncomplete").at(from == null ? "achievedFrom" : "achievedTo");
        }
        if (from != null && to.isBefore(from)) {
            throw Refusal.of("award.periodReversed").at("achievedTo");
        }
    }

    /** What a person enters: a period that is over, decided on after it began. @throws Refusal award.periodInFuture, award.decisionBeforePeriod */
    public void checkEntered(LocalDate from, LocalDate to, LocalDate decidedOn) {
        if (to != null && to.isAfter(today)) {
            throw Refusal.of("award.periodInFuture").at("achievedTo");
        }
        if (from != null && decidedOn.isBefore(from)) {
            throw Refusal.of("award.decisionBeforePeriod").at("decisionDate");
        }
    }

    /** @throws Refusal award.revocationDateMissing, award.revocationInFuture, award.revocationBeforeDecision */
    public void checkRevocation(LocalDate revokedOn, LocalDate decidedOn) {
        if (revokedOn == null) {
            throw Refusal.of("award.revocationDateMissing").at("revocationDate");
        }
        if (revokedOn.isAfter(today)) {
            throw Refusal.of("award.revocationInFuture").at("revocationDate");
        }
        if (revokedOn.isBefore(decidedOn)) {
            throw Refusal.of("award.revocationBeforeDecision").at("revocationDate");
        }
    }
}
