using System.Diagnostics;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>
/// What a branch costs: to fork a long history beside a short one, with and without many branches beside it, and to read along a deep lineage beside
/// reading one stream. All sides take turns, so that they meet the same speed of the machine.
/// </summary>
internal static class Branches
{
    private const int Short = 10, Long = 10_000, Siblings = 100_000, Depth = 50, Copies = 10, BetweenCheckpoints = 256;

    /// <summary>Prints the median of each, and the quartiles of its ratio to the first of its table.</summary>
    /// <param name="rounds">How often each side has its turn, after a third as many turns that are not counted.</param>
    public static async Task PrintAsync(int rounds)
    {
        var workloads = new (string, Func<int, (TimelineId, NewEvent[])>)[]
        {
            ("bare facts", Workload.Terse), ("a story", count => Workload.Of(count)),
        };
        foreach (var (told, events) in workloads)
        {
            using var database = BenchmarkDatabase.Open();
            await ForkAsync(database, told, events, rounds);
            await ReadAsync(database, told, events, rounds);
            database.Check();
        }
    }

    private static async Task ForkAsync(BenchmarkDatabase database, string told, Func<int, (TimelineId, NewEvent[])> events, int rounds)
    {
        var (few, crowded) = (await BeginAsync(database, events(Short)), await BeginAsync(database, events(Short)));
        var (some, many, most) = (
            await BeginAsync(database, events(Long / 10)), await BeginAsync(database, events(Long)), await BeginAsync(database, events(Long * 10)));
        await CrowdAsync(database, await database.Store.AtAsync(crowded, Short / 2));
        database.Settle();

        Console.WriteLine($"fork, events are {told}: read the event there and begin the branch");
        await MeasureAsync(rounds, [
            new($"after 5 of {Short}", _ => ForkAsync(database, few, Short / 2)),
            new($"after 5 of {Short}, {Siblings:N0} beside", _ => ForkAsync(database, crowded, Short / 2)),
            new($"in the middle of {Long / 10:N0}", round => ForkAsync(database, some, MiddleOf(Long / 10, round))),
            new($"in the middle of {Long:N0}", round => ForkAsync(database, many, MiddleOf(Long, round))),
            new($"in the middle of {Long * 10:N0}", round => ForkAsync(database, most, MiddleOf(Long * 10, round))),
        ]);
        Console.WriteLine("the same at the end");
        await MeasureAsync(rounds, [
            new($"of {Short}", _ => ForkAsync(database, few, Short)),
            new($"of {Short}, {Siblings:N0} beside", _ => ForkAsync(database, crowded, Short)),
            new($"of {Long:N0}", _ => ForkAsync(database, many, Long)),
            new($"of {Long * 10:N0}", _ => ForkAsync(database, most, Long * 10)),
        ]);
        Console.WriteLine("look for the first time at a branch that was begun");
        await MeasureAsync(rounds, [
            await FirstLookAsync(database, $"after 5 of {Short}", few, rounds, _ => Short / 2),
            await FirstLookAsync(database, $"in the middle of {Long:N0}", many, rounds, round => MiddleOf(Long, round)),
            await FirstLookAsync(database, $"in the middle of {Long * 10:N0}", most, rounds, round => MiddleOf(Long * 10, round)),
        ]);
        Console.WriteLine("find an event by its identity, for which the server looks through the timeline");
        await MeasureAsync(rounds, [
            await FindAsync(database, $"the fifth of {Short}", few, Short / 2),
            await FindAsync(database, $"in the middle of {Long:N0}", many, Long / 2),
        ]);
        var copies = new List<double>();
        for (var copy = 0; copy < Copies; copy++)
        {
            copies.Add(await TimeAsync(() => CopyAsync(database, many, Long / 2)));
        }

        Print(new($"copy the first {Long / 2:N0} instead", _ => Task.CompletedTask), copies, []);
    }

    /// <summary>Round after round at another distance from the last version whose state is kept.</summary>
    private static long MiddleOf(int events, int round) => (events / 2) + (round * 37 % BetweenCheckpoints);

    private static async Task<TimelineId> ForkAsync(BenchmarkDatabase database, TimelineId timeline, long version)
    {
        var branch = new TimelineId($"branch-{Guid.NewGuid():N}");
        var after = await database.Store.ReadAsync(timeline, new(version, version)).SingleAsync();
        await database.Store.ForkAsync(branch, Begun(timeline, version, after.Event.Account.When.Effective()));
        return branch;
    }

    private static async Task<Turn> FirstLookAsync(BenchmarkDatabase database, string name, TimelineId timeline, int rounds, Func<int, long> version)
    {
        var unseen = new Queue<TimelineId>();
        for (var round = 0; round < 2 * rounds; round++)
        {
            unseen.Enqueue(await ForkAsync(database, timeline, version(round)));
        }

        return new(name, _ => database.Store.HeadAsync(unseen.Dequeue()));
    }

    private static async Task<Turn> FindAsync(BenchmarkDatabase database, string name, TimelineId timeline, long version)
    {
        var wanted = (await database.Store.ReadAsync(timeline, new(version, version)).SingleAsync()).Id;
        return new(name, _ => database.Store.VersionOfAsync(timeline, wanted));
    }

    private static async Task CopyAsync(BenchmarkDatabase database, TimelineId timeline, long version)
    {
        var prefix = database.Store.ReadAsync(timeline, new(To: version)).Select(stored => new NewEvent(Guid.NewGuid(), stored.Event));
        await database.Store.AppendInBatchesAsync(Workload.Begin(new($"copy-{Guid.NewGuid():N}")), prefix);
    }

    /// <summary>Many branches of one timeline, with the rows that the store writes for each.</summary>
    private static async Task CrowdAsync(BenchmarkDatabase database, TimelineHead fork)
    {
        var first = (await database.Store.ForkAsync(new($"sibling-{fork.Timeline}-0"), fork, [Begun(fork)])).Timeline;
        foreach (var rows in new[]
        {
            "mt_streams (id, version) select replace(s.id, '-0', '-' || n), s.version from simulator.mt_streams s, n where s.id = $1",
            """
            mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
            select nextval('simulator.mt_events_sequence'), gen_random_uuid(), replace($1, '-0', '-' || n), version, data, type, timestamp,
                tenant_id, mt_dotnet_type, is_archived
            from simulator.mt_events, n where stream_id = $1
            """,
            "branches select replace(id, '-0', '-' || n), parent_id, fork_version from simulator.branches, n where id = $1",
            Document("mt_doc_timeline (id, data, mt_version)", "mt_version", "id"),
            Document(
                "mt_doc_state (id, data, mt_version, timeline, version, last_day)",
                "mt_version, replace(timeline, '-0', '-' || n), version, last_day", "timeline"),
            Document("mt_doc_demands (id, data, mt_version)", "mt_version", "id"),
            Document("mt_doc_citations (id, data, mt_version, timeline, since)", "mt_version, replace(timeline, '-0', '-' || n), since", "timeline"),
        })
        {
            await using var command = database.Source.CreateCommand(
                $"with n as (select generate_series(1, {Siblings - 1}) n) insert into simulator.{rows}");
            command.Parameters.Add(new() { Value = first.Value });
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }

        // A document names the timeline in its JSON too.
        string Document(string table, string columns, string timeline) =>
            $"""
            {table} select replace(id, '-0', '-' || n), replace(data::text, '{first}', replace('{first}', '-0', '-' || n))::jsonb, {columns}
            from simulator.{table.Split(' ')[0]}, n where {timeline} = $1
            """;
    }

    private static async Task ReadAsync(BenchmarkDatabase database, string told, Func<int, (TimelineId, NewEvent[])> events, int rounds)
    {
        await using var marten = new SimulatorStore(database.Source);
        foreach (var count in new[] { 1_000, 5_000 })
        {
            var (root, all) = events(count);
            var leaf = await GrowAsync(database, root, all);
            var flat = Workload.Begin(new($"flat-{root}"));
            await database.Store.AppendInBatchesAsync(
                flat, database.Store.ReadAsync(leaf).Select(stored => new NewEvent(Guid.NewGuid(), stored.Event)));
            database.Settle();

            Console.WriteLine($"read and fold {count:N0} events, which are {told}");
            await MeasureAsync(rounds, [
                new("bare Marten, of one stream", _ => BareMarten.FoldAsync(marten, flat.Timeline)),
                new("of one stream", _ => FoldAsync(database, flat.Timeline)),
                new($"of a branch {Depth} deep", _ => FoldAsync(database, leaf)),
            ]);
        }
    }

    /// <summary>A branch of a branch of a branch, each with its share of the events.</summary>
    private static async Task<TimelineId> GrowAsync(BenchmarkDatabase database, TimelineId root, NewEvent[] events)
    {
        var head = Workload.Begin(root);
        foreach (var (level, own) in events.Chunk(events.Length / Depth).Index())
        {
            head = level == 0
                ? await database.Store.AppendAsync(head, own)
                : await database.Store.ForkAsync(new($"{root}-{level}"), head, [Begun(head), .. own[1..]]);
        }

        return head.Timeline;
    }

    private static async Task FoldAsync(BenchmarkDatabase database, TimelineId timeline)
    {
        var state = NegotiationState.Empty;
        await foreach (var stored in database.Store.ReadAsync(timeline))
        {
            state = Negotiation.Evolve(state, stored.Event);
        }
    }

    private static async Task<TimelineId> BeginAsync(BenchmarkDatabase database, (TimelineId Timeline, NewEvent[] Events) made)
    {
        await database.Store.AppendInBatchesAsync(Workload.Begin(made.Timeline), made.Events.ToAsyncEnumerable());
        return made.Timeline;
    }

    private static NewEvent Begun(TimelineHead fork) => Begun(fork.Timeline, fork.Version, fork.State.AsOf!.Value);

    private static NewEvent Begun(TimelineId parent, long version, DateOnly day) => new(
        Guid.NewGuid(), new ScenarioBranched(parent, version, "Suppose that they speak.")
    {
        Account = new(When.On(day), $"Leaves {parent} after version {version}.", Origin: Origin.Hypothetical),
    });

    private static async Task MeasureAsync(int rounds, Turn[] sides)
    {
        var times = sides.Select(_ => new List<double>()).ToArray();
        for (var round = -rounds / 3; round < rounds; round++)
        {
            // Who begins changes from round to round.
            foreach (var turn in Enumerable.Range(0, sides.Length).Select(turn => (turn + round + rounds) % sides.Length))
            {
                var time = await TimeAsync(() => sides[turn].Run(round + rounds));
                if (round >= 0)
                {
                    times[turn].Add(time);
                }
            }
        }

        foreach (var (side, own) in sides.Zip(times))
        {
            Print(side, own, [.. own.Zip(times[0], (one, first) => one / first)]);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(Turn side, List<double> times, List<double> ratios) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {side.Name,-36} {At(times, 0.5),10:N2} ms "
        + $"{(ratios.Count == 0 ? "" : $"{At(ratios, 0.25),8:N2} {At(ratios, 0.5),8:N2} {At(ratios, 0.75),8:N2}")}"));

    private static double At(List<double> samples, double share) => samples.Order().ElementAt((int)(share * (samples.Count - 1)));

    private sealed record Turn(string Name, Func<int, Task> Run);
}
