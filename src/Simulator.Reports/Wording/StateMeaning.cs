using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Reports.Wording;

/// <summary>The meaning of a state in a few sentences: the phase and the agreement, the ceasefire, the last and the next round.</summary>
public static class StateMeaning
{
    /// <summary>The sentences.</summary>
    public static string Of(NegotiationState state, Names names)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(names);
        return $"{PhaseOf(state)}; {Agreement(state.Rung)}. {Ceasefire(state, names)} {Rounds(state.Rounds)}";
    }

    private static string PhaseOf(NegotiationState state) => state.Phase switch
    {
        Phase.Prelude => "No talks are on record yet",
        Phase.Hostilities => "The parties fight in the open",
        Phase.Truce => "The fighting has halted, before a first round of talks",
        Phase.Talking => $"The parties are talking ({StateWords.Name(state.Rounds.Open!)})",
        Phase.BetweenRounds => "The talks are between rounds",
        Phase.Stalled => "The talks are stalled",
        Phase.Collapsed => "The talks have collapsed",
        Phase.Settled => "The talks are settled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state.Phase, "Every phase has its sentence."),
    };

    private static string Agreement(Rung rung) => rung switch
    {
        Rung.None => "no agreement is in force",
        Rung.Ceasefire => "the only agreement in force is the ceasefire",
        Rung.Interim => "an interim agreement is in force",
        _ => $"a {EnumWords.Plain(rung)} agreement is in force",
    };

    private static string Ceasefire(NegotiationState state, Names names)
    {
        if (state.Cessation is not { } cessation)
        {
            return "No ceasefire is on record.";
        }

        var kind = cessation.Kind == CessationKind.Truce ? "truce" : "ceasefire";
        if (!cessation.InForce)
        {
            return $"The {kind} of {cessation.Since:d MMM yyyy} ended on {cessation.Ended:d MMM yyyy}.";
        }

        var said = state.Ceasefire.Select(one => $"{names.Of(one.Party)}: {EnumWords.Plain(one.Status)}").ToArray();
        return $"The {kind} of {cessation.Since:d MMM yyyy} is {(state.CeasefireContested ? "contested" : "in force")}"
            + $"{(said.Length == 0 ? "" : $" ({string.Join("; ", said)})")}.";
    }

    private static string Rounds(Rounds rounds)
    {
        var next = rounds.Scheduled is { } day ? $"the next is set for {day:d MMM yyyy}" : "no next one is on record";
        return rounds.Last is not { } last
            ? $"No round has ended, and {next}."
            : $"The last of {Counted.Of(rounds.Held, "meeting")}{(last.Place is null ? "" : $", in {last.Place}")}, "
                + $"{Dates.Span(last.Opened, last.Ended ?? last.Opened)}, ended {Ending(last.Outcome)}; {next}.";
    }

    private static string Ending(RoundOutcome? outcome) => outcome switch
    {
        RoundOutcome.Agreement => "with an agreement",
        RoundOutcome.NoProgress => "without progress",
        RoundOutcome.Collapse => "in collapse",
        _ => "with an unknown outcome",
    };
}
