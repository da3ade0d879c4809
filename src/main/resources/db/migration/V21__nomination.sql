create table thidua.nomination (
    id              bigint generated always as identity primary key,
    key             text        not null unique,
    plan_id         bigint      not null references thidua.plan,
    target          text        not null check (target in ('DEPARTMENT', 'OFFICE', 'AFFILIATE', 'PERSON')),
    unit_code       text        not null references thidua.unit,
    person_id       text,
    nominee_name    text        not null,
    award           text        not null,
    achievements    text        not null,
    evidence        text,
    stated_values   jsonb       not null,
    proposed_by     text        not null,
    state           text        not null check (state in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'SELECTED', 'NOT_SELECTED', 'STRUCK',
                                                          'APPROVED', 'PROPOSED', 'GRANTED', 'REFUSED', 'DOWNGRADED', 'DEFERRED')),
    rank            integer check (rank >= 1),
    rank_reason     text,
    reason          text,
    granted_award   text,
    decision_number text,
    decision_date   date,
    check ((target = 'PERSON') = (person_id is not null))
);

-- The same nominee is proposed once for an award of a plan, whoever proposes it at the same moment.
create unique index nomination_once on thidua.nomination (plan_id, unit_code, coalesce(person_id, ''), award);
-- No ties among the selected.
create unique index nomination_rank on thidua.nomination (plan_id, target, rank) where state in ('SELECTED', 'APPROVED');

-- HS-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.nomination_number (
    year integer primary key,
    last integer not null
);

create table thidua.nomination_step (
    id            bigint generated always as identity primary key,
    nomination_id bigint      not null references thidua.nomination,
    state         text        not null,
    by_user       text,
    at            timestamptz not null,
    reason        text
);
create index nomination_step_of on thidua.nomination_step (nomination_id);

-- What TCCB and the director did with the plan's list as a whole.
create table thidua.nomination_list (
    id      bigint generated always as identity primary key,
    plan_id bigint      not null references thidua.plan,
    act     text        not null check (act in ('SELECTED', 'RETURNED', 'APPROVED')),
    by_user text        not null,
    at      timestamptz not null,
    words   text
);
create index nomination_list_of on thidua.nomination_list (plan_id);

-- The quotas under which the list was made (S54 to S56): a second lock behind the rules in Java. Whatever statement makes a nomination
-- count, one more than the quota allows is not stored.
create table thidua.nomination_quota (
    plan_id bigint  not null references thidua.plan,
    code    text    not null,
    awards  jsonb   not null,
    targets jsonb   not null,
    max     integer not null check (max >= 0),
    primary key (plan_id, code)
);

create function thidua.nomination_within_quota() returns trigger language plpgsql as $$
declare
    quota thidua.nomination_quota;
    taken integer;
begin
    -- Locked in the order of the key, so that two transactions count one after the other and never wait for each other.
    for quota in select * from thidua.nomination_quota q
                 where q.plan_id = new.plan_id and q.awards ? new.award and q.targets ? new.target order by q.code for update
    loop
        select count(*) into taken from thidua.nomination n
        where n.plan_id = new.plan_id and n.id <> new.id and quota.awards ? n.award and quota.targets ? n.target
          and n.state in ('SELECTED', 'APPROVED', 'PROPOSED', 'GRANTED', 'REFUSED', 'DOWNGRADED', 'DEFERRED');
        if taken >= quota.max then
            raise exception 'quota % of plan % is exceeded', quota.code, new.plan_id using errcode = 'check_violation';
        end if;
    end loop;
    return new;
end $$;

create trigger nomination_quota before insert or update of state, award, target on thidua.nomination
    for each row when (new.state in ('SELECTED', 'APPROVED', 'PROPOSED', 'GRANTED', 'REFUSED', 'DOWNGRADED', 'DEFERRED'))
    execute function thidua.nomination_within_quota();
