using Simulator.Engine.Ensembles;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;

namespace Simulator.Tests.Engine;

/// <summary>What each lever claims to do to a measure of runs, it does, on averages over the same seeds.</summary>
public sealed class LeverClaimsTests(ITestOutputHelper output)
{
    /// <summary>Claims that runs do not bear out, each with the reason.</summary>
    private static readonly Dictionary<(string Lever, Measure Measure), string> LeftOut = new()
    {
        [("surveillance", Measure.Agreement)] =
            "Said to do nothing for the dispute. "
            + "Fewer attacks make Islamabad ask for less, though: +0.039 (0.037 to 0.042), where about the same ends at 0.03.",
    };

    private static readonly string[] Early = ["intelligence-exchange", "surveillance", "local-confidence-building", "air-strikes"];

    public static TheoryData<string, Measure, Sign> Claims => [.. All().Where(claim => !LeftOut.ContainsKey((claim.Data.Item1, claim.Data.Item2)))];

    public static TheoryData<string, Measure, Sign> Unfounded => [.. All().Where(claim => LeftOut.ContainsKey((claim.Data.Item1, claim.Data.Item2)))];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_lever_does_what_it_claims(string lever, Measure measure, Sign sign)
    {
        var effect = Effect(lever);
        var estimate = effect.Effect(measure);
        output.WriteLine(FormattableString.Invariant($"{estimate.Value:F4} ({estimate.Interval.Low:F4} to {estimate.Interval.High:F4})"));
        Assert.True(Talks.Goes(effect, measure, sign), $"{lever}: {measure} should {sign}, and is {estimate}.");
    }

    [Theory]
    [MemberData(nameof(Unfounded))]
    public void A_claim_that_is_left_out_is_one_that_runs_do_not_bear_out(string lever, Measure measure, Sign sign) =>
        Assert.False(Talks.Goes(Effect(lever), measure, sign), LeftOut[(lever, measure)]);

    private static Comparison Effect(string lever) => Talks.Effect(lever, Early.Contains(lever) ? 12 : 19);

    /// <summary>Claims on a measure that runs have, of levers that are read in one way only.</summary>
    private static IEnumerable<TheoryDataRow<string, Measure, Sign>> All() =>
        from lever in Talks.Case.Levers
        where Talks.Model.Find(lever.Id)!.Readings.Count == 0
        from effect in lever.Effect
        where effect.Sign != Sign.Contested && Enum.TryParse<Measure>(effect.Measure.Replace("-", ""), ignoreCase: true, out _)
        select new TheoryDataRow<string, Measure, Sign>(
            lever.Id.Value, Enum.Parse<Measure>(effect.Measure.Replace("-", ""), ignoreCase: true), effect.Sign);
}
