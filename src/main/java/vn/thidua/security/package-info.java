/** Login, roles, the doors of the engine. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.security;
