-- A nominee's folder in a plan. It stands before the nomination does; the two belong together by plan, target, unit and person.
create table thidua.dossier_folder (
    id        bigint generated always as identity primary key,
    plan_id   bigint      not null references thidua.plan,
    target    text        not null check (target in ('DEPARTMENT', 'OFFICE', 'AFFILIATE', 'PERSON')),
    unit_code text        not null references thidua.unit,
    -- '' for a collective
    person_id text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    unique (plan_id, target, unit_code, person_id),
    check ((target = 'PERSON') = (person_id <> ''))
);

-- What lies in it. A file is never deleted: who takes it away leaves a mark and a reason.
create table thidua.dossier_file (
    id             bigint generated always as identity primary key,
    folder_id      bigint      not null references thidua.dossier_folder,
    item           text        not null,
    name           text        not null,
    sha256         text        not null,
    size           bigint      not null check (size > 0),
    type           text        not null,
    -- made by the sender, so that a file that was sent twice is one file
    upload_id      uuid        not null unique,
    added_by       text        not null,
    added_at       timestamptz not null,
    removed_by     text,
    removed_at     timestamptz,
    removed_reason text,
    check ((removed_by is null) = (removed_at is null)),
    check ((removed_by is null) = (removed_reason is null))
);
create index dossier_file_of on thidua.dossier_file (folder_id);
-- The same bytes lie once under an item.
create unique index dossier_file_once on thidua.dossier_file (folder_id, item, sha256) where removed_at is null;

-- Why an item is not there yet and until when it will be. The latest row of an item counts.
create table thidua.dossier_excuse (
    id        bigint generated always as identity primary key,
    folder_id bigint      not null references thidua.dossier_folder,
    item      text        not null,
    reason    text        not null,
    due_on    date        not null,
    by_user   text        not null,
    at        timestamptz not null
);
create index dossier_excuse_of on thidua.dossier_excuse (folder_id, item, id desc);

-- Who did what with the folder, when. Rows are only added.
create table thidua.dossier_step (
    id        bigint generated always as identity primary key,
    folder_id bigint      not null references thidua.dossier_folder,
    act       text        not null check (act in ('OPENED', 'ADDED', 'TAKEN_AWAY', 'EXCUSED')),
    item      text,
    words     text,
    by_user   text        not null,
    at        timestamptz not null
);
create index dossier_step_of on thidua.dossier_step (folder_id);
