create table thidua.report (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    plan_id      bigint      not null references thidua.plan,
    unit_code    text        not null references thidua.unit,
    -- place of the unit among the plan's addressees
    position     integer     not null,
    state        text        not null check (state in ('DRAFT', 'WRITTEN', 'CONFIRMED', 'ACCEPTED', 'MISSING')),
    -- texts, figures and proposals: their shape is the plan's
    content      jsonb,
    opened_at    timestamptz not null,
    written_by   text,
    confirmed_by text,
    accepted_by  text,
    accepted_at  timestamptz,
    unique (plan_id, unit_code),
    check (state not in ('WRITTEN', 'CONFIRMED', 'ACCEPTED') or content is not null and written_by is not null),
    check (state not in ('CONFIRMED', 'ACCEPTED') or confirmed_by is not null and confirmed_by <> written_by),
    check ((state = 'ACCEPTED') = (accepted_at is not null))
);

create table thidua.report_step (
    id        bigint generated always as identity primary key,
    report_id bigint      not null references thidua.report,
    act       text        not null,
    by_user   text        not null,
    at        timestamptz not null,
    reason    text,
    missing   jsonb       not null
);
create index report_step_of on thidua.report_step (report_id);

-- An intake that was closed before all reports were accepted.
create table thidua.report_intake (
    plan_id   bigint      primary key references thidua.plan,
    closed_by text        not null,
    closed_at timestamptz not null,
    reason    text        not null
);
