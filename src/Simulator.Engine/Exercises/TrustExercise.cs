namespace Simulator.Engine.Exercises;

/// <summary>Trust, which quiet days build and attacks reduce.</summary>
internal static class TrustExercise
{
    private const double DefaultGain = 0.003;
    private const double DefaultLoss = 0.12;

    private static readonly ExerciseInput<double> Trust = ExerciseInputs.Number(
        "trust", "Trust at the start, from 0 (none) to 1 (full)", NumberRange.Part) with { IsRequired = true };

    private static readonly ExerciseInput<int> QuietDays = ExerciseInputs.Number(
        "quiet-days", "The number of quiet days before the attacks", NumberRange.Whole(0, 36_500)) with { IsRequired = true };

    private static readonly ExerciseInput<double> Gain = ExerciseInputs.Number(
        "gain", $"The share of the missing trust that a quiet day adds; default: {DefaultGain}", NumberRange.Chance);

    private static readonly ExerciseInput<int> Attacks = ExerciseInputs.Number(
        "attacks", "The number of attacks after the quiet days; default: 1", NumberRange.Whole(0, 1000));

    private static readonly ExerciseInput<double> Loss = ExerciseInputs.Number(
        "loss", $"The share of trust that an attack takes away; default: {DefaultLoss}", NumberRange.Part);

    public static Exercise Exercise { get; } = new(
        "trust", "Compute trust after quiet days and after attacks, and the quiet days needed to restore it",
        [Trust, QuietDays, Gain, Attacks, Loss],
        ["--trust 0.25 --quiet-days 10", "--trust 0.25 --quiet-days 10 --gain 0.003 --attacks 1 --loss 0.12"],
        given => Steps(
            given.One(Trust), given.One(QuietDays), given.Maybe(Gain) ?? DefaultGain, given.Maybe(Attacks) ?? 1, given.Maybe(Loss) ?? DefaultLoss));

    private static IEnumerable<WorkedStep> Steps(double trust, int days, double gain, int attacks, double loss)
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
                "way-back", "way back", "ln((1 − before) / (1 − after)) / ln(1 − gain)", $"ln((1 − {high}) / (1 − {low})) / ln(1 − {step})",
                exact),
            .. WorkedStep.RoundedUp("quiet-days", "quiet days", exact),
        ];
    }
}
