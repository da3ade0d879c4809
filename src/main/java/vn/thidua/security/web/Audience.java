package vn.thidua.security.web;

/** Who may use a path of the engine's API, beyond what the engine's own authorizations allow. */
enum Audience {
    /** Everybody who has logged in. */
    EVERYBODY,
    /** Who may open Cockpit: queries that count or list across units. */
    OVERSEERS,
    /** Who administers accounts. */
    ADMINISTRATORS,
    /** Who answers for đôn đốc: TCCB, the director, the administrators. */
    REMINDERS,
    /** Who may have a letter sent again. */
    RESENDERS
}
