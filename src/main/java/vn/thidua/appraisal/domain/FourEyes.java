package vn.thidua.appraisal.domain;

import java.util.Collection;
import java.util.Objects;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.refusal.Refusal;

/** Nobody judges what he wrote, nobody concludes what he judged. */
public final class FourEyes {

    private FourEyes() {}

    /** @throws Refusal appraisal.byProposer */
    public static void appraisal(String user, String proposedBy) {
        refuse(Objects.equals(user, proposedBy), "appraisal.byProposer");
    }

    /** The officer who asked does not write the dossier that he will judge. @throws Refusal appraisal.supplementByAppraiser */
    public static void supplement(String user, String askedBy) {
        refuse(user.equals(askedBy), "appraisal.supplementByAppraiser");
    }

    /** @throws Refusal appraisal.byAppraiser: also who only judged one criterion or entered one figure */
    public static void conclusion(String user, String appraisedBy, Collection<Judgement> judgements) {
        boolean judged = judgements.stream().anyMatch(j -> user.equals(j.decidedBy()) || user.equals(j.enteredBy()));
        refuse(judged || user.equals(appraisedBy), "appraisal.byAppraiser");
    }

    /** Who enters a ranking does not confirm it. @throws Refusal appraisal.rankingByEnterer */
    public static void ranking(String user, String enteredBy) {
        refuse(user.equals(enteredBy), "appraisal.rankingByEnterer");
    }

    /** Who scores does not confirm the ranks. @throws Refusal appraisal.comparisonByScorer */
    public static void scores(String user, String scoredBy) {
        refuse(user.equals(scoredBy), "appraisal.comparisonByScorer");
    }

    /** Nobody compares others with whom he proposed himself. @throws Refusal appraisal.comparisonByProposer */
    public static void comparison(String user, Collection<Nomination> nominees) {
        refuse(nominees.stream().anyMatch(n -> user.equals(n.proposedBy())), "appraisal.comparisonByProposer");
    }

    private static void refuse(boolean same, String code) {
        if (same) {
            throw Refusal.of(code);
        }
    }
}
