/** Inspections of units while a movement runs, and the remedy of what they find (S13, S61, S66). */
@org.springframework.modulith.ApplicationModule
package vn.thidua.inspection;
