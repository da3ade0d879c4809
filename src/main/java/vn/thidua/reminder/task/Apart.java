package vn.thidua.reminder.task;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction whose failure takes back its own work alone, also within one that somebody else has begun. */
final class Apart {

    private Apart() {}

    static TransactionTemplate of(TransactionTemplate usual) {
        TransactionTemplate apart = new TransactionTemplate(usual.getTransactionManager());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return apart;
    }
}
