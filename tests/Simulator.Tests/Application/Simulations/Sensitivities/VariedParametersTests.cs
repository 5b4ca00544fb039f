using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Sensitivities;
using Simulator.Files.Problems;

namespace Simulator.Tests.Application.Simulations.Sensitivities;

public sealed class VariedParametersTests
{
    [Fact]
    public void The_exposed_parameters_are_varied_unless_more_are_asked_for()
    {
        Assert.Equal(24, Of(new(Setup)).Length);
        Assert.Equal(35, Of(new(Setup, All: true)).Length);
        Assert.Equal(28, Of(new(Setup with { Reference = true }, All: true)).Length);
    }

    [Fact]
    public void Those_that_are_named_are_varied_in_the_order_of_the_model() =>
        Assert.Equal(["p_esc", "tau", "lag"], Of(new(Setup, Parameters: ["lag", "tau", "p_esc"])));

    [Fact]
    public void A_number_that_is_set_stays_as_it_is() =>
        Assert.DoesNotContain("tau", Of(new(Setup with { Values = [new("tau", 0.05)] })));

    [Fact]
    public void What_cannot_be_varied_is_told_all_at_once()
    {
        var setup = new SensitivitySetup(Setup with { Values = [new("tau", 0.05)], Reference = true }, Parameters: ["tau", "p_ecs", "lag", "mu0"]);

        var problems = Assert.Throws<BadInputException>(() => Of(setup)).Problems;

        Assert.Equal(3, problems.Count);
        Assert.Equal("The parameter 'tau' is both set and varied. Allowed: one of them.", problems[0].Message);
        Assert.StartsWith("Unknown parameter 'p_ecs'. Did you mean 'p_esc'? Allowed: lam0, b_talk, ", problems[1].Message);
        Assert.StartsWith("The parameter 'lag' belongs to a step that the reference model leaves out. Allowed: lam0", problems[2].Message);
    }

    [Fact]
    public void Names_and_all_at_once_or_too_few_walks_make_no_sense()
    {
        Assert.Equal(
            "Both --parameters and --all are given. Allowed: one of them.",
            Assert.Single(new OneAtATimeAnalysis(new(Setup, Parameters: ["tau"], All: true)).Validate()).Message);
        Assert.Equal("The number of trajectories is 1. Allowed: 2 to 1000.", Assert.Single(new MorrisScreening(new(Setup), 1).Validate()).Message);
        Assert.Equal("The number of rows is 100001. Allowed: 2 to 100000.", Assert.Single(new SobolAnalysis(new(Setup), 100_001).Validate()).Message);
        Assert.Equal("The number of draws is 19. Allowed: 20 to 100000.", Assert.Single(new UncertaintyAnalysis(new(Setup), 19).Validate()).Message);
    }

    private static RunSetup Setup => Asked.Of().Setup;

    private static string[] Of(SensitivitySetup setup) => [.. VariedParameters.Of(Asked.Of(), setup).Parameters.Select(parameter => parameter.Id)];
}
