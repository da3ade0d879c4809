package vn.thidua.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Told when a task is made whose form shows why it came back, in the transaction that makes it.
 *
 * @param task the new task, with its candidates @param reason as its form shows it, never blank
 */
public record TaskReturned(DelegateTask task, String reason) {}
