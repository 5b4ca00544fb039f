using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Fiction;

/// <summary>A question that chance decides in a generated conflict.</summary>
/// <remarks>
/// Each question has a stream of its own, so that one draw more moves no other. The numbers are coordinates: a changed number changes every story.
/// </remarks>
internal enum StoryDraw
{
    /// <summary>Whether a day passes before the event.</summary>
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

    /// <summary>The demand, or the position, that the event takes up.</summary>
    Subject = 20,

    /// <summary>The outcome, form, position or status that the event has.</summary>
    Outcome = 21,

    /// <summary>The second property of the event, such as the term of a ceasefire beside its form.</summary>
    Detail = 22,

    /// <summary>Yes or no, where the event can go two ways.</summary>
    Whether = 23,

    /// <summary>The size of the event: hours, an intensity, a count.</summary>
    Size = 24,

    /// <summary>The duration of the event, or of what it begins, in days.</summary>
    Duration = 25,

    /// <summary>The days until the public learns of the event.</summary>
    Disclosure = 26,

    /// <summary>What a party says of the ceasefire on the occasion of the event.</summary>
    Stance = 27,

    /// <summary>The losses of a party, indexed by its place in the event.</summary>
    Losses = 28,

    /// <summary>Whether a chronicle contradicts the report.</summary>
    Rival = 29,

    /// <summary>The losses that the chronicle counts.</summary>
    RivalLosses = 30,

    /// <summary>Whether the chronicle counts at least so many.</summary>
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

/// <summary>The draws of one step of a story: Philox keyed by seed, step, question and index, whatever was drawn before.</summary>
/// <remarks>A range takes the high part of a product: the probabilities of its numbers differ by less than 2^-32.</remarks>
/// <param name="seed">The seed of the story, from 0.</param>
/// <param name="step">0 for the setting, else the version of an event.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Draws(int seed, long step)
{
    /// <summary>The word that no counter of a simulated run has in this place, so that a story and a run of the same seed share no block.</summary>
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

    /// <summary>Whether something of a probability is the case.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="probability">The probability, from 0 to 1.</param>
    public bool Bool(StoryDraw draw, double probability = 0.5) => Word(draw) < probability * (1UL << 32);

    /// <summary>One of several choices, all of the same probability.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="choices">The choices; at least one.</param>
    public T OneOf<T>(StoryDraw draw, IReadOnlyList<T> choices) => choices[Number(draw, 0, choices.Count - 1)];

    /// <summary>Some of several choices, each at most once, in random order.</summary>
    /// <param name="draw">The question.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="count">The number of those that are taken, from 0 to the number of choices.</param>
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
