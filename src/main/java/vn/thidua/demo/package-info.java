/** The demonstration: sample data, a clock that trainers move, captured mail, a page that shows all this. Only in the profile {@code demo}. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.demo;
