package vn.thidua.reminder;

/** The morning's work of đôn đốc. */
public interface Mornings {

    /**
     * Makes today's round if none was made, and writes the letters that wait. Does nothing outside working hours: 08:00 to the end of work (17:00,
     * on a half-day 11:30) of a working day, in the department's zone. Any number of nodes may call it at once.
     *
     * @return how many letters were written
     */
    int make();
}
