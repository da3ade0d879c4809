-- A movement's plan. content has the shape of vn.thidua.plan.PlanContent.
create table thidua.plan (
    id            bigint generated always as identity primary key,
    plan_key      text        not null unique,
    year          integer     not null,
    ordinal       integer     not null check (ordinal > 0),
    state         text        not null check (state in ('DRAFT', 'CHECKED', 'SIGNED', 'ISSUED', 'CLOSED')),
    agency        text        not null,
    document_type text        not null,
    number        integer check (number > 0),
    issue_date    date,
    issue_year    integer generated always as (extract(year from issue_date)::integer) stored,
    return_reason text,
    content       jsonb       not null,
    created_at    timestamptz not null,
    unique (year, ordinal),
    check ((number is null) = (issue_date is null)),
    check (number is not null or state in ('DRAFT', 'CHECKED', 'SIGNED'))
);

-- S1: a number is given once by agency, document type and year of issue; holds under a race
create unique index plan_number on thidua.plan (agency, document_type, issue_year, number) where number is not null;

-- Who did what when. actor is null where the application itself acted.
create table thidua.plan_step (
    id      bigint generated always as identity primary key,
    plan_id bigint      not null references thidua.plan (id),
    step    text        not null,
    actor   text,
    reason  text,
    at      timestamptz not null
);

create index plan_step_plan on thidua.plan_step (plan_id, id);

-- S72: one row a unit that carries the plan out, opened at issue
create table thidua.plan_acknowledgement (
    plan_id         bigint  not null references thidua.plan (id),
    unit_code       text    not null references thidua.unit (code),
    ordinal         integer not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    note            text,
    primary key (plan_id, unit_code)
);

create table thidua.plan_summary (
    plan_id       bigint primary key references thidua.plan (id),
    text          text        not null,
    written_by    text        not null,
    written_at    timestamptz not null,
    return_reason text,
    approved_by   text,
    approved_at   timestamptz
);
