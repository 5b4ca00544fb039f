-- Ours, beside Marten's tables.

-- Where each branch leaves its parent. A timeline without a row here has no parent. Written together with the stream of the branch.
create table if not exists simulator.branches (
    id           varchar primary key,
    parent_id    varchar not null,
    fork_version bigint  not null
);

-- Finds the branches of a timeline without a scan of the table.
create index if not exists branches_by_parent on simulator.branches (parent_id);

-- What sets of runs said before it was known, so that it can be held against what happened. Rows are added, and never changed or deleted: it would
-- be no record otherwise.
create or replace function simulator.refuse_to_change_registered_runs() returns trigger language plpgsql as $$
begin
    raise exception 'Registered runs are never changed or deleted.' using errcode = 'restrict_violation';
end $$;

create or replace trigger registered_runs_stay before update or delete or truncate on simulator.mt_doc_runs
    for each statement execute function simulator.refuse_to_change_registered_runs();

-- What is no read model moves over from the tables that the store had before it was Marten's. Those tables stay as they are, and are not used any more.
do $$
begin
    if to_regclass('simulator.cases') is not null then
        insert into simulator.mt_doc_case (id, data)
        select id, jsonb_build_object('Id', id, 'Hash', hash, 'Case', document) from simulator.cases
        on conflict (id) do nothing;
    end if;
    if to_regclass('simulator.registered_runs') is not null then
        insert into simulator.mt_doc_runs (id, data)
        select id, jsonb_build_object('Id', id, 'Registered', registered, 'Runs', document) from simulator.registered_runs
        on conflict (id) do nothing;
    end if;
end $$;
