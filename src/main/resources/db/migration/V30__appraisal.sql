-- Appraisal of a nomination (S37 to S53, S70). Nominations belong to another module: their ids stand here without a foreign key.

create table thidua.appraisal (
    nomination_id  bigint primary key,
    state          text not null default 'WITH_OFFICER'
                   check (state in ('WITH_OFFICER', 'SUPPLEMENT_ASKED', 'APPRAISED', 'CONCLUDED')),
    appraised_by   text,
    appraised_at   timestamptz,
    recommendation text check (recommendation in ('ELIGIBLE', 'INELIGIBLE')),
    check (state not in ('APPRAISED', 'CONCLUDED') or (appraised_by is not null and recommendation is not null))
);

-- Every judgement ever made; the one that holds has no superseded_at.
create table thidua.appraisal_judgement (
    id            bigint generated always as identity primary key,
    nomination_id bigint not null references thidua.appraisal,
    criterion     text not null,
    verdict       text not null check (verdict in ('PASS', 'FAIL', 'UNKNOWN')),
    value         numeric,
    source        text,
    note          text,
    decided_by    text not null,
    entered_by    text,
    decided_at    timestamptz not null,
    superseded_at timestamptz
);
create unique index appraisal_judgement_holds on thidua.appraisal_judgement (nomination_id, criterion) where superseded_at is null;

create table thidua.appraisal_supplement (
    id            bigint generated always as identity primary key,
    nomination_id bigint not null references thidua.appraisal,
    missing       text not null,
    due_at        timestamptz not null,
    asked_by      text not null,
    asked_at      timestamptz not null,
    answered_by   text,
    answered_at   timestamptz,
    lapsed_at     timestamptz,
    check (answered_at is null or lapsed_at is null),
    check ((answered_at is null) = (answered_by is null))
);
create unique index appraisal_supplement_open on thidua.appraisal_supplement (nomination_id)
    where answered_at is null and lapsed_at is null;

create table thidua.appraisal_conclusion (
    id            bigint generated always as identity primary key,
    nomination_id bigint not null references thidua.appraisal,
    conclusion    text not null check (conclusion in ('ELIGIBLE', 'INELIGIBLE', 'RETURN')),
    reason        text,
    appraised_by  text not null,
    concluded_by  text not null,
    concluded_at  timestamptz not null,
    check (conclusion = 'ELIGIBLE' or reason is not null),
    check (appraised_by <> concluded_by)
);
create unique index appraisal_conclusion_final on thidua.appraisal_conclusion (nomination_id) where conclusion <> 'RETURN';
