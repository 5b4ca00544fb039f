using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class DisputeSituationTests
{
    private const uint G = 0b00001, B = 0b01000;

    [Fact]
    public void An_option_that_is_closed_is_dropped_and_belongs_to_no_state()
    {
        var talks = PublishedDisputes.Talks("base").Dispute;
        var closed = new DisputeSituation(0, 0b01001, talks.Preferences).After(new(G, 0, 0, 0, []));
        Assert.Equal(B, closed.Stands);
        var graph = ConflictGraph.Of(closed.Of(talks));
        Assert.Equal(10, graph.Space.Count);
        Assert.All(Enumerable.Range(0, 10), state => Assert.EndsWith("0", graph.Space.Text(state), StringComparison.Ordinal));
        Assert.Equal(talks, closed.After(new(0, G, G, 0, [])).Of(talks) with { StatusQuo = talks.StatusQuo });
    }

    [Fact]
    public void Preferences_hold_from_the_event_on_that_switches_them()
    {
        var talks = PublishedDisputes.Talks("base").Dispute;
        var edict = PublishedDisputes.Talks("edict").Dispute.Preferences[1];
        var then = new DisputeSituation(0, 0b01001, talks.Preferences).After(new(0, 0, 0, 0, [new(1, edict)]));
        var found = Stability.Of(ConflictGraph.Of(then.Of(talks)));
        Assert.Equal("11011", found.Graph.Space.Text(Assert.Single(found.Equilibria(SolutionConcept.Nash).Places())));
    }
}
