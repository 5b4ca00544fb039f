using System.Text.RegularExpressions;
using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Scenarios;
using Simulator.Application.Timelines;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.Store;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Branches;

/// <summary>
/// Rebases a branch, with its own branches, on a parent that has grown: the process decides every assumption again. A new branch replaces the old
/// one, which is archived and stays readable. A branch whose parent has not grown does not change.
/// </summary>
/// <param name="Timeline">The branch.</param>
/// <param name="Onto">
/// The new fork version; by default the old one or, if the branch forked at the head of its parent, the last new version before the first assumption.
/// </param>
/// <param name="DryRun">True to plan only: nothing is stored.</param>
/// <param name="DropConflicts">True to drop assumptions that the process now refuses. Otherwise nothing is stored when there are any.</param>
/// <param name="Drop">The versions of assumptions to drop.</param>
/// <param name="Edits">
/// Assumptions to replace: a version and a change as in scenario files, such as <c>52={ on: 2026-01-20, event: talks-resumed, at-request-of: qatar
/// }</c>.
/// </param>
public sealed record RebaseBranch(
    TimelineId Timeline, long? Onto = null, bool DryRun = false, bool DropConflicts = false, IReadOnlyList<long>? Drop = null,
    IReadOnlyList<string>? Edits = null)
    : IRequest<RebasedTree>, IAboutTimeline;

/// <summary>The result of a rebase.</summary>
/// <param name="Unchanged">True when there was nothing to do: the parent has not grown.</param>
/// <param name="Stored">True when the new branches were stored.</param>
/// <param name="Branches">The branches, each after its parent; empty when there was nothing to do.</param>
public sealed record RebasedTree(bool Unchanged, bool Stored, IReadOnlyList<RebasedBranch> Branches);

/// <summary>A branch that was rebased.</summary>
/// <param name="Old">The old branch.</param>
/// <param name="New">The branch that replaces the old one.</param>
/// <param name="Parent">The timeline that the new branch forks from.</param>
/// <param name="OldFork">The version after which the old branch forks.</param>
/// <param name="NewFork">The version after which the new branch forks.</param>
/// <param name="Kept">The assumptions that are kept.</param>
/// <param name="Conflicts">The assumptions that the process now refuses, by their versions on the old branch.</param>
/// <param name="Weighed">The later events of the parent that the old branch had not seen, each kept or dropped.</param>
public sealed record RebasedBranch(
    TimelineId Old,
    TimelineId New,
    TimelineId Parent,
    long OldFork,
    long NewFork,
    IReadOnlyList<TimelineEvent> Kept,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<Weighed> Weighed);

internal sealed partial class RebaseBranchHandler(EventStore store, TimelineTree tree, BranchReader branches, Parents parents)
    : IRequestHandler<RebaseBranch, RebasedTree>
{
    public async Task<RebasedTree> Handle(RebaseBranch request, CancellationToken cancellationToken)
    {
        var branch = await branches.ReadAsync(request.Timeline, cancellationToken);
        var parent = await parents.GrownAsync(branch.Beginning.Parent, cancellationToken);
        var end = await store.HeadAsync(parent.Id, cancellationToken);
        var assumptions = Changed(request, branch, Assumptions(branch));
        if (request.Onto is { } onto && (onto < 1 || onto > end.Version))
        {
            throw new BadInputException([KnownTimelines.NoVersion(parent.Id, onto, end.Version)]);
        }

        if (request is { Onto: null, Drop: null or [], Edits: null or [] } && end.Version <= branch.Seen)
        {
            return new(Unchanged: true, Stored: false, []);
        }

        var fork = request.Onto ?? await ForkAsync(branch, parent, assumptions, cancellationToken);
        var (plans, renamed) = (new List<RebasePlan>(), new Dictionary<Guid, Guid>());
        await PlanAsync(branch, parent, fork, assumptions, plans, renamed, cancellationToken);
        var result = plans.ConvertAll(plan => Show(plan, renamed));
        var conflicts = result.Sum(one => one.Conflicts.Count);
        if (request.DryRun || (conflicts > 0 && !request.DropConflicts))
        {
            return new(Unchanged: false, Stored: false, result);
        }

        foreach (var plan in plans)
        {
            await store.ForkAsync(plan.Name, plan.History.Fork, plan.Events, cancellationToken);
        }

        foreach (var plan in Enumerable.Reverse(plans))
        {
            await store.ArchiveAsync(plan.Branch.Head.Timeline, cancellationToken);
        }

        return new(Unchanged: false, Stored: true, result);
    }

    /// <summary>Plans the replacement of a branch, then those of its branches, which fork from the replacement.</summary>
    private async Task PlanAsync(
        Branch branch, IParent parent, long fork, IReadOnlyList<TimelineEvent> assumptions, List<RebasePlan> plans, Dictionary<Guid, Guid> renamed,
        CancellationToken cancel)
    {
        var history = await ForkedHistory.AtAsync(parent, fork, branch.Reading, seen: null, cancel);
        var plan = RebasePlan.Of(branch, await NameAsync(branch, history, plans, cancel), history, assumptions, renamed);
        plans.Add(plan);
        foreach (var below in (await tree.FamilyAsync(branch.Head.Timeline, cancel)).Where(
            place => place.Parent == branch.Head.Timeline && !place.Archived))
        {
            var child = await branches.ReadAsync(below.Timeline, cancel);
            await PlanAsync(
                child, await history.BranchAsync(plan.Name, plan.Events, cancel), plan.Version(below.ForkVersion, renamed), Assumptions(child), plans,
                renamed, cancel);
        }
    }

    /// <summary>
    /// The next edition of the branch's name. When an earlier rebase was interrupted after it had stored the new branch, the name of that branch: its
    /// first event has the old branch as its cause, and its events have the same identities.
    /// </summary>
    private async Task<TimelineId> NameAsync(Branch branch, ForkedHistory history, List<RebasePlan> plans, CancellationToken cancel)
    {
        var stem = Numbered().Match(branch.Head.Timeline.Value) is { Success: true } numbered
            ? numbered.Groups["stem"].Value
            : branch.Head.Timeline.Value;
        var editions = await Editions.FindAsync(store, stem, cancel);
        if (editions.Known.All(known => known.Id != branch.Head.Timeline))
        {
            editions = await Editions.FindAsync(store, branch.Head.Timeline.Value, cancel);
        }

        var begun = editions.Known.FirstOrDefault(known =>
            !known.Archived && known.Begins?.Event is ScenarioBranched begins && begins.Account.Causes.Contains(branch.Begins.Id)
            && begins.Seen == history.Seen && begins.AtVersion == history.Fork.Version);
        return begun?.Id ?? editions.NextBeside(plans.Select(plan => plan.Name));
    }

    /// <summary>
    /// The new fork version: the old one, or, if the branch forked at the head of its parent, the last new version before all assumptions.
    /// </summary>
    private static async Task<long> ForkAsync(Branch branch, IParent parent, TimelineEvent[] assumptions, CancellationToken cancel)
    {
        var at = branch.Beginning.AtVersion;
        if (at < branch.Seen)
        {
            return at;
        }

        var news = await parent.ReadAsync(new(at + 1), cancel);
        var earlier = assumptions.Length == 0
            ? news
            : news.TakeWhile(stored => stored.Event.Account.When.Effective() < assumptions.Min(move => move.Day));
        return earlier.Select(stored => stored.Version).DefaultIfEmpty(at).Last();
    }

    /// <summary>The assumptions of a branch: its moves without those carried over from its parent.</summary>
    private static TimelineEvent[] Assumptions(Branch branch) => [.. branch.Moves.Where(move => !branch.Carries(move))];

    private static TimelineEvent[] Changed(RebaseBranch request, Branch branch, TimelineEvent[] assumptions)
    {
        var problems = new ProblemList();
        var drop = (request.Drop ?? []).Where(version => IsAssumption(version, "--drop")).ToHashSet();
        var edits = (request.Edits ?? []).Select(Edit).OfType<(long Version, TimelineEvent Move)>().ToLookup(edit => edit.Version, edit => edit.Move);
        var changed = assumptions.Where(move => !drop.Contains(move.Version))
            .Select(move => edits[move.Version].LastOrDefault() is { } edited ? edited with { Id = move.Id, Version = move.Version } : move)
            .ToArray();
        return problems.Count == 0 ? changed : throw problems.Refusal();

        (long, TimelineEvent)? Edit(string edit)
        {
            if (edit.Split('=', 2) is not [var number, var change]
                || NumberFormat.Read<long>(number) is not { } version)
            {
                problems.Add(new(
                    $"'{edit}' is not an edit. "
                    + $"Allowed: VERSION=CHANGE, such as 52={{ on: 2026-01-20, event: talks-resumed, at-request-of: qatar }}."));
                return null;
            }

            if (!IsAssumption(version, "--edit") || YamlFile.Parse($"- {change}", $"--edit {version}", problems) is not YamlSequenceNode changes)
            {
                return null;
            }

            var binder = new YamlBinder($"--edit {version}", problems, CaseNames.Of(branch.Case)) { LoneItems = true };
            var days = (branch.State.Begins.GetValueOrDefault(), DateOnly.MaxValue);
            var read = new ChangeReader(binder, new(branch.Case), name => branch.Begins.Id, days).Read(changes);
            return read is [var one, ..] ? (version, one.TimelineEvent) : null;
        }

        bool IsAssumption(long version, string option)
        {
            if (assumptions.Any(move => move.Version == version))
            {
                return true;
            }

            problems.Add(new(
                $"{option}: version {version} is not an assumption of '{request.Timeline}'. "
                + (assumptions.Length > 0 ? $"Allowed: {string.Join(", ", assumptions.Select(move => move.Version))}."
                    : $"Allowed: a rebase without {option}, because the branch has no assumptions.")));
            return false;
        }
    }

    private static RebasedBranch Show(RebasePlan plan, Dictionary<Guid, Guid> renamed)
    {
        var old = plan.Branch;
        var versions = Assumptions(old).Where(move => renamed.ContainsKey(move.Id)).ToDictionary(move => renamed[move.Id], move => move.Version);
        var isRecord = plan.History.Parent.Id == old.Beginning.Parent;
        return new(
            old.Head.Timeline, plan.Name, plan.History.Parent.Id, old.Beginning.AtVersion, plan.History.Fork.Version,
            [.. plan.Plan.Moves.Where(move => versions.ContainsKey(move.Id)).Select(move => move with { Version = versions[move.Id] })],
            [.. plan.Plan.Conflicts.Select(
                conflict => conflict with { Assumed = conflict.Assumed with { Version = versions[conflict.Assumed.Id] } })],
            [.. plan.Plan.Weighed.Where(weighed => !isRecord || weighed.Recorded.Version > old.Seen)]);
    }

    [GeneratedRegex("^(?<stem>.+)-[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
