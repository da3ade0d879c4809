/** A unit's implementation plan and self-check; its report and proposals, its confirmation and acceptance, the closing of the intake. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.report;
