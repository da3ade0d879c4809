-- What units introduce as worth following (S14, S62), what TCCB made of it (S68), where it was made known (S69).
create table thidua.exemplar (
    id            bigint generated always as identity primary key,
    key           text        not null unique,
    plan_id       bigint      not null references thidua.plan,
    unit_code     text        not null references thidua.unit,
    kind          text        not null check (kind in ('COLLECTIVE', 'PERSON', 'INITIATIVE')),
    name          text        not null,
    -- The name as it is compared: without regard to case and to how many blanks stand between words
    name_compared text        not null,
    achievements  text        not null,
    evidence      text        not null,
    achieved_on   date,
    introduced_by text        not null,
    introduced_at timestamptz not null,
    state         text        not null check (state in ('INTRODUCED', 'SELECTED', 'DECLINED')),
    decided_by    text,
    decided_at    timestamptz,
    reason        text,
    no_publicity  text,
    check ((state = 'INTRODUCED') = (decided_by is null)),
    check ((state = 'INTRODUCED') = (decided_at is null)),
    check (state <> 'DECLINED' or reason is not null),
    check (decided_by <> introduced_by)
);

-- A unit introduces a name once in a plan, whoever does it at the same moment.
create unique index exemplar_once on thidua.exemplar (plan_id, unit_code, name_compared);

-- DH-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.exemplar_number (
    year integer primary key,
    last integer not null
);

create table thidua.exemplar_publicity (
    id           bigint generated always as identity primary key,
    exemplar_id  bigint      not null references thidua.exemplar,
    outlet       text        not null,
    scope        text        not null check (scope in ('IN_PROVINCE', 'OUT_OF_PROVINCE')),
    published_on date        not null,
    link         text,
    logged_by    text        not null,
    logged_at    timestamptz not null
);
create index exemplar_publicity_of on thidua.exemplar_publicity (exemplar_id);

create table thidua.exemplar_step (
    id          bigint generated always as identity primary key,
    exemplar_id bigint      not null references thidua.exemplar,
    step        text        not null check (step in ('INTRODUCED', 'SELECTED', 'DECLINED', 'PUBLICITY_LOGGED', 'PUBLICITY_FINISHED')),
    actor       text        not null,
    reason      text,
    at          timestamptz not null
);
create index exemplar_step_of on thidua.exemplar_step (exemplar_id);
