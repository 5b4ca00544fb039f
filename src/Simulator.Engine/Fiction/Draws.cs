using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Fiction;

/// <summary>A question that a draw decides in a generated conflict.</summary>
/// <remarks>
/// Each question has a stream of its own, so that an additional draw leaves the others unchanged. The numbers are coordinates: a changed number
/// changes every story.
/// </remarks>
internal enum StoryDraw
{
    /// <summary>A day passes before the event, or none.</summary>
    DayPasses = 0,

    /// <summary>The days that pass.</summary>
    Days = 1,

    /// <summary>The kind of the event.</summary>
    Template = 2,

    /// <summary>The wording of the event.</summary>
    Wording = 3,

    /// <summary>The source that reports the event.</summary>
    Source = 4,

    /// <summary>The certainty of the report.</summary>
    Certainty = 5,

    /// <summary>The party that acts.</summary>
    Party = 6,

    /// <summary>The party that it acts upon.</summary>
    Counterpart = 7,

    /// <summary>The envoy.</summary>
    Envoy = 8,

    /// <summary>The mediator.</summary>
    Mediator = 9,

    /// <summary>The armed movement.</summary>
    Spoiler = 10,

    /// <summary>The hosts of a meeting.</summary>
    Hosts = 11,

    /// <summary>The number of hosts.</summary>
    HostCount = 12,

    /// <summary>The issue, or the issues.</summary>
    Issue = 13,

    /// <summary>The number of issues.</summary>
    IssueCount = 14,

    /// <summary>The crossing, or the crossings.</summary>
    Crossing = 15,

    /// <summary>The number of crossings.</summary>
    CrossingCount = 16,

    /// <summary>The town.</summary>
    Town = 17,

    /// <summary>The venue.</summary>
    Venue = 18,

    /// <summary>The lever.</summary>
    Lever = 19,

    /// <summary>The demand, or the position, that the event concerns.</summary>
    Subject = 20,

    /// <summary>The outcome, form, position or status of the event.</summary>
    Outcome = 21,

    /// <summary>A second property of the event, such as the term of a ceasefire in addition to its form.</summary>
    Detail = 22,

    /// <summary>Yes or no, for an event with two variants.</summary>
    Whether = 23,

    /// <summary>The size of the event: hours, an intensity, a count.</summary>
    Size = 24,

    /// <summary>The duration of the event, or of the period that it begins, in days.</summary>
    Duration = 25,

    /// <summary>The days until the public learns of the event.</summary>
    Disclosure = 26,

    /// <summary>The statement of a party on the ceasefire at the event.</summary>
    Stance = 27,

    /// <summary>The losses of a party, indexed by its place in the event.</summary>
    Losses = 28,

    /// <summary>A chronicle contradicts the report, or not.</summary>
    Rival = 29,

    /// <summary>The losses according to the chronicle.</summary>
    RivalLosses = 30,

    /// <summary>The chronicle states the losses as a minimum, or exactly.</summary>
    RivalAtLeast = 31,

    /// <summary>The number of parties of the conflict.</summary>
    PartyCount = 32,

    /// <summary>The number of neighbours that offer to mediate.</summary>
    NeighbourCount = 33,

    /// <summary>The number of armed movements.</summary>
    SpoilerCount = 34,

    /// <summary>The year in which the conflict begins.</summary>
    Year = 35,

    /// <summary>The day of that year.</summary>
    DayOfYear = 36,

    /// <summary>The topics of the quarrel.</summary>
    Topic = 37,

    /// <summary>The seed of a name, indexed by record and attempt.</summary>
    Name = 38,
}

/// <summary>The draws of one step of a story: Philox keyed by seed, step, question and index, independent of earlier draws.</summary>
/// <remarks>A range uses the high part of a product: the probabilities of its numbers differ by at most 2^-32.</remarks>
/// <param name="seed">The seed of the story, from 0.</param>
/// <param name="step">0 for the setting, else the version of an event.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Draws(int seed, long step)
{
    /// <summary>A word that counters of runs do not have in this place, so that a story and a run of the same seed share no block.</summary>
    private const uint Story = 0x53544F52;

    /// <summary>The word of a question, uniform on all 32-bit numbers.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="index">The place of the draw among several of the same question, from 0 to 65,535.</param>
    public uint Word(StoryDraw draw, int index = 0) =>
        Philox.Block(new((uint)step, (uint)(step >> 32), ((uint)draw << 16) | (ushort)index, Story), (ulong)seed).A;

    /// <summary>A whole number, uniform on a range.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="from">The least number.</param>
    /// <param name="to">The greatest number, not less than <paramref name="from"/>.</param>
    /// <param name="index">The place of the draw among several of the same question, from 0.</param>
    public int Number(StoryDraw draw, int from, int to, int index = 0) =>
        from + (int)(((ulong)Word(draw, index) * (ulong)((long)to - from + 1)) >> 32);

    /// <summary>True with a given probability.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="probability">The probability, from 0 to 1. Default 0.5.</param>
    public bool Bool(StoryDraw draw, double probability = 0.5) => Word(draw) < probability * (1UL << 32);

    /// <summary>One of several choices, all equally likely.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="choices">The choices; at least one.</param>
    public T OneOf<T>(StoryDraw draw, IReadOnlyList<T> choices) => choices[Number(draw, 0, choices.Count - 1)];

    /// <summary>Some of several choices, each at most once, in random order.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="count">The number of choices taken, from 0 to all of them.</param>
    public T[] Some<T>(StoryDraw draw, IEnumerable<T> choices, int count)
    {
        T[] shuffled = [.. choices];
        for (var place = 0; place < count; place++)
        {
            var other = Number(draw, place, shuffled.Length - 1, place);
            (shuffled[place], shuffled[other]) = (shuffled[other], shuffled[place]);
        }

        return shuffled[..count];
    }
}
