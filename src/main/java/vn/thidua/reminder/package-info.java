/** Mail: outbox, sender, reminders and escalations of tasks. */
@org.springframework.modulith.ApplicationModule
package vn.thidua.reminder;
