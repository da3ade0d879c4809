-- What is needed to prove afterwards who was told of what: the case of a step, the plan of a letter that is no step.
alter table thidua.reminder_log add column case_key text;
alter table thidua.outbox add column plan_key text, add column calendar text;
update thidua.outbox letter set plan_key = plan.plan_key
from thidua.plan plan
where letter.template in ('plan-issued', 'plan-closed', 'results-announced') and split_part(letter.key, ':', 2) = plan.id::text;
create index outbox_plan on thidua.outbox (plan_key, created_at) where plan_key is not null;
create index reminder_log_order on thidua.reminder_log (plan_id, happened_at, id);
drop index thidua.reminder_log_plan;
comment on column thidua.reminder_log.case_key is 'business key of the task''s case; null for what is no step, and for steps from before it was kept';
comment on column thidua.outbox.plan_key is 'null where a letter is about no plan, or about several';
comment on column thidua.outbox.calendar is 'iCalendar file (RFC 5545) that goes with the letter, the same one when it is sent again';
