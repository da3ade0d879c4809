-- What the director awards himself: certificates of merit by his own decision (S34). Plans, units and people belong to other modules: no
-- foreign keys.

create table thidua.certificate_list (
    id          bigint generated always as identity primary key,
    key         text   not null unique,
    plan_id     bigint not null,
    ground      text   not null,
    state       text   not null check (state in ('PROPOSED', 'RETURNED', 'CHECKED', 'DECIDED', 'DECLINED', 'GRANTED')),
    proposed_by text   not null,
    decided_on  date,
    check ((state in ('DECIDED', 'DECLINED', 'GRANTED')) = (decided_on is not null))
);
create index certificate_list_of on thidua.certificate_list (plan_id);

-- GK-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.certificate_number (
    year integer primary key,
    last integer not null
);

-- Names and the achievement as they were proposed. A revision replaces rows and deletes none.
create table thidua.certificate_name (
    id          bigint generated always as identity primary key,
    list_id     bigint not null references thidua.certificate_list,
    plan_id     bigint not null,
    position    int    not null check (position >= 1),
    kind        text   not null check (kind in ('UNIT', 'PERSON')),
    code        text   not null,
    name        text   not null,
    unit_code   text   not null,
    unit_name   text   not null,
    achievement text   not null,
    evidence    text   not null,
    state       text   not null check (state in ('PROPOSED', 'REPLACED', 'STRUCK', 'AWARDED')),
    reason      text,
    check (kind = 'PERSON' or code = unit_code),
    check ((state = 'STRUCK') = (reason is not null))
);
create index certificate_name_of on thidua.certificate_name (list_id);

-- One certificate a holder and movement, whoever acts at once.
create unique index certificate_once on thidua.certificate_name (plan_id, kind, code) where state in ('PROPOSED', 'AWARDED');

-- A number belongs to one decision of its agency and year.
create table thidua.certificate_decision (
    list_id       bigint primary key references thidua.certificate_list,
    agency        text   not null,
    year          int    not null,
    number        int    not null check (number > 0),
    decision_date date   not null,
    unique (agency, year, number),
    check (year = extract(year from decision_date))
);

-- Who did what with a list. Rows are only added.
create table thidua.certificate_step (
    id      bigint generated always as identity primary key,
    list_id bigint      not null references thidua.certificate_list,
    act     text        not null check (act in ('PROPOSED', 'REVISED', 'CHECKED', 'RETURNED', 'DECIDED', 'DECLINED', 'NUMBERED')),
    by_user text        not null,
    at      timestamptz not null,
    reason  text,
    check ((act = 'RETURNED') = (reason is not null))
);
create index certificate_step_of on thidua.certificate_step (list_id);
