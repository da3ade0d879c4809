/** Units, people and roles of the department; maps them to the engine's groups. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.organization;
