using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Sensitivities;
using Simulator.Tests.Engine;

namespace Simulator.Tests.Cli;

/// <summary>What is found out about the model of the reference case by a few runs, as the use cases give it.</summary>
internal static class ModelSamples
{
    private const int Days = 60;
    private const int Runs = 200;
    private const int Sets = 20;

    private static readonly Effort Alone = new(1);
    private static readonly StochasticModel Model = ReferenceCase.Model();
    private static readonly Parameter[] Varied = [.. Model.Card.Parameters.Where(parameter => parameter.Id is "p_esc" or "g_T" or "mu0" or "g_A")];
    private static readonly Varying Varying = new(RunSamples.Facts() with { Runs = Runs }, Measure.Relapse, Varied, Sets);

    /// <summary>One parameter at a time.</summary>
    public static OneAtATimeReport OneAtATime { get; } = new(
        new(Varying, [new(null, new(Level(Model), Sensitivity.OneAtATime(Model, RunInput, Measure.Relapse, Varied, 1, Runs, Alone)))]));

    /// <summary>All of them by walks.</summary>
    public static MorrisReport Morris { get; } = new(
        new(Varying, 4,
        [
            new(null,
            [
                .. Sensitivity.ByMorris(Model, RunInput, Measure.Relapse, Varied, 4, 1, Runs, Alone).Zip(
                    Varied, (effects, parameter) => new MorrisEffect(parameter, effects)),
            ]),
        ]));

    /// <summary>Shares of the variance.</summary>
    public static SobolReport Sobol { get; } = new(
        new(Varying, 8,
        [
            new(null,
            [
                .. Sensitivity.BySobol(Model, RunInput, Measure.Relapse, Varied, 8, 1, Runs, Alone)!.Zip(
                    Varied, (index, parameter) => new VarianceShare(parameter, index)),
            ]),
        ]));

    /// <summary>Where everything lies over the ranges.</summary>
    public static RangesReport Ranges { get; } = new(
        new(Varying, Sets,
        [
            new(null, new([.. Enum.GetValues<Outcome>().Select(_ => Ranged(0.25))], [.. Enum.GetValues<Measure>().Select(_ => Ranged(0.4))])),
        ]));

    /// <summary>A fact that passes, one that fails, and one that compares with what is not known yet.</summary>
    public static CalibrationReport Checked { get; } = new(new(
        RunSamples.Facts(),
        [
            new(
                new(
                    "SF4", "There is no comprehensive agreement by the end of the year.",
                    Statistic.Comprehensive, ReferenceCase.Opens.AddDays(Days), Tuning.Yes, Most: 0.02),
                Proportion.Of(1, Runs)),
            new(
                new(
                    "SF5", "Open fighting does not come back by the end of the year.",
                    Statistic.NoRelapse, ReferenceCase.Opens.AddDays(Days), Tuning.No, 0.78, 0.83),
                Proportion.Of(90, Runs)),
            new(
                new(
                    "SF7", "There are four great attacks, or five, that Islamabad lays at Kabul's door.",
                    Statistic.AttacksCovered, ReferenceCase.Opens.AddDays(2 * Days), Tuning.Partly),
                null),
        ],
        RunSamples.Case.Model!.Reference, [.. Enumerable.Range(0, 90).Select(day => Proportion.Of(Runs - day, Runs))]));

    private static RunInput RunInput(StochasticModel model) => ReferenceCase.RunInput(Days, model: model);

    private static Estimate Level(StochasticModel model) => EnsembleResult.Of(RunInput(model), 1, Runs, Alone).Level(Measure.Relapse);

    private static Ranged Ranged(double level) => new(new(level, new(level - 0.06, level + 0.06)), new(level - 0.1, level, level + 0.2));
}
