-- The state is stored now and then, not with every event: whoever asks for the head folds the few events after state_version.
alter table simulator.timelines add column state_version bigint;
update simulator.timelines set state_version = version;
alter table simulator.timelines alter column state_version set not null;

-- The index grows at its end, as the timeline does.
alter table simulator.source_index drop constraint source_index_pkey, add primary key (timeline, version, source);
