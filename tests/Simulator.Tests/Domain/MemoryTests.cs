using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class MemoryTests
{
    /// <summary>One event of every kind but the one that restores a former state.</summary>
    private static readonly NegotiationEvent[] Kinds = [.. Samples.OfEveryKind.Where(sample => sample is not MoveUndone)];

    [Fact]
    public void A_state_does_not_grow_with_its_history()
    {
        var early = Negotiation.Fold(Repeated(15));
        var late = Negotiation.Fold(Repeated(135), early);
        Assert.Equal(150 * Kinds.Length, late.Events);
        Assert.InRange(Size(late) - Size(early), 0, "9,000".Length * 20);
    }

    [Fact]
    public void What_is_forgotten_is_still_counted()
    {
        var state = Negotiation.Fold(Enumerable.Range(1, 20).Select(day => Attack().On(day)));
        Assert.Equal(20, state.Violence.Attacks);
        Assert.Equal(
            Enumerable.Range(20 - NegotiationState.Remembered + 1, NegotiationState.Remembered).Select(Day),
            state.Violence.Latest.Select(attack => attack.On));
    }

    [Fact]
    public void A_state_is_the_same_after_it_was_written_and_read()
    {
        var state = Negotiation.Fold(Samples.OfEveryKind.Concat([RoundOpens()]));
        Assert.Equal(
            state,
            JsonSerializer.Deserialize(
                JsonSerializer.SerializeToUtf8Bytes(state, EventJson.Default.NegotiationState), EventJson.Default.NegotiationState));
    }

    private static IEnumerable<NegotiationEvent> Repeated(int times) => Enumerable.Repeat(Kinds, times).SelectMany(all => all);

    private static int Size(NegotiationState state) => JsonSerializer.SerializeToUtf8Bytes(state, EventJson.Default.NegotiationState).Length;
}
