-- Half-days, and the history of the calendar: who changed which day, when, why, and what stood there before.
alter table thidua.calendar_day drop constraint calendar_day_kind_check;
alter table thidua.calendar_day add constraint calendar_day_kind_check
    check (kind in ('HOLIDAY', 'SUBSTITUTE_HOLIDAY', 'SWAPPED_DAY_OFF', 'SWAPPED_WORKDAY', 'HALF_DAY'));

create table thidua.calendar_change (
    id          bigint generated always as identity primary key,
    state       text        not null check (state in ('PROPOSED', 'CONFIRMED', 'APPLIED', 'REFUSED')),
    document    text,
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    words       text,
    applied_at  timestamptz,
    check (decided_by <> proposed_by or state = 'REFUSED')
);
-- one at a time: what stood there before is what was shown to whoever confirmed
create unique index calendar_change_open on thidua.calendar_change ((true)) where state in ('PROPOSED', 'CONFIRMED');

create table thidua.calendar_change_day (
    change_id        bigint not null references thidua.calendar_change (id),
    day              date   not null,
    before_kind      text,
    before_name      text,
    before_announced boolean,
    after_kind       text,
    after_name       text,
    after_announced  boolean,
    primary key (change_id, day)
);

-- Which moment of a running case moved, and by what: a change of the calendar or an amendment of the plan.
create table thidua.timetable_move (
    id         bigint generated always as identity primary key,
    plan_id    bigint      not null references thidua.plan (id),
    case_key   text        not null,
    kind       text        not null check (kind in ('DUE', 'REMINDER', 'ESCALATION', 'TIMER')),
    element    text        not null,
    name       text        not null,
    unit_code  text,
    moved_from timestamptz,
    moved_to   timestamptz not null,
    cause      text        not null check (cause in ('CALENDAR', 'AMENDMENT')),
    cause_id   bigint      not null,
    moved_at   timestamptz not null
);
create index timetable_move_plan on thidua.timetable_move (plan_id, moved_at);
create index timetable_move_cause on thidua.timetable_move (cause, cause_id);
