/** The clerk's register of documents that leave: which number belongs to what. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.register;
