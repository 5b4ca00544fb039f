-- The state of a timeline after every so many of its own events, so that a branch can leave it anywhere without folding all that was before.
-- Of timelines that were stored before this step there are none until the read models are made again; reading them folds more events meanwhile.
create table simulator.checkpoints (
    timeline varchar not null,
    version  bigint  not null,
    last_day date    not null,
    state    json    not null,
    primary key (timeline, version)
);
create index checkpoints_by_day on simulator.checkpoints (timeline, last_day, version);

-- Not jsonb any more: nobody asks the server what is in a state, and to take it apart and put it together again costs ten times as much as to keep it.
alter table simulator.timelines alter column state type json;

do $$
begin
    alter table simulator.checkpoints alter column state set compression lz4;
exception when feature_not_supported then
    null;
end $$;

-- What hangs on a timeline is found without looking at all other branches.
create index branches_by_parent on simulator.branches (parent_id);
