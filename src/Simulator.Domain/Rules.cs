using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Domain;

/// <summary>The rules of the process: the rules of time and tolls, which apply to every event, and the rules of each theme.</summary>
public static class Rules
{
    private static readonly Rule TimeBegins = new("time-begins", "An event cannot be dated before the timeline begins.");
    private static readonly Rule TimeRunsForward = new("time-runs-forward", "An event cannot take effect before the last event on its timeline.");
    private static readonly Rule SpanRunsForward = new(
        "span-runs-forward", "A span cannot end before it begins, and an event cannot take effect before its span begins.");

    private static readonly Rule TollsCount = new("tolls-count", "A toll counts from 0 up, and its highest number is not below its lowest.");

    private static readonly (Rule Rule, Type[] Kinds)[] OfThemes =
    [
        .. TalksProcess.Refusals, .. DemandProcess.Refusals, .. CommitmentProcess.Refusals, .. CeasefireProcess.Refusals,
        .. ViolenceProcess.Refusals, .. BorderProcess.Refusals, .. MediationProcess.Refusals, .. LeverProcess.Refusals,
        .. BranchingProcess.Refusals,
    ];

    /// <summary>The rules that may refuse an event of any kind: those of time.</summary>
    public static IReadOnlyList<Rule> OfEveryKind { get; } = [TimeBegins, TimeRunsForward, SpanRunsForward];

    /// <summary>The rules that may refuse an event of a kind, apart from those of every kind.</summary>
    public static IReadOnlyList<Rule> Of(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return
        [
            .. OfThemes.Where(refusal => refusal.Kinds.Contains(kind.Type)).Select(refusal => refusal.Rule),
            .. kind.Type.IsAssignableTo(typeof(ITolled)) ? [TollsCount] : Array.Empty<Rule>(),
        ];
    }

    /// <summary>The rules that an event breaks in a state; empty when the process allows the event.</summary>
    public static IReadOnlyList<BrokenRule> BrokenBy(NegotiationState state, NegotiationEvent proposed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(proposed);
        return [.. OfTime(state, proposed.Account.When), .. OfTolls(proposed), .. Negotiation.BrokenOfTheme(state, proposed)];
    }

    private static IEnumerable<BrokenRule> OfTime(NegotiationState state, When when)
    {
        if (when.To < when.From || when.Effective() < when.From)
        {
            yield return new(
                SpanRunsForward,
                $"It is dated {when.From:yyyy-MM-dd} to {when.To:yyyy-MM-dd} and takes effect on {when.Effective():yyyy-MM-dd}.",
                $"a first day, a last day not before it, and an effect on the first day or later.");
        }

        if (when.Effective() < state.Begins)
        {
            yield return new(TimeBegins, $"The timeline begins on {state.Begins:yyyy-MM-dd}.", $"A date from {state.Begins:yyyy-MM-dd} on.");
        }
        else if (when.Effective() < state.AsOf)
        {
            yield return new(TimeRunsForward, $"The last event took effect on {state.AsOf:yyyy-MM-dd}.", $"A date from {state.AsOf:yyyy-MM-dd} on.");
        }
    }

    private static IEnumerable<BrokenRule> OfTolls(NegotiationEvent proposed) =>
        from toll in ((proposed as ITolled)?.Tolls ?? []).Concat(proposed.Account.Rivals.SelectMany(rival => rival.Tolls))
        where toll.Least < 0 || toll.Most < toll.Least
        select new BrokenRule(
            TollsCount,
            $"It is {toll.Least}{(toll.Most is { } most ? $" to {most}" : "")}.",
            $"a lowest number from 0 on, then none or a higher one.");
}
