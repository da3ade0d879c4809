-- Inspections of units and what they must put right (S13, S61, S66). Plans and units belong to other modules: no foreign keys.

create table thidua.inspection (
    id          bigint generated always as identity primary key,
    key         text   not null unique,
    plan_id     bigint not null,
    unit_code   text   not null,
    inspect_on  date   not null,
    subject     text   not null,
    state       text   not null check (state in ('PROPOSED', 'DECLINED', 'APPROVED', 'HELD', 'CLOSED')),
    proposed_by text   not null,
    held_on     date,
    conclusion  text,
    check ((state in ('HELD', 'CLOSED')) = (held_on is not null)),
    check ((held_on is null) = (conclusion is null)),
    check (held_on >= inspect_on)
);
create index inspection_of on thidua.inspection (plan_id);

-- KT-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.inspection_number (
    year integer primary key,
    last integer not null
);

create table thidua.inspection_finding (
    id            bigint  generated always as identity primary key,
    inspection_id bigint  not null references thidua.inspection,
    position      integer not null check (position >= 1),
    words         text    not null,
    requirement   text    not null,
    due_on        date    not null,
    state         text    not null check (state in ('OPEN', 'REMEDIED', 'VERIFIED')),
    remedy        text,
    evidence      text,
    remedied_by   text,
    unique (inspection_id, position),
    check (state = 'OPEN' or (remedy is not null and evidence is not null and remedied_by is not null))
);

-- Who did what with an inspection or with one of its findings. Rows are only added.
create table thidua.inspection_step (
    id            bigint generated always as identity primary key,
    inspection_id bigint      not null references thidua.inspection,
    finding_id    bigint references thidua.inspection_finding,
    act           text        not null check (act in ('PROPOSED', 'DECLINED', 'APPROVED', 'RECORDED', 'REMEDIED', 'RETURNED', 'VERIFIED')),
    by_user       text        not null,
    at            timestamptz not null,
    reason        text,
    check (act not in ('DECLINED', 'RETURNED') or reason is not null),
    check ((act in ('REMEDIED', 'RETURNED', 'VERIFIED')) = (finding_id is not null))
);
create index inspection_step_of on thidua.inspection_step (inspection_id);
create index inspection_step_of_finding on thidua.inspection_step (finding_id);
