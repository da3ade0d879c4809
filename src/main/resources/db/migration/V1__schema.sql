-- The product's own records. The engine keeps its tables in the default schema of the same database.
create table thidua.product (
    only_row boolean primary key default true check (only_row),
    installed_at timestamptz not null default now()
);
insert into thidua.product default values;
