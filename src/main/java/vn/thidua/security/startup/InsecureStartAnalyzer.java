package vn.thidua.security.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.thidua.security.SecurityWording;

/** Shows the message of an {@link InsecureStart} by itself, without a stack trace around it. */
final class InsecureStartAnalyzer extends AbstractFailureAnalyzer<InsecureStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureStart cause) {
        return new FailureAnalysis(cause.getMessage(), SecurityWording.text("security.start.action"), cause);
    }
}
