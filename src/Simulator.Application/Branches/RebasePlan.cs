using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Branches;

/// <summary>The plan to rebase a branch on a parent that has grown. Its assumptions and the records of its parent are decided again.</summary>
/// <param name="Branch">The old branch.</param>
/// <param name="Name">The name of the new branch.</param>
/// <param name="History">The fork of the new branch.</param>
/// <param name="Plan">The moves of the new branch.</param>
/// <param name="Events">The events to store; the first one makes the branch.</param>
internal sealed record RebasePlan(Branch Branch, TimelineId Name, ForkedHistory History, BranchPlan Plan, IReadOnlyList<NewEvent> Events)
{
    /// <summary>Plans the branch that replaces another.</summary>
    /// <param name="branch">The old branch.</param>
    /// <param name="name">The name of the new branch.</param>
    /// <param name="history">The fork of the new branch.</param>
    /// <param name="assumptions">The assumptions, with the identities of the old branch.</param>
    /// <param name="renamed">The identities of new events by those of old events; those of this branch are added.</param>
    public static RebasePlan Of(
        Branch branch, TimelineId name, ForkedHistory history, IReadOnlyList<TimelineEvent> assumptions, Dictionary<Guid, Guid> renamed)
    {
        foreach (var old in assumptions.Select(move => move.Id).Append(branch.Begins.Id))
        {
            renamed[old] = BranchIdentity.Moved(name, old);
        }

        foreach (var copy in branch.Moves.Where(branch.Carries))
        {
            renamed[copy.Id] = BranchIdentity.Carried(name, Now(copy.Event.Account.Causes[0]));
        }

        var plan = BranchPlan.Of(
            history.State,
            assumptions.Select(move => move with { Id = Now(move.Id), Event = Following(move.Event) }),
            history.Later,
            new(branch.Beginning.Carry, new ActorNames(branch.Case).Insiders()));
        var begins = branch.Beginning with
        {
            Parent = history.Parent.Id,
            AtVersion = history.Fork.Version,
            Seen = history.Seen,
            Account = branch.Begins.Event.Account with { When = When.On(history.Fork.State.AsOf.GetValueOrDefault()), Causes = [branch.Begins.Id] },
        };
        return new(branch, name, history, plan,
        [
            new(Now(branch.Begins.Id), begins),
            .. BranchIdentity.Of(name, plan),
        ]);

        Guid Now(Guid old) => renamed.GetValueOrDefault(old, old);

        NegotiationEvent Following(NegotiationEvent happens) =>
            happens with { Account = happens.Account with { Causes = happens.Account.Causes.Select(Now).ToValueList() } };
    }

    /// <summary>The version on the new branch that corresponds to one of the old branch: that of the last event up to it that is kept.</summary>
    /// <param name="old">The version on the old branch.</param>
    /// <param name="renamed">The identities of new events by those of old events.</param>
    public long Version(long old, IReadOnlyDictionary<Guid, Guid> renamed)
    {
        if (old < Branch.Begins.Version)
        {
            return Math.Min(old, History.Fork.Version);
        }

        var versions = History.Own(Name, Events).ToDictionary(next => next.Id, next => next.Version);
        return Branch.Moves.Where(move => move.Version <= old).Select(move => versions.GetValueOrDefault(renamed.GetValueOrDefault(move.Id, move.Id)))
            .LastOrDefault(version => version > 0, History.Fork.Version + 1);
    }
}
