-- Letters on their way out. Written in the transaction of whatever they tell, sent after it.
create table thidua.outbox (
    id              bigint generated always as identity primary key,
    key             text        not null unique,
    message_id      text        not null unique,
    recipient       text        not null,
    recipient_name  text        not null,
    address         text,
    template        text        not null,
    subject         text        not null,
    html            text        not null,
    text            text        not null,
    repeatable      boolean     not null,
    state           text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'UNDELIVERABLE')),
    attempt         integer     not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null default now(),
    started_at      timestamptz,
    sent_at         timestamptz,
    last_error      text,
    check (address is not null or state = 'UNDELIVERABLE')
);
create index outbox_due on thidua.outbox (next_attempt_at, id) where state = 'PENDING';
create index outbox_sending on thidua.outbox (started_at) where state = 'SENDING';
comment on column thidua.outbox.created_at is 'by the engine''s clock, as sent_at';
comment on column thidua.outbox.next_attempt_at is 'by the server''s clock, as started_at: pauses are real time even where the demo moves the engine''s';
comment on column thidua.outbox.repeatable is 'whether a letter of unknown fate is sent again, under the same Message-ID';

-- Proof of đôn đốc (S13, S66): who was reminded of what, and when. Outlives the task.
create table thidua.reminder_log (
    id          bigint generated always as identity primary key,
    step        text        not null check (step in ('REMIND', 'ESCALATE', 'ESCALATE_COPY', 'ANSWER_OVERDUE')),
    task_id     text,
    task_key    text,
    task_name   text,
    plan_id     bigint      not null,
    unit_code   text,
    due_at      timestamptz,
    happened_at timestamptz not null,
    recipient   text,
    outbox_key  text unique references thidua.outbox (key),
    check ((recipient is null) = (outbox_key is null))
);
create index reminder_log_task on thidua.reminder_log (task_id);
create index reminder_log_plan on thidua.reminder_log (plan_id, happened_at);
comment on column thidua.reminder_log.recipient is 'null: nobody could be told, because nobody holds the role';
