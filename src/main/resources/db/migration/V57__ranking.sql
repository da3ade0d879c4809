-- Rankings that another office gives the department (S41, S46). A plan belongs to another module: its id stands here without a foreign key.

create table thidua.external_ranking (
    id            bigint generated always as identity primary key,
    key           text not null unique,
    plan_id       bigint not null,
    source        text not null,
    source_date   date not null,
    published_on  date not null,
    received_by   text not null,
    received_at   timestamptz not null,
    state         text not null default 'RECEIVED' check (state in ('RECEIVED', 'ENTERED', 'CONFIRMED', 'PUBLISHED')),
    figure        text,
    rank          integer check (rank >= 1),
    entered_by    text,
    entered_at    timestamptz,
    return_reason text,
    confirmed_by  text,
    confirmed_at  timestamptz,
    published_at  timestamptz,
    superseded_at timestamptz,
    check (published_on >= source_date),
    check (state = 'RECEIVED' or (figure is not null and rank is not null and entered_by is not null)),
    check (state not in ('CONFIRMED', 'PUBLISHED') or confirmed_by is not null),
    check (confirmed_by <> entered_by),
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (superseded_at is null or state = 'PUBLISHED')
);
-- One value of a ranking holds in a plan; the ones before it stay on record.
create unique index external_ranking_holds on thidua.external_ranking (plan_id, figure)
    where state = 'PUBLISHED' and superseded_at is null;

-- XH-<year>-<nnnn>, without gaps: the row stays locked until the end of the transaction that takes the number.
create table thidua.ranking_number (
    year integer primary key,
    last integer not null
);

-- Whoever publishes a ranking of a plan, and whoever sends a dossier to wait for one, does so one after the other.
create table thidua.ranking_order (
    plan_id bigint primary key
);

alter table thidua.appraisal drop constraint appraisal_state_check;
alter table thidua.appraisal add constraint appraisal_state_check
    check (state in ('WITH_OFFICER', 'SUPPLEMENT_ASKED', 'RANKING_AWAITED', 'APPRAISED', 'CONCLUDED'));
