package vn.thidua.journey;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.attachment.Evidence;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.security.Accounts;

/** The sample's department, whose people can log in, and its plan of 2023. */
@TestComponent
class Department {

    private final Organization organization;
    private final Accounts accounts;
    private final Plans plans;
    private final Evidence evidence;
    private final TransactionTemplate transactions;

    Department(Organization organization, Accounts accounts, Plans plans, Evidence evidence, TransactionTemplate transactions) {
        this.organization = organization;
        this.accounts = accounts;
        this.plans = plans;
        this.evidence = evidence;
        this.transactions = transactions;
    }

    void founded() {
        transactions.executeWithoutResult(status -> {
            organization.importDirectory(SamplePlan.directory());
            accounts.followDirectory();
        });
    }

    Evidence evidence() {
        return evidence;
    }

    /** @return key of a plan to start another year's from */
    String earlierPlan() {
        return transactions.execute(status -> plans.create(SamplePlan.content()).key());
    }
}
