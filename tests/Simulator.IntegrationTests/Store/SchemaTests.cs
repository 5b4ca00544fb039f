using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

public class SchemaTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public async Task The_columns_of_the_event_tables_are_Martens()
    {
        await SameAsync(
            """
            mt_event_progression.name varchar not null
            mt_event_progression.last_seq_id int8
            mt_event_progression.last_updated timestamptz default transaction_timestamp()
            mt_events.seq_id int8 not null
            mt_events.id uuid not null
            mt_events.stream_id varchar
            mt_events.version int8 not null
            mt_events.data jsonb not null
            mt_events.bdata bytea
            mt_events.type varchar(500) not null
            mt_events.timestamp timestamptz not null default now()
            mt_events.tenant_id varchar default '*DEFAULT*'::character varying
            mt_events.mt_dotnet_type varchar
            mt_events.is_archived bool default false
            mt_high_water_skips.ending_sequence int8 not null
            mt_high_water_skips.starting_sequence int8 not null
            mt_high_water_skips.timestamp timestamptz default transaction_timestamp()
            mt_streams.id varchar not null
            mt_streams.type varchar
            mt_streams.version int8
            mt_streams.timestamp timestamptz not null default now()
            mt_streams.created timestamptz not null default now()
            mt_streams.tenant_id varchar default '*DEFAULT*'::character varying
            mt_streams.is_archived bool default false
            """,
            """
            select concat(table_name, '.', column_name, ' ', udt_name, '(' || character_maximum_length || ')',
                case is_nullable when 'NO' then ' not null' end, ' default ' || column_default)
            from information_schema.columns where table_schema = 'simulator' and table_name like 'mt\_%'
            order by table_name, ordinal_position
            """);
    }

    [Fact]
    public async Task The_constraints_and_indexes_of_the_event_tables_have_Martens_names()
    {
        await SameAsync(
            """
            fkey_mt_events_stream_id on mt_events: FOREIGN KEY (stream_id) REFERENCES mt_streams(id) ON DELETE CASCADE
            pk_mt_event_progression on mt_event_progression: PRIMARY KEY (name)
            pkey_mt_events_seq_id on mt_events: PRIMARY KEY (seq_id)
            pkey_mt_high_water_skips_ending_sequence on mt_high_water_skips: PRIMARY KEY (ending_sequence)
            pkey_mt_streams_id on mt_streams: PRIMARY KEY (id)
            """,
            """
            select concat(conname, ' on ', relname, ': ', replace(pg_get_constraintdef(c.oid), 'simulator.', ''))
            from pg_constraint c join pg_class t on t.oid = conrelid
            where connamespace = 'simulator'::regnamespace and relname like 'mt\_%' and contype <> 'n' order by conname
            """);
        await SameAsync(
            "CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON simulator.mt_events USING btree (stream_id, version)",
            """
            select indexdef from pg_indexes where schemaname = 'simulator' and tablename like 'mt\_%'
              and not exists (select from pg_constraint where conname = indexname)
            """);
    }

    [Fact]
    public async Task The_sequence_belongs_to_its_column() =>
        Assert.Equal("simulator.mt_events_sequence", await database.AskAsync<string>("select pg_get_serial_sequence('simulator.mt_events', 'seq_id')"));

    [Fact]
    public async Task Eight_programs_at_once_make_the_tables_of_an_empty_database_once()
    {
        await database.ExecuteAsync("drop schema simulator cascade");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Schema.EnsureAsync(database.Source)));

        await SameAsync("001_events.sql\n002_read_models.sql\n003_less_per_event.sql\n004_branches.sql\n005_registered_runs.sql", "select name from simulator.schema_steps order by name");
        Assert.Equal(1, (await database.BeginAsync(Given.Statement())).Version);
    }

    [Fact]
    public async Task Making_the_tables_again_keeps_what_is_in_them()
    {
        var head = await database.BeginAsync(Given.Talks());

        await Schema.EnsureAsync(database.Source);

        Assert.Equal(head, await database.Store.HeadAsync(head.Timeline));
    }

    private async Task SameAsync(string expected, string sql) =>
        Assert.Equal(expected.Split('\n'), await database.ListAsync<string>(sql));
}
