-- The directory of the department. One agency runs here; its people are never deleted, only added to.
create table thidua.agency (
    only_one boolean primary key default true check (only_one),
    code     text not null,
    name     text not null,
    symbol   text not null,
    superior text not null,
    place    text not null
);

create table thidua.unit (
    code    text primary key check (code ~ '^[A-Za-z0-9]+$'),
    name    text not null,
    type    text not null check (type in ('DEPARTMENT', 'OFFICE', 'AFFILIATE', 'MASS_ORGANIZATION', 'PARTY')),
    ordinal integer generated always as identity
);

create table thidua.person (
    id        text primary key check (id ~ '^[A-Za-z0-9]+$'),
    full_name text    not null,
    email     text    not null,
    unit_code text    not null references thidua.unit (code),
    position  text    not null,
    kind      text    not null check (kind in ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'WORKER')),
    login     boolean not null
);

create index person_unit on thidua.person (unit_code);

create table thidua.person_role (
    person_id text not null references thidua.person (id),
    role      text not null check (role in ('TCCB_OFFICER', 'TCCB_HEAD', 'DIRECTOR', 'CLERK', 'UNIT_OFFICER', 'UNIT_HEAD', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

create index person_role_role on thidua.person_role (role);
