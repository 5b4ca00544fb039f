using System.Text;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

/// <summary>Another program, such as a Marten application, appends by the rules of the tables and knows nothing of the read models.</summary>
public class ForeignWriterTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    [Fact]
    public async Task The_head_catches_up_with_what_another_program_appended()
    {
        var events = Given.Talks();
        var head = await database.BeginAsync(events[..3]);
        await ForeignAsync(head.Timeline, 3, events[3..]);

        var caughtUp = await database.Store.HeadAsync(head.Timeline);

        Assert.Equal(8, caughtUp.Version);
        Assert.Equal(Negotiation.Fold(events.Select(happened => happened.Event)), caughtUp.State);
        await database.IsProjectedAsync(head.Timeline, caughtUp.State);
    }

    [Fact]
    public async Task A_timeline_that_another_program_began_is_read_and_continued()
    {
        var (timeline, events) = (Given.Timeline(), Given.Talks());
        await ForeignAsync(timeline, 0, events[..7]);

        var head = await database.AppendAsync(timeline, events[7]);

        Assert.Equal(8, head.Version);
        Assert.Equal(events.Select(happened => happened.Event), (await database.ReadAsync(timeline)).Select(stored => stored.Event));
        await database.IsProjectedAsync(timeline, head.State);
    }

    [Fact]
    public async Task A_writer_that_missed_another_programs_events_is_stale()
    {
        var head = await database.BeginAsync(Given.Statement());
        await ForeignAsync(head.Timeline, 1, Given.Statements(2));

        var conflict = await Assert.ThrowsAsync<WrongExpectedVersionException>(() => database.Store.AppendAsync(head, [Given.Statement()]));

        Assert.Equal((1, 3), (conflict.Expected, conflict.Actual));
    }

    [Fact]
    public async Task Tombstones_of_failed_Marten_appends_do_not_disturb()
    {
        await database.ExecuteAsync(
            """
            with head as (insert into simulator.mt_streams (id, version) values ('mt_tombstone', 0) on conflict do nothing)
            insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, mt_dotnet_type)
            select nextval('simulator.mt_events_sequence'), gen_random_uuid(), 'mt_tombstone', v, '{}', 'tombstone', 'Marten.Events.Tombstone, Marten'
            from generate_series(1, 3) v
            """);

        var head = await database.BeginAsync(Given.Talks());

        Assert.Equal(8, (await database.Store.HeadAsync(head.Timeline)).Version);
        Assert.Equal(8, (await database.ReadAsync(head.Timeline)).Count);
        Assert.DoesNotContain(await database.Store.TimelinesAsync(), listed => listed.Timeline.Value == "mt_tombstone");
    }

    [Theory]
    [InlineData("treaty_burnt", "{}", "No kind of event is stored as 'treaty_burnt'")]
    [InlineData("statement_made", """{"By": "north"}""", "'statement_made' cannot be read")]
    [InlineData("statement_made", "null", "'statement_made' cannot be read")]
    public async Task A_row_that_is_no_event_of_ours_is_named_and_not_skipped(string alias, string json, string explanation)
    {
        var head = await database.BeginAsync(Given.Statement());
        await ForeignAsync(head.Timeline, 1, [Guid.NewGuid()], [alias], [json]);

        var onRead = await Assert.ThrowsAsync<UnreadableEventException>(() => database.ReadAsync(head.Timeline));
        var onHead = await Assert.ThrowsAsync<UnreadableEventException>(() => database.Store.HeadAsync(head.Timeline));

        Assert.Contains(explanation, onRead.Message);
        Assert.Equal(onRead.Message, onHead.Message);
    }

    [Fact]
    public async Task A_former_shape_is_read_as_its_newer_one_and_stays_as_it_is_stored()
    {
        var statement = Given.Statement();
        var timeline = (await database.BeginAsync(statement)).Timeline;
        await database.ExecuteAsync(
            """update simulator.mt_events set type = 'word_given', data = data - 'By' || '{"Who": "north"}' where stream_id = $1""", timeline);
        var upcaster = new Upcaster("word_given", "statement_made", former =>
        {
            former["By"] = former["Who"]!.DeepClone();
            former.Remove("Who");
            return former;
        });

        var read = await new EventStore(new(database.Source, new([upcaster]))).ReadAsync(timeline).ToListAsync();

        Assert.Equal(statement.Event, Assert.Single(read).Event);
        Assert.Equal("word_given", await database.AskAsync<string>("select type from simulator.mt_events where stream_id = $1", timeline));
    }

    private Task ForeignAsync(TimelineId timeline, long expected, NewEvent[] events)
    {
        var encoded = events.Select(happened => EventCodec.Encode(happened.Event)).ToArray();
        return ForeignAsync(
            timeline,
            expected,
            [.. events.Select(happened => happened.Id)],
            [.. encoded.Select(row => row.Alias)],
            [.. encoded.Select(row => Encoding.UTF8.GetString(row.Json))]);
    }

    private async Task ForeignAsync(TimelineId timeline, long expected, Guid[] ids, string[] aliases, string[] json)
    {
        if (expected == 0)
        {
            await database.ExecuteAsync("insert into simulator.mt_streams (id, version) values ($1, $2)", timeline, (long)ids.Length);
        }
        else
        {
            await database.ExecuteAsync(
                "update simulator.mt_streams set version = $3, timestamp = now() where id = $1 and version = $2", timeline, expected,
                expected + ids.Length);
        }

        await database.ExecuteAsync(
            """
            insert into simulator.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('simulator.mt_events_sequence'), e.id, $1, $2 + e.place, e.data::jsonb, e.type, now(), '*DEFAULT*',
                'Other.Program, Other', false
            from unnest($3, $4, $5) with ordinality e (id, type, data, place) order by e.place
            """, timeline, expected, ids, aliases, json);
    }
}
