/** The movement's plan as data, from draft to closing. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.plan;
