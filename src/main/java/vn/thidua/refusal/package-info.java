/** How the product says no: one exception, worded in a bundle, naming the field and the clause. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.thidua.refusal;
