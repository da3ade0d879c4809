/** What is worth following: introduced by units, selected by TCCB, made known. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.exemplar;
