-- Steps of the ladder are on record when they are reached; one letter a person a morning carries them all.
alter table thidua.reminder_log
    drop constraint reminder_log_outbox_key_key,
    drop constraint reminder_log_check,
    add column rung     integer,
    add column urgent   boolean not null default false,
    add column nominee  text,
    add column delivery text not null default 'LETTER' check (delivery in ('WAITING', 'LETTER', 'SETTLED', 'NOBODY'));
update thidua.reminder_log set delivery = 'NOBODY' where recipient is null;
alter table thidua.reminder_log
    alter column delivery drop default,
    add check ((delivery = 'LETTER') = (outbox_key is not null)),
    add check ((delivery = 'NOBODY') = (recipient is null));
create unique index reminder_log_rung on thidua.reminder_log (task_id, due_at, step, rung, coalesce(recipient, '')) where rung is not null;
create index reminder_log_waiting on thidua.reminder_log (recipient) where delivery = 'WAITING';
create unique index reminder_log_own_letter on thidua.reminder_log (outbox_key) where rung is null;
create index reminder_log_letter on thidua.reminder_log (outbox_key);
comment on column thidua.reminder_log.rung is 'working days after the due day (negative: before it) of the ladder''s step; null for what is no step';
comment on column thidua.reminder_log.urgent is 'the next morning would be too late for it';
comment on column thidua.reminder_log.delivery is 'WAITING for the morning''s letter; SETTLED: the task was done before it; NOBODY holds the role';

-- The morning rounds that were made, one a working day, by whichever node came first.
create table thidua.reminder_round (
    day     date        primary key,
    made_at timestamptz not null
);
