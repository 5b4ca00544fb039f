-- The state is stored now and then, not with every event: whoever asks for the head folds the few events after state_version.
alter table simulator.timelines add column state_version bigint not null default 0, alter column state drop not null;
update simulator.timelines set state_version = version;

-- A compression that takes a fifth of the time, where the server was built with it.
do $$
begin
    alter table simulator.timelines alter column state set compression lz4;
exception when feature_not_supported then
    null;
end $$;

-- One row per source and append, not per event: the versions, from the first of the append on, that rest on the source.
alter table simulator.source_index rename column version to since;
alter table simulator.source_index add column versions bigint[];
update simulator.source_index set versions = array[since];
alter table simulator.source_index alter column versions set not null, alter column versions set storage external, drop constraint source_index_pkey, add primary key (timeline, since, source);
