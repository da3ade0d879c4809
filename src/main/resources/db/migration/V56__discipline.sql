create table thidua.discipline_case (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    kind         text        not null check (kind in ('DISCIPLINE', 'INVESTIGATION', 'COMPLAINT', 'DENUNCIATION')),
    unit_code    text        not null references thidua.unit,
    -- null: the unit as a whole
    person_id    text        references thidua.person,
    subject      text        not null,
    document     text        not null,
    opened_on    date        not null,
    opened_by    text        not null,
    state        text        not null check (state in ('OPENED', 'CONFIRMED', 'DECLINED', 'CLOSED')),
    confirmed_by text,
    outcome      text        check (outcome in ('NO_VIOLATION', 'VIOLATION')),
    close_document text,
    closed_on    date,
    violated_on  date,
    closing_words text,
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check (confirmed_by <> opened_by),
    check ((state = 'CLOSED') = (outcome is not null and close_document is not null and closed_on is not null)),
    check (closed_on >= opened_on),
    check (violated_on is null or outcome = 'VIOLATION' and violated_on <= closed_on)
);
create index discipline_case_of_unit on thidua.discipline_case (unit_code) where person_id is null;
create index discipline_case_of_person on thidua.discipline_case (person_id);

-- VV-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.discipline_number (
    year integer primary key,
    last integer not null
);

create table thidua.discipline_step (
    id      bigint generated always as identity primary key,
    case_id bigint      not null references thidua.discipline_case,
    state   text        not null,
    by_user text        not null,
    at      timestamptz not null,
    reason  text
);
create index discipline_step_of on thidua.discipline_step (case_id);
