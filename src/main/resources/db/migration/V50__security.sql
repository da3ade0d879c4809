-- Marks a database that the demo has filled: its users have passwords that everybody can read in the repository.
create table thidua.installation_mark (
    kind text primary key check (kind = 'DEMO'),
    since timestamptz not null
);
