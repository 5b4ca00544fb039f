using Simulator.Domain.Border;
using Simulator.Domain.State;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class BorderProcessTests
{
    [Fact]
    public void Crossings_that_were_never_shut_are_open() => Assert.Equal(BorderStatus.Open, NegotiationState.Empty.Border);

    [Fact]
    public void A_closure_shuts_each_crossing_that_it_names() =>
        Given().When(Shuts("ford", "bridge").On(2)).Then(state =>
        {
            Assert.Equal([new("ford", Closed: true, Day(2), North), new Crossing("bridge", Closed: true, Day(2), North)], state.Crossings);
            Assert.Equal(BorderStatus.Closed, state.Border);
        });

    [Fact]
    public void One_crossing_of_two_can_open_again() =>
        Given(Shuts("ford", "bridge")).When(Opens("bridge").On(3)).Then(state =>
        {
            Assert.Equal([new("ford", Closed: true, Day(1), North), new Crossing("bridge", Closed: false, Day(3), South)], state.Crossings);
            Assert.Equal(BorderStatus.PartlyClosed, state.Border);
        });

    [Fact]
    public void All_that_are_shut_open_when_none_is_named() =>
        Given(Shuts("ford", "bridge").On(1), Opens("ford").On(2)).When(Opens().On(3)).Then(state =>
        {
            Assert.Equal([Day(2), Day(3)], state.Crossings.Select(crossing => crossing.Since));
            Assert.Equal(BorderStatus.Open, state.Border);
        });

    [Fact]
    public void A_crossing_shut_again_is_still_one_crossing() =>
        Given(Shuts("ford"), Opens("ford")).When(Shuts("ford").On(4)).Then(state =>
            Assert.Equal(new Crossing("ford", Closed: true, Day(4), North), Assert.Single(state.Crossings)));

    [Fact]
    public void Aid_passes_the_crossings_named_and_opens_none() =>
        Given(Shuts("ford", "bridge"), LetsAidThrough("ford")).When(LetsAidThrough("ford")).Then(state =>
        {
            Assert.Equal([[East], []], state.Crossings.Select(crossing => crossing.Exempt));
            Assert.Equal(BorderStatus.Closed, state.Border);
        });

    [Fact]
    public void Measures_of_trade_are_counted() =>
        Given().When(new EconomicMeasureTaken(South, North) { Account = On(2) }).Then(state =>
            Assert.Equal(
                (1, new Noted("economic_measure", Day(2), [South], "Told.")),
                (state.EconomicMeasures.Count, Assert.Single(state.EconomicMeasures.Latest))));
}
