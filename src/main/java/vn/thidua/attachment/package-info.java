/** Evidence: the files of a dossier, what is taken as one, and what each proves. */
package vn.thidua.attachment;
