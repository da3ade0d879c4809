/** Working days: weekends, public holidays, swapped days. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.calendar;
