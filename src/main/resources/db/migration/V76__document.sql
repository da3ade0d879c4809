-- Official documents written from the record: each version once, the bytes are stored files
create table thidua.document (
  id bigint generated always as identity primary key,
  kind text not null,
  plan_id bigint not null references thidua.plan (id),
  subject bigint not null,
  version int not null check (version > 0),
  number text,
  dated date,
  docx_sha256 text not null,
  pdf_sha256 text not null,
  name text not null,
  made_by text not null,
  made_at timestamptz not null,
  unique (kind, subject, version)
);
create index document_of_plan on thidua.document (plan_id, kind, subject);

-- Nominees whose documents are written before their nomination is on record. The number is below 0, so that it is never that of a nomination.
create table thidua.document_proposed (
  id bigint generated always as identity (increment by -1) primary key,
  plan_id bigint not null references thidua.plan (id),
  unit_code text not null references thidua.unit,
  -- '' for the unit itself
  person_id text not null,
  award text not null,
  unique (plan_id, unit_code, person_id, award)
);
