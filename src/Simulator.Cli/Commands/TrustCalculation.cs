using Simulator.Engine.Exercises;
using Simulator.Reports.Exercises;

namespace Simulator.Cli.Commands;

/// <summary><c>calculate trust</c>: what quiet days build and attacks undo.</summary>
internal static class TrustCalculation
{
    private const double UsualGain = 0.003;
    private const double UsualLoss = 0.12;

    public static Calculation Create()
    {
        var calculation = new Calculation("trust",
            """
            How trust grows in quiet days, what an attack takes of it, and how many quiet days it takes to come back

            Examples:
              simulator calculate trust --trust 0.25 --quiet-days 10
              simulator calculate trust --trust 0.25 --quiet-days 10 --gain 0.003 --attacks 1 --loss 0.12
            """);
        var trust = calculation.Needed("--trust", "Trust at first, from 0 (none) to 1 (full)", Allowed.Part);
        var days = calculation.Needed("--quiet-days", "Quiet days before the attack", Allowed.Whole(0, 36_500));
        var gain = calculation.Optional("--gain", $"Share of the missing trust that a quiet day adds; {UsualGain} when left out", Allowed.Chance);
        var attacks = calculation.Optional("--attacks", "Attacks after the quiet days; 1 when left out", Allowed.Whole(0, 1000));
        var loss = calculation.Optional("--loss", $"Share of trust that an attack takes; {UsualLoss} when left out", Allowed.Part);
        return calculation.Works(parse => Steps(
            parse.GetValue(trust), parse.GetValue(days), parse.GetValue(gain) ?? UsualGain, parse.GetValue(attacks) ?? 1,
            parse.GetValue(loss) ?? UsualLoss));
    }

    private static IReadOnlyList<WorkedStep> Steps(double trust, int days, double gain, int attacks, double loss)
    {
        var before = TrustRepair.AfterQuiet(trust, days, gain);
        var after = TrustRepair.AfterAttacks(before, attacks, loss);
        var exact = TrustRepair.QuietDays(after, before, gain);
        var (high, low, step) = (Figures.Carried(before), Figures.Carried(after), Figures.Given(gain));
        return
        [
            WorkedStep.Number(
                "after-quiet-days", "after quiet days", "1 − (1 − trust) × (1 − gain)^days",
                $"1 − (1 − {Figures.Given(trust)}) × (1 − {step})^{days}", before),
            WorkedStep.Number(
                "after-attacks", "after attacks", "trust × (1 − loss)^attacks", $"{high} × (1 − {Figures.Given(loss)})^{attacks}", after),
            WorkedStep.Number(
                "way-back", "way back", "ln((1 − before) / (1 − after)) / ln(1 − gain)", $"ln((1 − {high}) / (1 − {low})) / ln(1 − {step})", exact),
            .. WorkedStep.RoundedUp("quiet-days", "quiet days", exact),
        ];
    }
}
