using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.IntegrationTests.Store;

/// <summary>Sample timelines and events.</summary>
internal static class Given
{
    private static readonly ActorId North = new("north"), South = new("south"), Lake = new("lake");
    private static readonly IssueId Watch = new("gauge-watch"), Water = new("summer-water");

    /// <summary>A name that no other test has.</summary>
    public static TimelineId Timeline() => new($"talks-{Guid.NewGuid():N}");

    public static DateOnly Day(int day) => new(2031, 3, day);

    public static NewEvent New(NegotiationEvent happened) => new(Guid.NewGuid(), happened);

    /// <summary>Somebody says something on a day of March 2031.</summary>
    public static NewEvent Statement(int day = 31, string text = "They speak.") =>
        New(new StatementMade(North) { Account = Account(day, text, "D1") });

    /// <summary>The first event of a branch that leaves a timeline here.</summary>
    public static NewEvent Branch(TimelineHead fork) => New(new ScenarioBranched(fork.Timeline, fork.Version, "Suppose that they speak.")
    {
        Account = new(When.On(fork.State.AsOf ?? Day(1)), $"Forks from {fork.Timeline} after version {fork.Version}.", Origin: Origin.Hypothetical),
    });

    public static NewEvent[] Statements(int count) => [.. Enumerable.Range(1, count).Select(number => Statement(text: $"Statement {number}."))];

    /// <summary>Statements from 9 March 2031 on, two a day.</summary>
    public static NewEvent[] Days(int count) =>
        [.. Enumerable.Range(0, count).Select(number => New(
            new StatementMade(North) { Account = Account(1, $"Statement {number}.", "D1") with { When = When.On(Day(9).AddDays(number / 2)) } }))];

    /// <summary>An event of talks, whichever, for histories that are put together by chance.</summary>
    public static NewEvent Any(int which) => which % 12 is var kind and < 8 ? Talks()[kind] : Statement(9 + (which % 20), $"Statement {which}.");

    /// <summary>Eight days of talks, one event a day from 1 March 2031 on, that leave a mark in every read model.</summary>
    public static NewEvent[] Talks() =>
    [
        New(new BorderClosed(North, ["Old Ferry", "Salt Bridge"]) { Account = Account(1, "The crossings are shut.", "D1", "D3") }),
        New(new AttackCarriedOut(South, Tolls: [new(TollMeasure.Killed, 1, Most: 4, ClaimedBy: North)])
            { Account = Account(2, "A pump house blows up – “nobody” did it.", "D1") }),
        New(new DemandTabled(South, North, [Watch, Water], Form.Verifiable) { Account = Account(3, "Two demands.", "D1") }),
        New(new DemandRejected(North, [Watch], Form.Verbal) { Account = Account(4, "One refusal.", "D2") }),
        New(new CeasefireAgreed([North, South], Form.Written, Mediators: [Lake]) { Account = Account(5, "A signature.", "D1", "D2") }),
        New(new RoundOpened(new("main"), [North, South], [Lake], Number: 1) { Account = Account(6, "They sit down.", "D2") }),
        New(new DemandAccepted(North, [Watch], Form.Verifiable) { Account = Account(7, "One acceptance.", "D2", "D3") }),
        New(new InterimAgreementReached([North, South], [Watch]) { Account = Account(8, "An agreement.", "D1") }),
    ];

    private static Account Account(int day, string text, params string[] sources) => new(
        When.On(Day(day)), text, new($"R{day}"), [North, South], Place: "The lighthouse",
        Sources: [.. sources.Select(source => new SourceId(source))]);
}
