using Simulator.Domain.Branching;
using Simulator.Domain.Context;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;

namespace Simulator.Domain.Carrying;

/// <summary>Decides whether a recorded event that comes after a fork happens on the branch as well, and says by which rule.</summary>
/// <param name="policy">Which of them are carried over.</param>
/// <param name="insiders">The parties to the talks and all who act for them.</param>
public sealed class CarryOver(CarryPolicy policy, IReadOnlySet<ActorId> insiders)
{
    private static readonly Rule ScriptAlone = new("script-alone", "Nothing recorded is carried over.");
    private static readonly Rule DecidedOutside = new("decided-outside", "No party to the talks decides it.");
    private static readonly Rule DecidedByParty = new("decided-by-party", "A party to the talks decides it, and may decide otherwise here.");
    private static readonly Rule TellsActualCourse = new("tells-actual-course", "It tells of the actual course, which this branch has left.");
    private static readonly Rule CauseIsMissing = new("cause-is-missing", "It followed from an event that does not happen here.");
    private static readonly Rule ToldOtherwise = new("told-otherwise", "The branch tells otherwise.");
    private static readonly Rule ChosenAlready = new("chosen-already", "The branch has it already, by choice.");
    private static readonly Rule NothingAgainst = new("nothing-against", "Nothing on the branch speaks against it.");
    private static readonly Rule Refused = new("refused-by-process", "The process refuses it here.");

    private readonly HashSet<Guid> missing = [];
    private readonly HashSet<Guid> chosen = [];
    private readonly List<NegotiationEvent> supposed = [];

    /// <summary>Takes note of the recorded events that were picked for the branch one by one: they are not carried over besides.</summary>
    public void Choose(IEnumerable<TimelineEvent> supposed) => chosen.UnionWith(supposed.SelectMany(move => move.Event.Account.Causes.Take(1)));

    /// <summary>Takes note of an event that the branch supposes: later recorded events may contradict it.</summary>
    public void Suppose(NegotiationEvent happens) => supposed.Add(happens);

    /// <summary>Weighs a recorded event. They are to be weighed in their order, each after what the branch supposes before it.</summary>
    /// <param name="state">Where the branch stands.</param>
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

    /// <summary>Whether an event only reports the course of things, as an analysis or a count does.</summary>
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
        OnlyReports(recorded) ? new(false, TellsActualCourse)
        : Negotiation.DecidedBy(recorded).FirstOrDefault(insiders.Contains) is { Value: not null } party ? new(
            false, DecidedByParty, $"'{party}' decides it.")
        : new(true, DecidedOutside);

    private CarryDecision Uncontradicted(NegotiationEvent recorded) =>
        supposed.Select(happens => Contradictions.Between(happens, recorded)).FirstOrDefault(against => against is not null) is { } reason
            ? new(false, ToldOtherwise, reason)
            : new(true, NothingAgainst);
}

/// <summary>Whether a recorded event is carried over, and why.</summary>
/// <param name="Kept">Whether it happens on the branch as well.</param>
/// <param name="Rule">The rule that decides.</param>
/// <param name="Found">What the rule found in this case; none where the rule says it all.</param>
public sealed record CarryDecision(bool Kept, Rule Rule, string? Found = null)
{
    /// <summary>The rule and what it found, as sentences.</summary>
    public string Reason => Found is null ? Rule.Text : $"{Rule.Text} {Found}";
}
