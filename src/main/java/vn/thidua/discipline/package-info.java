/** Disciplinary cases, inspections, complaints and denunciations: whom they bar from being proposed, and for how long. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.discipline;
