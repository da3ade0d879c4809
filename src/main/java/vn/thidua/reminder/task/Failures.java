package vn.thidua.reminder.task;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with one task or one person from what is wrong with the database, which concerns all. */
final class Failures {

    private Failures() {}

    /** Throws the failure on, unless it is one of the record: then whoever caught it goes on with the others. */
    static void demandBusiness(RuntimeException failure) {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            throw failure;
        }
    }
}
