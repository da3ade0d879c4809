-- Who stands in for whom, and which tasks the deputy got by it.
create table thidua.absence (
    id          bigint generated always as identity primary key,
    person      text        not null references thidua.person (id),
    deputy      text        not null references thidua.person (id),
    first_day   date        not null,
    last_day    date        not null,
    reason      text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    check (person <> deputy),
    check (first_day <= last_day)
);
create index absence_days on thidua.absence (first_day, last_day);
create table thidua.absence_task (
    absence_id bigint not null references thidua.absence (id),
    task_id    text   not null,
    primary key (absence_id, task_id)
);
