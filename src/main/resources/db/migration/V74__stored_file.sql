-- The bytes of all files, each kept once under its hash; see docs/adr/0009. A row is never deleted.
create table thidua.stored_file (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size > 0),
    type       text        not null check (type in ('PDF', 'JPG', 'PNG', 'DOCX', 'XLSX')),
    stored_at  timestamptz not null,
    scan_state text        not null check (scan_state in ('CLEAN', 'INFECTED', 'UNSCANNED', 'NOT_CONFIGURED', 'OWN'))
);
create index stored_file_unscanned on thidua.stored_file (stored_at) where scan_state in ('UNSCANNED', 'NOT_CONFIGURED');

-- Pieces of 256 KiB: nobody holds a whole file in memory, neither who writes it nor who reads it.
create table thidua.stored_piece (
    sha256   text    not null references thidua.stored_file,
    position integer not null check (position >= 0),
    bytes    bytea   not null check (length(bytes) between 1 and 262144),
    primary key (sha256, position)
);
-- What is kept is packed already (PDF, pictures, Office files): packing it again only takes time
alter table thidua.stored_piece alter column bytes set storage external;
