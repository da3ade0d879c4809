/** The register of awards: who got what, by which decision; what was awarded already, and what was revoked. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.award;
