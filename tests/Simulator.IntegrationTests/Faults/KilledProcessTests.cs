using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Simulator.Domain.Values;
using Simulator.ServerUser;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Faults;

/// <summary>Processes that are killed in the middle of appends, again and again on one server. <c>tests/faults</c> does so more often.</summary>
public sealed class KilledProcessTests(FaultyServer server, ITestOutputHelper output) : IClassFixture<FaultyServer>
{
    /// <summary>A timeline is read whole in every round, so that it should not become too long.</summary>
    private const int RoundsOfATimeline = 20;

    /// <summary>Whom <c>kill -9</c> hits.</summary>
    public enum Victim
    {
        Server,
        Postmaster,
        Backend,
        Client,
        ServerAndClient,
    }

    [Theory]
    [InlineData(Victim.Server, 20)]
    [InlineData(Victim.Postmaster, 5)]
    [InlineData(Victim.Backend, 5)]
    [InlineData(Victim.Client, 8)]
    [InlineData(Victim.ServerAndClient, 8)]
    public async Task Whoever_is_killed_in_the_middle_of_appends_every_acknowledged_event_is_there_once_and_none_in_part(Victim victim, int rounds)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes of a server are found in /proc.");
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("FAULT_VICTIM") is { Length: > 0 } chosen && chosen != $"{victim}",
            "FAULT_VICTIM names another victim.");
        rounds = Environment.GetEnvironmentVariable("FAULT_ROUNDS") is { Length: > 0 } wanted
            ? int.Parse(wanted, CultureInfo.InvariantCulture)
            : rounds;
        var (delays, watch, sum) = (new Random((int)victim), Stopwatch.StartNew(), new Tally());
        for (var done = 0; done < rounds; done += RoundsOfATimeline)
        {
            var timeline = new TimelineId($"{victim}-{done}".ToLowerInvariant());
            await KillAgainAndAgainAsync(victim, timeline, Math.Min(RoundsOfATimeline, rounds - done), delays, sum);
            await using var database = NpgsqlDataSource.Create(server.ConnectionString);
            var head = await new EventStore(new(database)).HeadAsync(timeline);
            Assert.Equal(NumberedEvents.StateAt(head.Version), head.State);
            Assert.Empty((await new ReadModels(new(database)).VerifyAsync()).Problems);
        }

        output.WriteLine(
            $"{victim}: {rounds} rounds, {sum.Acknowledged} events acknowledged, none lost, none twice, none in part; "
            + $"{sum.Unacknowledged} times stored but not acknowledged; "
            + $"longest outage {sum.Outage.TotalMilliseconds:F0} ms; {watch.Elapsed.TotalSeconds:F0} s");
    }

    private async Task KillAgainAndAgainAsync(Victim victim, TimelineId timeline, int rounds, Random delays, Tally sum)
    {
        var writer = Writer.Start(server.Home, timeline);
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                await writer.BeyondAsync(await writer.BeyondAsync(writer.Acknowledged()));
                await Task.Delay(delays.Next(60));
                await KillAsync(victim, writer);

                var (acknowledged, outage) = (writer.Acknowledged(), Stopwatch.StartNew());
                await using var next = await server.JoinAsync();
                if (victim is Victim.Client or Victim.ServerAndClient)
                {
                    sum.Unacknowledged += await Inspection.OfAsync(next.ConnectionString, timeline, acknowledged) > acknowledged ? 1 : 0;
                    writer.Dispose();
                    writer = Writer.Start(server.Home, timeline);
                }

                await writer.BeyondAsync(acknowledged);
                var took = outage.Elapsed;
                sum.Outage = sum.Outage > took ? sum.Outage : took;
                var found = await Inspection.OfAsync(next.ConnectionString, timeline, writer.Acknowledged());
                output.WriteLine(
                    $"{timeline}, round {round}: {acknowledged} acknowledged, on again after {took.TotalMilliseconds:F0} ms, {found} found");
            }

            await writer.KillAsync();
            sum.Acknowledged += writer.Acknowledged();
            await Inspection.OfAsync(server.ConnectionString, timeline, writer.Acknowledged());
        }
        finally
        {
            writer.Dispose();
        }
    }

    private async Task KillAsync(Victim victim, Writer writer)
    {
        switch (victim)
        {
            case Victim.Server:
                ServerProcesses.KillAll(server.Home);
                break;
            case Victim.Postmaster:
                ServerProcesses.KillPostmaster(server.Home);
                break;
            case Victim.Backend:
                ServerProcesses.KillBackend(server.Home);
                break;
            case Victim.Client:
                await writer.KillAsync();
                break;
            case Victim.ServerAndClient:
                var client = writer.KillAsync();
                ServerProcesses.KillAll(server.Home);
                await client;
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What many rounds came to.</summary>
    private sealed class Tally
    {
        public long Acknowledged { get; set; }

        public int Unacknowledged { get; set; }

        public TimeSpan Outage { get; set; }
    }
}
