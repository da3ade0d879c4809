/** Rule sets of the law by date: citations, dossier lists, thresholds and days, as data; what is not checked is never shown as law. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.regime;
