using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Engine;

/// <summary>Runs of the shipped talks of 2025, from the day on which the model opens.</summary>
internal static class Talks
{
    private const int Pairs = 20_000;

    private static readonly NegotiationEvent[] Told = [.. Reading.House.Apply(SeededCase.Talks2025.Events)];
    private static readonly ConcurrentDictionary<(string, int, ValueList<FollowedReading>), Lazy<Comparison>> Compared = new();

    /// <summary>The last day of the record that the levers are tried on.</summary>
    public static readonly DateOnly End = new(2025, 12, 31);

    public static Case Case => SeededCase.Talks2025.Case;

    public static ModelCard Card { get; } = Case.Model!;

    public static Effort Effort { get; } = new(Environment.ProcessorCount);

    public static StochasticModel Model { get; } = StochasticModel.Of(Case);

    /// <summary>The record before the model opens, and what is given besides.</summary>
    public static RunInput RunInput(
        IReadOnlyList<NegotiationEvent> given, DateOnly until, StochasticModel? model = null, ValueList<FollowedReading> readings = default) =>
        Simulator.Engine.Runs.RunInput.Of(
            model ?? Model, new([.. Told.Where(happened => Day(happened) < Card.Opens)], given), Card.Opens, until, readings);

    /// <summary>The record itself, with nothing left to chance.</summary>
    public static RunOutcome Record(DateOnly until)
    {
        var premise = Simulator.Engine.Runs.RunInput.Of(
            Model, new(
                [.. Told.Where(happened => Day(happened) < Card.Opens)],
                [.. Told.Where(happened => Day(happened) >= Card.Opens && Day(happened) <= until)], until, until),
            Card.Opens, until);
        return RunOutcome.Of(premise, Simulation.Run(premise, new RunDraws(0, 0), default(NoListener)));
    }

    /// <summary>Levers that begin so many days after the opening, told as <c>joint-system=0.8 fatwa</c>; without a number, in full.</summary>
    public static NegotiationEvent[] Levers(string levers, int day) =>
    [
        .. levers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=')).Select(lever => new LeverApplied(
            new(lever[0]), Level: lever.Length == 1 ? 1 : double.Parse(lever[1], CultureInfo.InvariantCulture))
        {
            Account = new(When.On(Card.Opens.AddDays(day)), "", Origin: Origin.Hypothetical),
        }),
    ];

    /// <summary>Levers beside no levers until the end of the year, in 20,000 pairs.</summary>
    public static Comparison Effect(string levers, int day, ValueList<FollowedReading> readings = default) => Compared.GetOrAdd(
        (levers, day, readings),
        _ => new(() => Comparison.Of(
            RunInput(Levers(levers, day), End, readings: readings), RunInput([], End, readings: readings), seed: 1, Pairs, Effort))).Value;

    /// <summary>
    /// Which way a measure goes. About the same is a difference below 0.03 for shares, as the table of the model has it, and below a twentieth for
    /// all else.
    /// </summary>
    public static bool Goes(Comparison effect, Measure measure, Sign sign) => sign == Sign.None
        ? Math.Abs(effect.Effect(measure).Value) < (RunOutcome.IsShare(measure) ? 0.03 : Math.Abs(effect.Without.Measures[(int)measure].Average) / 20)
        : effect.SignOf(measure) == sign;

    private static DateOnly Day(NegotiationEvent happened) => happened.Account.When.Effective();
}
