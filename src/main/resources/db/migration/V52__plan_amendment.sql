-- What a plan said from when to when, and how it was amended (S73, S75).
create table thidua.plan_version (
    plan_id      bigint      not null references thidua.plan (id),
    version      integer     not null check (version > 0),
    content      jsonb       not null,
    amendment_id bigint,
    since        timestamptz not null,
    primary key (plan_id, version)
);

-- Plans that were issued before versions were kept
insert into thidua.plan_version (plan_id, version, content, since)
select p.id, 1, p.content, coalesce((select max(s.at) from thidua.plan_step s where s.plan_id = p.id and s.step = 'ISSUED'), p.created_at)
from thidua.plan p where p.state in ('ISSUED', 'CLOSED');

create table thidua.plan_amendment (
    id            bigint generated always as identity primary key,
    plan_id       bigint      not null references thidua.plan (id),
    base_version  integer     not null,
    state         text        not null check (state in ('DRAFT', 'DRAFTED', 'CHECKED', 'SIGNED', 'ISSUED', 'REJECTED')),
    reason        text        not null,
    content       jsonb       not null,
    drafted_by    text,
    checked_by    text,
    signed_by     text,
    words         text,
    agency        text        not null,
    document_type text        not null,
    number        integer check (number > 0),
    issue_date    date,
    issue_year    integer generated always as (extract(year from issue_date)::integer) stored,
    opened_at     timestamptz not null,
    ended_at      timestamptz,
    check ((number is null) = (issue_date is null)),
    check (state not in ('DRAFTED', 'CHECKED', 'SIGNED', 'ISSUED') or drafted_by is not null),
    check (checked_by <> drafted_by)
);

-- One amendment at a time: each says what changes against the plan as it stands
create unique index plan_amendment_open on thidua.plan_amendment (plan_id) where ended_at is null;
create unique index plan_amendment_number on thidua.plan_amendment (agency, document_type, issue_year, number) where number is not null;
