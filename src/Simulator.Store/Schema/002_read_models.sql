-- Read models, written in the transaction of the append that they follow from. All can be made again from the events.

-- One row per timeline: its summary, and its state at the head as a document.
create table simulator.timelines (
    id        varchar     primary key,
    version   bigint      not null,
    first_day date        not null,
    last_day  date        not null,
    phase     varchar     not null,
    rung      varchar     not null,
    state     jsonb       not null,
    updated   timestamptz not null default now()
);

-- One row per demand: who asks what of whom since when, and what was answered.
create table simulator.demand_ledger (
    timeline varchar not null,
    issue    varchar not null,
    asked_by varchar not null,
    asked_of varchar not null,
    form     varchar not null,
    tabled   boolean not null,
    since    date    not null,
    answers  jsonb   not null,
    version  bigint  not null,
    primary key (timeline, issue, asked_by)
);

-- One row per citation: which event rests on which source.
create table simulator.source_index (
    timeline varchar not null,
    source   varchar not null,
    version  bigint  not null,
    primary key (timeline, source, version)
);

-- Where each branch leaves its parent. A timeline without a row here has no parent.
create table simulator.branches (
    id           varchar primary key,
    parent_id    varchar not null,
    fork_version bigint  not null
);

-- The reference data of each case as it was loaded, with the hash of the files that it came from.
create table simulator.cases (
    id        varchar     primary key,
    hash      varchar     not null,
    document  jsonb       not null,
    loaded    timestamptz not null default now()
);
