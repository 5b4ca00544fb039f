using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Tests.Engine;

/// <summary>
/// The hazard ratios of levers that are held from the first day for 131 days, beside those that the reference model gives for 4,000 runs.
/// </summary>
public sealed class HeldLeversTests(ITestOutputHelper output)
{
    private const int Pairs = 10_000;
    private const int ReferencePairs = 4_000;

    [Theory]
    [InlineData(ModelVariable.Monitoring, 1, 0.54)]
    [InlineData(ModelVariable.JointSystem, 1, 0.63)]
    [InlineData(ModelVariable.WrittenCommitment, 1, 0.79)]
    [InlineData(ModelVariable.Surveillance, 1, 0.69)]
    [InlineData(ModelVariable.Intelligence, 1, 0.68)]
    [InlineData(ModelVariable.Relocation, 1, 0.67)]
    [InlineData(ModelVariable.Ruling, 1, 0.84)]
    [InlineData(ModelVariable.Incentives, 1, 0.69)]
    [InlineData(ModelVariable.Pressure, 1, 0.80)]
    [InlineData(ModelVariable.StrikePolicy, 1, 3.2)]
    [InlineData(ModelVariable.CallToArms, 1, 6.0)]
    [InlineData(ModelVariable.BorderClosure, 0, 1.01)]
    public void A_lever_that_is_held_multiplies_the_hazard_of_relapse_as_in_the_reference(ModelVariable lever, double level, double reference)
    {
        var held = ReferenceCase.RunInput(131, [ReferenceCase.Applied(lever, level, 0)]);

        var ratio = Comparison.Of(held, ReferenceCase.RunInput(131), seed: 1, Pairs, Talks.Effort).HazardRatio.Value!.Value;

        // Three standard errors of both, and half a unit of the last digit that is told.
        var error = Math.Log(ratio.Interval.High / ratio.Value) / Interval.Reach * Math.Sqrt(1 + ((double)Pairs / ReferencePairs));
        var rounding = (reference < 2 ? 0.005 : 0.05) / reference;
        output.WriteLine(FormattableString.Invariant($"{ratio.Value:F3} ({ratio.Interval.Low:F3} to {ratio.Interval.High:F3}) beside {reference}"));
        Assert.InRange(Math.Log(ratio.Value / reference), (-3 * error) - rounding, (3 * error) + rounding);
    }
}
