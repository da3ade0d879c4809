/** Judgement of each criterion, supplements, the conclusion. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.appraisal;
