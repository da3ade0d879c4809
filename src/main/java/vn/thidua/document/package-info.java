/** Official documents from editable templates, as .docx and PDF/A. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.document;
