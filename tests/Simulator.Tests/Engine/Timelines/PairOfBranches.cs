using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Fiction;
using Simulator.Tests.Domain;
using Simulator.Tests.Engine.Fiction;
using static Simulator.Tests.Domain.TimelineEvents;

namespace Simulator.Tests.Engine.Timelines;

/// <summary>Two branches of fictional talks, made of events that the process can mean.</summary>
/// <param name="Common">The state at the fork.</param>
/// <param name="One">What the one has after it.</param>
/// <param name="Other">What the other has after it.</param>
internal sealed record PairOfBranches(NegotiationState Common, TimelineEvent[] One, TimelineEvent[] Other)
{
    private const int Shared = 20;

    /// <summary>Plays two branches.</summary>
    /// <param name="seed">Which talks.</param>
    /// <param name="one">What is done on the one, choice after choice; nothing at all for the talks as they went on.</param>
    /// <param name="other">What is done on the other.</param>
    public static PairOfBranches Played(int seed, byte[] one, byte[] other)
    {
        var talks = Stories.Of(seed & 0xF, Shared + 12);
        var common = Negotiation.Fold(talks[..Shared]);
        TimelineEvent[] wentOn = From(Shared + 1, apart: 0, [.. talks[Shared..].Select((happened, place) => happened.Told(account => account with
        {
            Origin = Origin.Recorded,
            Causes = place % 3 == 2 ? [Id(Shared + place)] : [],
        }))]);
        return new(
            common, one.Length == 0 ? wentOn : Branch(common, wentOn, apart: 1000, Stories.Of(seed & 0xF), one),
            Branch(common, wentOn, apart: 2000, Stories.Of(seed & 0xF), other));
    }

    private static TimelineEvent[] Branch(NegotiationState state, TimelineEvent[] talks, int apart, Story story, byte[] choices)
    {
        var (branch, waiting) = (new List<TimelineEvent>(), new Queue<TimelineEvent>(talks));
        foreach (var choice in choices)
        {
            var recorded = choice % 4 > 0 && waiting.TryDequeue(out var first) ? first : null;
            var next = (choice % 4, recorded) switch
            {
                (0, _) => story.Next(state with { Events = state.Events + (choice / 4) }), // other draws
                (2, not null) => recorded.Event.CopyOf((int)recorded.Version),
                (3, not null) => recorded.Event.CopyOf((int)recorded.Version).Dated(When.On(recorded.Day.AddDays(choice % 7))),
                _ => null,
            };
            if (next is not null && Rules.BrokenBy(state, next).Count == 0)
            {
                state = Negotiation.Evolve(state, next);
                branch.AddRange(From(Shared + 2 + branch.Count, apart, next));
            }
        }

        return [.. branch];
    }
}
