package vn.thidua.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told when a task is made and its form is filled, in the transaction that makes it. @param task with its candidates */
public record TaskMade(DelegateTask task) {}
