/** Evidence: the files of a dossier, what is taken as one, and what each proves. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.attachment;
