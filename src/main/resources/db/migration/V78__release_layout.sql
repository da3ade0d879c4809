-- A proposal that left although its documents deviated from the prescribed layout: what was seen, and why it left.
create table thidua.proposal_release (
    proposal_id bigint      primary key references thidua.proposal,
    deviations  text        not null,
    reason      text        not null,
    sent_by     text        not null,
    recorded_at timestamptz not null
);
