create table thidua.adjustment_request (
    id         bigint generated always as identity primary key,
    key        text        not null unique,
    plan_id    bigint      not null references thidua.plan,
    unit_code  text        not null references thidua.unit,
    kind       text        not null check (kind in ('DIFFICULTY', 'OBSTACLE', 'AMENDMENT', 'SUPPLEMENT')),
    subject    text        not null,
    content    text        not null,
    proposal   text        not null,
    raised_by  text        not null,
    raised_at  timestamptz not null,
    state      text        not null check (state in ('RAISED', 'CONFIRMED', 'WITHDRAWN', 'ESCALATED', 'ANSWERED', 'AMENDED', 'REJECTED')),
    -- guidance, or the director's words
    answer     text,
    answered_by text,
    published  boolean     not null default false,
    -- the director ordered an amendment, which is under way or issued
    amendment_ordered boolean not null default false,
    concluded_at timestamptz,
    check (not published or state = 'ANSWERED'),
    check (not amendment_ordered or state in ('ESCALATED', 'AMENDED')),
    check (state <> 'AMENDED' or amendment_ordered),
    check (state not in ('ANSWERED', 'AMENDED', 'REJECTED') or answer is not null and answered_by is not null),
    check ((state in ('WITHDRAWN', 'ANSWERED', 'AMENDED', 'REJECTED')) = (concluded_at is not null))
);
create index adjustment_request_of on thidua.adjustment_request (plan_id);

-- PA-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.adjustment_number (
    year integer primary key,
    last integer not null
);

create table thidua.adjustment_step (
    id         bigint generated always as identity primary key,
    request_id bigint      not null references thidua.adjustment_request,
    act        text        not null,
    by_user    text,
    at         timestamptz not null,
    words      text
);
create index adjustment_step_of on thidua.adjustment_step (request_id);
