/** Engine configuration, and the contract between a user task's form and Java. The only place for {@code org.camunda.bpm.engine.impl}. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.engine;
