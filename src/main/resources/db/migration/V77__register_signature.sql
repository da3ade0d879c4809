-- The clerk's register of documents that leave: one row a number, by agency, document type and year. Documents belong to other modules: no
-- foreign keys. A row is never deleted.

-- Locked by whoever takes, reserves or explains a number of the series, until the end of his transaction.
create table thidua.register_series (
    agency        text not null,
    document_type text not null,
    year          int  not null,
    primary key (agency, document_type, year)
);

create table thidua.register_entry (
    agency        text not null,
    document_type text not null,
    year          int  not null,
    number        int  not null check (number > 0),
    -- REPLACED: its document was given another number before it was issued
    state         text not null check (state in ('ISSUED', 'RESERVED', 'CANCELLED', 'REPLACED')),
    subject       text,
    label         text,
    dated         date,
    -- what a number was reserved for, why it was cancelled
    reason        text,
    -- null only for numbers that were given before there was a register
    recorded_by   text,
    recorded_at   timestamptz not null,
    primary key (agency, document_type, year, number),
    foreign key (agency, document_type, year) references thidua.register_series,
    check (state not in ('ISSUED', 'REPLACED') or (subject is not null and label is not null and dated is not null)),
    check (state not in ('RESERVED', 'CANCELLED') or reason is not null),
    check (dated is null or year = extract(year from dated))
);

-- One number a document
create unique index register_subject on thidua.register_entry (subject) where state = 'ISSUED';

-- Numbers that this register does not give, and why: given on paper, in another system, spoilt …
create table thidua.register_skip (
    id            bigint generated always as identity primary key,
    agency        text not null,
    document_type text not null,
    year          int  not null,
    first         int  not null check (first > 0),
    last          int  not null,
    reason        text not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    foreign key (agency, document_type, year) references thidua.register_series,
    check (last >= first)
);
create index register_skip_of on thidua.register_skip (agency, document_type, year);

-- What was numbered before there was a register
insert into thidua.register_series (agency, document_type, year)
select agency, document_type, issue_year from thidua.plan where number is not null
union select agency, document_type, issue_year from thidua.plan_amendment where number is not null
union select agency, document_type, year from thidua.proposal_sending
union select agency, 'DECISION', year from thidua.certificate_decision;

insert into thidua.register_entry (agency, document_type, year, number, state, subject, label, dated, recorded_by, recorded_at)
select p.agency, p.document_type, p.issue_year, p.number, 'ISSUED', 'plan:' || p.id, p.plan_key, p.issue_date,
       (select s.actor from thidua.plan_step s where s.plan_id = p.id and s.step = 'NUMBERED' order by s.id desc limit 1),
       coalesce((select max(s.at) from thidua.plan_step s where s.plan_id = p.id and s.step = 'NUMBERED'), p.created_at)
from thidua.plan p where p.number is not null
union all
select a.agency, a.document_type, a.issue_year, a.number, 'ISSUED', 'amendment:' || a.id, p.plan_key, a.issue_date, null,
       coalesce(a.ended_at, a.opened_at)
from thidua.plan_amendment a join thidua.plan p on p.id = a.plan_id where a.number is not null
union all
select s.agency, s.document_type, s.year, s.number, 'ISSUED',
       case when s.supplement_id is null then 'proposal:' || s.proposal_id else 'supplement:' || s.supplement_id end,
       p.key, s.document_date, s.sent_by, s.recorded_at
from thidua.proposal_sending s join thidua.proposal p on p.id = s.proposal_id
union all
select d.agency, 'DECISION', d.year, d.number, 'ISSUED', 'certificates:' || d.list_id, l.key, d.decision_date,
       (select s.by_user from thidua.certificate_step s where s.list_id = l.id and s.act = 'NUMBERED' order by s.id desc limit 1),
       coalesce((select max(s.at) from thidua.certificate_step s where s.list_id = l.id and s.act = 'NUMBERED'),
                d.decision_date::timestamp at time zone 'Asia/Ho_Chi_Minh')
from thidua.certificate_decision d join thidua.certificate_list l on l.id = d.list_id
-- A plan and its amendment could once hold the same number: the first keeps the row
on conflict do nothing;

-- Copies of documents that came back signed. What the signatures say is kept as it was judged that day.
create table thidua.signed_document (
    id          bigint generated always as identity primary key,
    document_id bigint      not null,
    sha256      text        not null,
    signatures  jsonb       not null,
    accepted_by text        not null,
    accepted_at timestamptz not null,
    -- the same copy, sent twice, is one
    unique (document_id, sha256)
);
