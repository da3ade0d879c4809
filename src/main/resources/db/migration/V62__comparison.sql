-- Comparison by weighted scores (S49). Plans and nominations belong to other modules: their ids stand here without a foreign key.

create table thidua.comparison (
    id            bigint generated always as identity primary key,
    plan_id       bigint not null,
    code          text not null,
    state         text not null default 'SCORING' check (state in ('SCORING', 'SCORED', 'CONFIRMED')),
    -- each time that scores are given anew; those of earlier rounds stay on record
    round         integer not null default 0,
    scored_by     text,
    scored_at     timestamptz,
    confirmed_by  text,
    confirmed_at  timestamptz,
    return_reason text,
    tie_reason    text,
    unique (plan_id, code),
    check (state = 'SCORING' or (scored_by is not null and scored_at is not null)),
    check (state <> 'CONFIRMED' or (confirmed_by is not null and confirmed_at is not null)),
    check (confirmed_by is null or confirmed_by <> scored_by)
);

create table thidua.comparison_score (
    comparison_id bigint not null references thidua.comparison,
    round         integer not null,
    nomination_id bigint not null,
    aspect        text not null,
    score         numeric not null check (score >= 0),
    evidence      text not null check (evidence <> ''),
    primary key (comparison_id, round, nomination_id, aspect)
);

-- The order of those whose scores are equal, as a person decided it.
create table thidua.comparison_tie (
    comparison_id bigint not null references thidua.comparison,
    round         integer not null,
    nomination_id bigint not null,
    place         integer not null check (place >= 1),
    primary key (comparison_id, round, nomination_id)
);

-- What was done, oldest first: who returned which round and why.
create table thidua.comparison_step (
    id            bigint generated always as identity primary key,
    comparison_id bigint not null references thidua.comparison,
    round         integer not null,
    act           text not null check (act in ('SCORED', 'RETURNED', 'CONFIRMED')),
    by_user       text not null,
    at            timestamptz not null,
    reason        text,
    check (act <> 'RETURNED' or reason is not null)
);
