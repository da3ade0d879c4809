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
