package vn.thidua.document;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.attachment.FileType;
import vn.thidua.nomination.Nominations.NewNomination;

/**
 * Official documents, written from the record into templates that the department edits in Word. All changes run in the caller's transaction;
 * days are those of Asia/Ho_Chi_Minh.
 */
public interface Documents {

    /** In the order in which a movement needs them. */
    enum Kind {
        /** Of a plan. */
        PLAN,
        /** Of a proposal: tờ trình. */
        PROPOSAL_LETTER,
        /** Of a proposal: danh sách kèm theo. */
        NOMINEE_LIST,
        /** Of a nomination, or of a proposal that is not on record yet: {@link #proposed}. */
        ACHIEVEMENT_REPORT_COLLECTIVE,
        /** As of a collective. */
        ACHIEVEMENT_REPORT_PERSON,
        /** Of a unit's report: biên bản họp bình xét; what the record does not know stays open for the secretary's hand. */
        MEETING_MINUTES,
        /** Of a plan. */
        SUMMARY_REPORT,
        /** Of a plan. */
        RESULT_NOTICE,
        /** Of a nomination whose dossier waits for a supplement, or did. */
        SUPPLEMENT_REQUEST
    }

    /**
     * @param subject id of the plan, proposal, nomination or report, as the kind has it @param version 1, 2 …: a new one where the data or the
     *     template changed
     * @param number as on paper, e.g. {@code 05/KH-SNNPTNT}; null: not numbered yet @param date null: not dated yet
     * @param name as a person reads it, without extension
     */
    record Document(
            long id,
            Kind kind,
            long planId,
            long subject,
            int version,
            String number,
            LocalDate date,
            String docxSha256,
            String pdfSha256,
            String name,
            String madeBy,
            Instant madeAt) {}

    /**
     * Writes the document as the record stands now. The same data in the same template give the same bytes, and the version that holds them.
     *
     * @param user who asks for it
     * @throws vn.thidua.refusal.Refusal document.nothingToWrite where the record has nothing for such a document (a proposal without names, a
     *     plan without a summary, a nomination without a request for a supplement, a report without proposals, a proposal that was dropped), document.notOfKind (a person's
     *     report of a collective), and what the module of the subject refuses for an unknown id
     */
    Document make(Kind kind, long subject, String user);

    /**
     * Subject of the report of achievements that a unit has signed before its nomination is on record; below 0. Once the nomination is on record
     * its document goes on from there: as long as it says the same, it is the same version.
     */
    long proposed(NewNomination nomination);

    /** @throws vn.thidua.refusal.Refusal document.unknown */
    Document document(long id);

    /** The newest version of each, in the order of {@link Kind} and of their subjects. */
    List<Document> ofPlan(long planId);

    /** The newest version. */
    Optional<Document> latest(Kind kind, long subject);

    /** Writes the file's bytes. @param type DOCX or PDF */
    void copy(Document document, FileType type, OutputStream to);
}
