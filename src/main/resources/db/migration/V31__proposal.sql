-- Submission to the province and its answer (S34 to S37, S71). Ids of plans and nominations belong to other modules: no foreign keys.

create table thidua.proposal (
    id       bigint generated always as identity primary key,
    key      text   not null unique,
    plan_id  bigint not null unique,
    drafted_at timestamptz not null
);

create table thidua.proposal_item (
    proposal_id   bigint not null references thidua.proposal,
    position      int    not null,
    nomination_id bigint not null unique,
    primary key (proposal_id, position)
);

create table thidua.proposal_answer (
    id             bigint generated always as identity primary key,
    proposal_id    bigint not null references thidua.proposal,
    kind           text not null check (kind in ('RECEIPT', 'SUPPLEMENT', 'RESULT')),
    received_on    date not null,
    content        text,
    supplement_due date,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    check (kind <> 'SUPPLEMENT' or content is not null)
);
create index proposal_answer_of on thidua.proposal_answer (proposal_id);

create table thidua.proposal_decision (
    answer_id       bigint not null references thidua.proposal_answer,
    nomination_id   bigint not null,
    outcome         text   not null check (outcome in ('GRANTED', 'REFUSED', 'DOWNGRADED', 'DEFERRED')),
    granted_award   text,
    decision_number text,
    decision_date   date,
    reason          text,
    primary key (answer_id, nomination_id),
    check (outcome = 'DEFERRED' or (decision_number is not null and decision_date is not null)),
    check ((outcome in ('GRANTED', 'DOWNGRADED')) = (granted_award is not null))
);

create table thidua.proposal_supplement (
    id          bigint generated always as identity primary key,
    proposal_id bigint not null references thidua.proposal,
    answer_id   bigint not null unique references thidua.proposal_answer,
    content     text,
    prepared_by text,
    prepared_at timestamptz,
    check ((content is null) = (prepared_by is null))
);

-- Documents that left. A number belongs to one document of its type, agency and year.
create table thidua.proposal_sending (
    id            bigint generated always as identity primary key,
    proposal_id   bigint not null references thidua.proposal,
    supplement_id bigint unique references thidua.proposal_supplement,
    document_type text not null check (document_type in ('PROPOSAL', 'LETTER')),
    agency        text not null,
    year          int  not null,
    number        int  not null check (number > 0),
    document_date date not null,
    sent_on       date not null,
    channel       text not null check (channel in ('DOCUMENT_SYSTEM', 'EMAIL', 'POST', 'IN_PERSON')),
    receiver      text not null,
    sent_by       text not null,
    recorded_at   timestamptz not null,
    unique (agency, document_type, year, number),
    check ((document_type = 'PROPOSAL') = (supplement_id is null)),
    check (sent_on >= document_date),
    check (year = extract(year from document_date))
);
create unique index proposal_sent_once on thidua.proposal_sending (proposal_id) where document_type = 'PROPOSAL';
