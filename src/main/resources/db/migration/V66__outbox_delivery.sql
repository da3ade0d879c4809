-- A letter on its way has two states: TAKEN by a sender that has not begun it, and SENDING from the moment before the server can first have it.
-- Only the second is of unknown fate when its sender dies.
alter table thidua.outbox drop constraint outbox_state_check;
alter table thidua.outbox add constraint outbox_state_check
    check (state in ('PENDING', 'TAKEN', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'UNDELIVERABLE'));
alter table thidua.outbox add column lease uuid;
comment on column thidua.outbox.lease is 'the batch that has, or last had, the letter: who does not hold it can change nothing';

drop index thidua.outbox_sending;
create index outbox_under_way on thidua.outbox (id) where state in ('TAKEN', 'SENDING');
create index outbox_in_trouble on thidua.outbox (id) where state in ('FAILED', 'UNCERTAIN', 'UNDELIVERABLE');

-- One row a batch that is being sent. Its node renews it while it works; what has expired belongs to a dead sender.
create table thidua.outbox_lease (
    id         uuid        primary key,
    node       text        not null,
    taken_at   timestamptz not null default now(),
    expires_at timestamptz not null
);
comment on table thidua.outbox_lease is 'by the server''s clock';

-- Letters that a person deliberately sent again.
create table thidua.outbox_resend (
    id          bigint generated always as identity primary key,
    outbox_id   bigint      not null references thidua.outbox,
    from_state  text        not null check (from_state in ('FAILED', 'UNCERTAIN', 'UNDELIVERABLE')),
    from_error  text,
    resent_by   text        not null,
    resent_at   timestamptz not null,
    reason      text        not null check (reason <> '')
);
create index outbox_resend_letter on thidua.outbox_resend (outbox_id);
