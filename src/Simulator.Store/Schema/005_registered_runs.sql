-- What sets of runs said before it was known, so that it can be held against what happened. Rows are added, and never changed or deleted: it would
-- be no record otherwise.
create table simulator.registered_runs (
    id         varchar     primary key,
    registered timestamptz not null,
    timeline   varchar     not null,
    document   jsonb       not null
);

create function simulator.refuse_to_change_registered_runs() returns trigger language plpgsql as $$
begin
    raise exception 'Registered runs are never changed or deleted.' using errcode = 'restrict_violation';
end $$;

create trigger registered_runs_stay before update or delete or truncate on simulator.registered_runs
    for each statement execute function simulator.refuse_to_change_registered_runs();
