using Simulator.Application.Scenarios;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Branches;

/// <summary>A branch carried over a parent that has grown: what it supposes is decided anew, and what its parent records is weighed anew.</summary>
/// <param name="Branch">The branch as it is.</param>
/// <param name="Name">The name of the branch that takes its place.</param>
/// <param name="Ground">Where that one leaves its parent.</param>
/// <param name="Plan">What it will hold.</param>
/// <param name="Events">The events to store, the one that makes it first.</param>
internal sealed record RebasePlan(Branch Branch, TimelineId Name, Ground Ground, BranchPlan Plan, IReadOnlyList<NewEvent> Events)
{
    /// <summary>Plans the branch that takes the place of another.</summary>
    /// <param name="branch">The branch as it is.</param>
    /// <param name="name">The name of the new one.</param>
    /// <param name="ground">Where it leaves its parent.</param>
    /// <param name="assumptions">What is supposed on it, with the identities of the old branch.</param>
    /// <param name="renamed">What stands for which old event, by identity; those of this branch are added.</param>
    public static RebasePlan Of(Branch branch, TimelineId name, Ground ground, IReadOnlyList<TimelineEvent> assumptions, Dictionary<Guid, Guid> renamed)
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
            ground.State,
            assumptions.Select(move => move with { Id = Now(move.Id), Event = Following(move.Event) }),
            ground.Later,
            new(branch.Beginning.Carry, new Cast(branch.Case).Insiders()));
        var begins = branch.Beginning with
        {
            Parent = ground.Parent.Id,
            AtVersion = ground.Fork.Version,
            Seen = ground.Seen,
            Account = branch.Begins.Event.Account with { When = When.On(ground.Fork.State.AsOf.GetValueOrDefault()), Causes = [branch.Begins.Id] },
        };
        return new(branch, name, ground, plan,
        [
            new(Now(branch.Begins.Id), begins),
            .. BranchIdentity.Of(name, plan),
        ]);

        Guid Now(Guid old) => renamed.GetValueOrDefault(old, old);

        NegotiationEvent Following(NegotiationEvent happens) => happens with { Account = happens.Account with { Causes = happens.Account.Causes.Select(Now).ToValueList() } };
    }

    /// <summary>The version on the new branch that stands for one of the old: that of the last event up to it that is still there.</summary>
    /// <param name="old">The version on the old branch.</param>
    /// <param name="renamed">What stands for which old event.</param>
    public long Version(long old, IReadOnlyDictionary<Guid, Guid> renamed)
    {
        if (old < Branch.Begins.Version)
        {
            return Math.Min(old, Ground.Fork.Version);
        }

        var versions = Ground.Own(Name, Events).ToDictionary(next => next.Id, next => next.Version);
        return Branch.Moves.Where(move => move.Version <= old).Select(move => versions.GetValueOrDefault(renamed.GetValueOrDefault(move.Id, move.Id)))
            .LastOrDefault(version => version > 0, Ground.Fork.Version + 1);
    }
}
