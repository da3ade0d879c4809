package vn.thidua.demo;

/** The way to the engine: what is due by its clock is done before the training clock goes on. */
public interface DueWork {

    /** Runs what is due, and what becomes due by it. What fails is left to the engine, which tries again by itself. */
    void settle();
}
