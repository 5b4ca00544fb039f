using FsCheck;
using FsCheck.Fluent;
using Simulator.Application.Branches;
using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Store;
using static Simulator.Tests.Files.Cases.SeededCase;

namespace Simulator.Tests.Application.Branches;

/// <summary>What is true of any branch of the talks that is carried over.</summary>
public class RebaseProperties
{
    private static readonly TimelineId Old = new("supposed"), New = new("supposed-2");
    private static readonly ActorId Pakistan = new("pakistan"), Kabul = new("afghan-taliban"), Qatar = new("qatar");

    private static readonly StoredEvent[] Record =
        [.. Talks2025.Events.Select((happened, place) => new StoredEvent(Id(place), Talks2025.Case.Id, place + 1, default, happened))];

    private static readonly Func<Account, NegotiationEvent>[] Suppositions =
    [
        told => new DemandAccepted(Kabul, [new("monitoring")], Form.Written) { Account = told },
        told => new MechanismEstablished([Qatar], 0.5) { Account = told },
        told => new MechanismBecameOperational { Account = told },
        told => new RoundOpened(new("qatar-turkiye"), [Pakistan, Kabul], [Qatar]) { Account = told },
        told => new InterimAgreementReached([Pakistan, Kabul], [new("monitoring")]) { Account = told },
        told => new BorderReopened(Pakistan) { Account = told },
        told => new CeasefireExpired { Account = told },
        told => new LeverApplied(new("fatwa")) { Account = told },
        told => new LeverWithdrawn(new("fatwa")) { Account = told },
    ];

    private static Gen<(int Fork, CarryPolicy Policy, (int Which, int Days)[] Supposed)> Branches { get; } =
        from fork in Gen.Choose(1, Record.Length)
        from policy in Gen.Elements(Enum.GetValues<CarryPolicy>())
        from supposed in Gen.Zip(Gen.Choose(0, Suppositions.Length - 1), Gen.Choose(0, 60)).ArrayOf()
        select (fork, policy, supposed);

    [Fact]
    public void Carried_over_a_record_that_has_not_grown_a_branch_says_the_same() => OfAll((branch, history, supposed) =>
    {
        var again = RebasePlan.Of(branch, New, history, supposed, []);

        Assert.Empty(again.Plan.Conflicts);
        Assert.Equal(branch.Moves.Select(Said), again.Plan.Moves.Select(Said));
        Assert.Equal(branch.State, again.Plan.End);
        Assert.Equal(branch.Beginning with { Account = branch.Beginning.Account with { Causes = [branch.Begins.Id] } }, again.Events[0].Event);
        Assert.Distinct(again.Events.Select(next => next.Id));
        Assert.Empty(again.Events.Select(next => next.Id).Intersect(branch.Moves.Select(move => move.Id).Append(branch.Begins.Id)));
    });

    [Fact]
    public void A_version_of_the_old_branch_stands_for_the_same_one_on_the_new() => OfAll((branch, history, supposed) =>
    {
        var renamed = new Dictionary<Guid, Guid>();
        var again = RebasePlan.Of(branch, New, history, supposed, renamed);

        Assert.All(Enumerable.Range(1, (int)branch.Head.Version), version => Assert.Equal(version, again.Version(version, renamed)));
    });

    private static void OfAll(Action<Branch, ForkedHistory, IReadOnlyList<TimelineEvent>> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Branches.ToArbitrary(), chosen =>
        {
            var (branch, history, supposed) = Make(chosen.Fork, chosen.Policy, chosen.Supposed);
            holds(branch, history, supposed);
        }));

    private static (Branch Branch, ForkedHistory History, IReadOnlyList<TimelineEvent> Supposed) Make(
        int fork, CarryPolicy policy, (int Which, int Days)[] chosen)
    {
        var parent = new ParentInMemory(Talks2025.Case.Id, Talks2025.Case, Reading.House, Record, IsStored: true);
        var history = ForkedHistory.AtAsync(parent, fork, Reading.House, seen: null, CancellationToken.None).GetAwaiter().GetResult();
        var leaves = history.State.AsOf.GetValueOrDefault();
        var begins = new StoredEvent(Id(1000), Old, fork + 1, default, new ScenarioBranched(parent.Id, fork, "Suppose.", history.Seen, policy)
        {
            Account = new(When.On(leaves), "It leaves.", Origin: Origin.Hypothetical),
        });
        var proposed = chosen.Select((one, place) => new TimelineEvent(
            Id(2000 + place), 0,
            Suppositions[one.Which](new(When.On(leaves.AddDays(one.Days)), "Supposed.", Origin: Origin.Hypothetical, Causes: [begins.Id]))));
        var insiders = new Simulator.Files.Cases.ActorNames(Talks2025.Case).Insiders();
        var plan = BranchPlan.Of(history.State, proposed, history.Later, new(policy, insiders));
        var names = proposed.Select(move => move.Id).ToHashSet();
        TimelineEvent[] moves =
        [
            .. plan.Moves.Select(
                (move, place) => new TimelineEvent(
                    names.Contains(move.Id) ? move.Id : BranchIdentity.Carried(Old, move.Original), fork + 2 + place, move.Event)),
        ];
        var branch = new Branch(Talks2025.Case, Reading.House, begins, new(Old, fork + 1 + moves.Length, plan.End), plan.End, moves);
        return (branch, history, [.. moves.Where(move => !branch.Carries(move))]);
    }

    private static NegotiationEvent Said(TimelineEvent move) => move.Event with { Account = move.Event.Account with { Causes = [] } };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
