create table thidua.interim_review (
    id            bigint generated always as identity primary key,
    key           text        not null unique,
    plan_id       bigint      not null references thidua.plan,
    -- code of the plan's milestone
    code          text        not null,
    state         text        not null check (state in ('OPEN', 'DRAFTED', 'APPROVED', 'PUBLISHED')),
    opened_at     timestamptz not null,
    assessment    text,
    praise        text,
    tasks         text,
    drafted_by    text,
    return_reason text,
    approved_by   text,
    published_at  timestamptz,
    unique (plan_id, code),
    check (state = 'OPEN' or assessment is not null and tasks is not null and drafted_by is not null),
    check (state not in ('APPROVED', 'PUBLISHED') or approved_by is not null and approved_by <> drafted_by),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

create table thidua.interim_section (
    id            bigint generated always as identity primary key,
    review_id     bigint  not null references thidua.interim_review,
    unit_code     text    not null references thidua.unit,
    -- place of the unit among the plan's addressees
    position      integer not null,
    state         text    not null check (state in ('DRAFT', 'WRITTEN', 'CONFIRMED', 'MISSING')),
    -- texts and figures: their shape is the plan's
    content       jsonb,
    written_by    text,
    return_reason text,
    confirmed_by  text,
    unique (review_id, unit_code),
    check (state not in ('WRITTEN', 'CONFIRMED') or content is not null and written_by is not null),
    check (state <> 'CONFIRMED' or confirmed_by is not null and confirmed_by <> written_by)
);

create table thidua.interim_step (
    id        bigint generated always as identity primary key,
    review_id bigint      not null references thidua.interim_review,
    -- of the review itself where null
    unit_code text,
    act       text        not null,
    -- the application itself where null
    by_user   text,
    at        timestamptz not null,
    reason    text
);
create index interim_step_of on thidua.interim_step (review_id);
