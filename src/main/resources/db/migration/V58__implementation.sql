-- What each unit plans to do under a plan and how it checks itself (S9, S10, S12, S22 to S25, S60, S61). No row: nothing was filed.
create table thidua.implementation (
    id                 bigint generated always as identity primary key,
    key                text   not null unique,
    plan_id            bigint not null references thidua.plan,
    unit_code          text   not null references thidua.unit,
    state              text   not null check (state in ('DRAFT', 'FILED', 'CONFIRMED', 'CHECKED', 'CHECK_CONFIRMED')),
    -- activities by the plan's solutions, and the unit's own: their shape is the plan's
    filed              jsonb,
    filed_by           text,
    confirmed_by       text,
    confirmed_at       timestamptz,
    self_check         jsonb,
    checked_by         text,
    check_confirmed_by text,
    check_confirmed_at timestamptz,
    unique (plan_id, unit_code),
    check (state = 'DRAFT' or filed is not null and filed_by is not null),
    check ((state in ('DRAFT', 'FILED')) = (confirmed_by is null)),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (confirmed_by <> filed_by),
    check (state not in ('CHECKED', 'CHECK_CONFIRMED') or self_check is not null and checked_by is not null),
    check ((state = 'CHECK_CONFIRMED') = (check_confirmed_by is not null)),
    check ((check_confirmed_by is null) = (check_confirmed_at is null)),
    check (check_confirmed_by <> checked_by)
);

-- Who did what, why, and what was then on paper: a later filing does not hide who was responsible before (S25). Rows are only added.
create table thidua.implementation_step (
    id                bigint generated always as identity primary key,
    implementation_id bigint      not null references thidua.implementation,
    act               text        not null
        check (act in ('FILED', 'RETURNED', 'CONFIRMED', 'CHECKED', 'CHECK_RETURNED', 'CHECK_CONFIRMED')),
    by_user           text        not null,
    at                timestamptz not null,
    reason            text,
    content           jsonb,
    check ((act in ('RETURNED', 'CHECK_RETURNED')) = (reason is not null)),
    check ((act in ('FILED', 'CHECKED')) = (content is not null))
);
create index implementation_step_of on thidua.implementation_step (implementation_id);
