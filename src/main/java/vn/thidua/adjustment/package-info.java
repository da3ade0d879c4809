/** A unit's difficulties and wishes while a plan runs, ended by guidance or by an amendment of the plan. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.adjustment;
