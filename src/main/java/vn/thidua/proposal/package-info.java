/** The submission to the province, its answer name by name. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.proposal;
