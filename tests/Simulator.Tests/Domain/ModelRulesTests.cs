using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Domain;

public class ModelRulesTests
{
    private static readonly Case Mirrow = SeededCase.Fictional.Case;
    private static readonly ModelCard Card = Mirrow.Model!;

    [Fact]
    public void A_case_without_a_model_breaks_no_rule() => Assert.Empty((Mirrow with { Model = null }).ModelFlaws());

    [Fact]
    public void Each_parameter_that_is_missing_is_named() =>
        Assert.Equal(
            ["The parameter 'lam0' is missing. Allowed: each parameter once."],
            BrokenBy(Card with { Parameters = [.. Card.Parameters.Skip(1)] }));

    [Fact]
    public void A_parameter_that_the_model_does_not_know_is_named() =>
        Assert.Equal(
            ["Unknown parameter 'lam9'. Allowed: each parameter once."],
            BrokenBy(Card with { Parameters = Card.Parameters.Add(Card.Parameters[0] with { Id = "lam9" }) }));

    [Fact]
    public void Every_lever_and_factor_has_one_mapping() =>
        Assert.Equal(
            ["Duplicate lever 'neutral-gauges'. Allowed: each lever once.", "The factor 'D1-1' is missing. Allowed: each factor once."],
            BrokenBy(Card with { Levers = Card.Levers.Add(Card.Levers[0]), Factors = [.. Card.Factors.Skip(1)] }));

    [Fact]
    public void Each_part_of_a_card_is_looked_at() =>
        Assert.Equal(
            ["Roles:", "Roles:", "First round:", "Parameter 'lam0':", "Lever 'neutral-gauges':", "Fact 'M1':", "Reference:"],
            BrokenBy(Card with
            {
                Addressee = Card.Claimant,
                Spoilers = [],
                FirstRound = Card.Opens.AddDays(-1),
                Parameters = Card.Parameters.Put(parameter => parameter.Id == "lam0", Card.Parameters[0] with { Value = double.NaN }),
                Levers = Card.Levers.Put(mapping => mapping == Card.Levers[0], Card.Levers[0] with { Load = -1 }),
                Facts = Card.Facts.Put(fact => fact == Card.Facts[0], Card.Facts[0] with { Most = null }),
                Reference = new("None", "None.", []),
            }).Select(broken => $"{broken.Split(':')[0]}:"));

    [Fact]
    public void A_parameter_is_defined_once_with_a_range_that_the_model_can_compute_with()
    {
        Assert.Distinct(ModelParameters.Ids);
        Assert.All(ModelParameters.All, parameter =>
        {
            Assert.True(parameter.Lowest < parameter.Highest, parameter.Id);
            Assert.Same(parameter, ModelParameters.Find(parameter.Id));
        });
        Assert.Null(ModelParameters.Find("LAM0"));
    }

    private static IEnumerable<string> BrokenBy(ModelCard card) => (Mirrow with { Model = card }).ModelFlaws();
}
