-- Who withdrew a nomination, when and why.
create table thidua.nomination_withdrawal (
    id            bigint generated always as identity primary key,
    nomination_id bigint      not null unique references thidua.nomination,
    by_user       text        not null,
    at            timestamptz not null,
    reason        text        not null
);

alter table thidua.nomination drop constraint nomination_state_check;
alter table thidua.nomination add constraint nomination_state_check
    check (state in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'SELECTED', 'NOT_SELECTED', 'STRUCK', 'APPROVED', 'PROPOSED', 'GRANTED', 'REFUSED',
                     'DOWNGRADED', 'DEFERRED', 'WITHDRAWN'));

-- Who has withdrawn may be proposed again.
drop index thidua.nomination_once;
create unique index nomination_once on thidua.nomination (plan_id, unit_code, coalesce(person_id, ''), award) where state <> 'WITHDRAWN';
