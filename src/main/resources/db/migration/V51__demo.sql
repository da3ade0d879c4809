-- The demo's training clock: how far the engine's time stands from the computer's. Empty where there is no demo.
create table thidua.demo_clock (
    only_row boolean primary key default true check (only_row),
    offset_millis bigint not null
);
