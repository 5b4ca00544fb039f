-- Marten's own event tables with its default options and string stream ids. A Marten application finds nothing to migrate here.
create schema if not exists simulator;

-- Ours: which steps were applied.
create table simulator.schema_steps (
    name    varchar     primary key,
    applied timestamptz not null default now()
);

create table simulator.mt_streams (
    id          varchar      not null constraint pkey_mt_streams_id primary key,
    type        varchar      null,
    version     bigint       null,
    timestamp   timestamptz  not null default now(),
    created     timestamptz  not null default now(),
    tenant_id   varchar      default '*DEFAULT*',
    is_archived boolean      default false
);

create sequence simulator.mt_events_sequence;

create table simulator.mt_events (
    seq_id         bigint       not null constraint pkey_mt_events_seq_id primary key,
    id             uuid         not null,
    stream_id      varchar      null constraint fkey_mt_events_stream_id references simulator.mt_streams (id) on delete cascade,
    version        bigint       not null,
    data           jsonb        not null,
    bdata          bytea        null,
    type           varchar(500) not null,
    timestamp      timestamptz  not null default now(),
    tenant_id      varchar      default '*DEFAULT*',
    mt_dotnet_type varchar      null,
    is_archived    boolean      default false
);

create unique index pk_mt_events_stream_and_version on simulator.mt_events (stream_id, version);

alter sequence simulator.mt_events_sequence owned by simulator.mt_events.seq_id;

create table simulator.mt_event_progression (
    name         varchar not null constraint pk_mt_event_progression primary key,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp()
);

create table simulator.mt_high_water_skips (
    ending_sequence   bigint not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
    starting_sequence bigint not null,
    timestamp         timestamptz default transaction_timestamp()
);
