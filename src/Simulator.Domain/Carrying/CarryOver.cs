using Simulator.Domain.Branching;
using Simulator.Domain.Context;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;

namespace Simulator.Domain.Carrying;

/// <summary>Decides, for each recorded event after a fork, if it is carried over to the branch, and by which rule.</summary>
/// <param name="policy">The policy of carrying over.</param>
/// <param name="insiders">The parties to the talks and all who act for them.</param>
public sealed class CarryOver(CarryPolicy policy, IReadOnlySet<ActorId> insiders)
{
    private static readonly Rule ScriptAlone = new("script-alone", "Nothing recorded is carried over.");
    private static readonly Rule DecidedOutside = new("decided-outside", "No party to the talks decides it.");
    private static readonly Rule DecidedByParty = new(
        "decided-by-party", "A party to the talks decides it, and may decide differently on this branch.");
    private static readonly Rule ReportsActualCourse = new(
        "tells-actual-course", "It reports the actual course, from which this branch has diverged.");
    private static readonly Rule CauseIsMissing = new("cause-is-missing", "It followed from an event that does not happen on this branch.");
    private static readonly Rule Contradicted = new("told-otherwise", "The branch contradicts it.");
    private static readonly Rule ChosenAlready = new("chosen-already", "The branch already includes it as an assumption.");
    private static readonly Rule NothingAgainst = new("nothing-against", "Nothing on the branch contradicts it.");
    private static readonly Rule Refused = new("refused-by-process", "The process refuses it on this branch.");

    private readonly HashSet<Guid> missing = [];
    private readonly HashSet<Guid> chosen = [];
    private readonly List<NegotiationEvent> assumed = [];

    /// <summary>Notes the recorded events that were picked for the branch one by one, so that they are not carried over a second time.</summary>
    public void Choose(IEnumerable<TimelineEvent> assumed) => chosen.UnionWith(assumed.SelectMany(move => move.Event.Account.Causes.Take(1)));

    /// <summary>Notes an event that the branch assumes: later recorded events may contradict it.</summary>
    public void Assume(NegotiationEvent happens) => assumed.Add(happens);

    /// <summary>Weighs a recorded event. Call this in the order of the events, each after the assumed events that precede it.</summary>
    /// <param name="state">The state of the branch.</param>
    /// <param name="recorded">The recorded event.</param>
    public CarryDecision Weigh(NegotiationState state, TimelineEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (chosen.Contains(recorded.Original))
        {
            return new(false, ChosenAlready);
        }

        var verdict = ByPolicy(recorded);
        if (verdict.Kept && Rules.BrokenBy(state, recorded.Event) is [var broken, ..])
        {
            verdict = new(false, Refused, $"{broken.Rule.Id}: {broken.Found}");
        }

        if (!verdict.Kept)
        {
            missing.Add(recorded.Original);
        }

        return verdict;
    }

    /// <summary>True when an event only reports the course of events, as an analysis or a count does.</summary>
    public static bool OnlyReports(NegotiationEvent recorded) =>
        recorded is StatusReported or AnalysisPublished or ClaimMade or BackgroundNoted or ViolenceCounted or ViolenceTrendReported;

    private CarryDecision ByPolicy(TimelineEvent recorded)
    {
        if (policy == CarryPolicy.None)
        {
            return new(false, ScriptAlone);
        }

        if (recorded.Causes.Any(missing.Contains))
        {
            return new(false, CauseIsMissing);
        }

        return policy == CarryPolicy.Exogenous ? Exogenous(recorded.Event) : Uncontradicted(recorded.Event);
    }

    private CarryDecision Exogenous(NegotiationEvent recorded) =>
        OnlyReports(recorded) ? new(false, ReportsActualCourse)
        : Negotiation.DecidedBy(recorded).FirstOrDefault(insiders.Contains) is { Value: not null } party ? new(
            false, DecidedByParty, $"'{party}' decides it.")
        : new(true, DecidedOutside);

    private CarryDecision Uncontradicted(NegotiationEvent recorded) =>
        assumed.Select(happens => Contradictions.Between(happens, recorded)).FirstOrDefault(against => against is not null) is { } reason
            ? new(false, Contradicted, reason)
            : new(true, NothingAgainst);
}

/// <summary>The decision to carry a recorded event over or not, with the reason.</summary>
/// <param name="Kept">True when the event is carried over.</param>
/// <param name="Rule">The rule that decides.</param>
/// <param name="Found">The finding of the rule in this case; <c>null</c> when the rule suffices.</param>
public sealed record CarryDecision(bool Kept, Rule Rule, string? Found = null)
{
    /// <summary>The rule and what it found, as sentences.</summary>
    public string Reason => Found is null ? Rule.Text : $"{Rule.Text} {Found}";
}
