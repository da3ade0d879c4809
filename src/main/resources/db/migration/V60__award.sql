-- The register of awards (F62): who got what by which decision; names are those of the time, so that a renamed unit keeps its history.
create table thidua.award (
    id            bigint generated always as identity primary key,
    unit_code     text        not null references thidua.unit,
    -- null: the unit as a whole
    person_id     text        references thidua.person,
    holder        text        generated always as (coalesce('person:' || person_id, 'unit:' || unit_code)) stored,
    holder_name   text        not null,
    unit_name     text        not null,
    award_name    text        not null,
    authority     text        not null check (authority in ('PROVINCE', 'DEPARTMENT', 'OTHER')),
    movement      text,
    achieved_from date,
    achieved_to   date,
    decision_number text      not null,
    decision_date date        not null,
    -- numbers of decisions begin anew each year
    decision_year integer     generated always as (extract(year from decision_date)::integer) stored,
    agency        text        not null,
    -- null: entered by hand
    nomination_id bigint      unique references thidua.nomination,
    recorded_at   timestamptz not null,
    state         text        not null check (state in ('VALID', 'REVOKED')),
    revoked_by    text,
    revoked_on    date,
    revoked_for   text,
    check ((achieved_from is null) = (achieved_to is null)),
    check (achieved_from <= achieved_to),
    check (nomination_id is not null or decision_date >= achieved_from),
    check ((state = 'REVOKED') = (revoked_by is not null and revoked_on is not null and revoked_for is not null)),
    check (revoked_on >= decision_date)
);
-- One decision gives one holder one award once, however its number is written and whoever records it.
create unique index award_once on thidua.award (holder, upper(decision_number), decision_year, lower(award_name));

-- What an officer enters for the register; it counts only once the head has confirmed it.
create table thidua.award_entry (
    id            bigint generated always as identity primary key,
    key           text        not null unique,
    plan_id       bigint      not null references thidua.plan,
    kind          text        not null check (kind in ('ENTRY', 'REVOCATION')),
    unit_code     text        not null references thidua.unit,
    person_id     text        references thidua.person,
    holder_name   text        not null,
    award_name    text        not null,
    authority     text        not null,
    movement      text,
    achieved_from date,
    achieved_to   date,
    decision_number text      not null,
    decision_date date        not null,
    agency        text        not null,
    -- the award on record: which one to revoke; for an entry the one that its confirmation made
    award_id      bigint      references thidua.award,
    revocation_number text,
    revocation_date date,
    revocation_reason text,
    entered_by    text        not null,
    entered_at    timestamptz not null,
    state         text        not null check (state in ('ENTERED', 'CONFIRMED', 'REFUSED')),
    decided_by    text,
    decided_at    timestamptz,
    reason        text,
    check (decided_by <> entered_by),
    check ((state = 'ENTERED') = (decided_by is null)),
    check (state <> 'REFUSED' or reason is not null),
    check (kind = 'ENTRY' or award_id is not null and revocation_number is not null and revocation_date is not null
        and revocation_reason is not null)
);

-- SKT-<year>-<nnnn>: the row stays locked until the end of the transaction that takes the number, so numbers have no gaps.
create table thidua.award_number (
    year integer primary key,
    last integer not null
);
