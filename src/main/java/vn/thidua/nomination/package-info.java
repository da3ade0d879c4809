/** Who is proposed for which award; selection and the director's decision. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.nomination;
