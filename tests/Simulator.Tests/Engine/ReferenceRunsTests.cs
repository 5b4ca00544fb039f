using System.Globalization;
using System.Runtime.InteropServices;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>On the reference model's own luck, with the added steps off, the engine tells the reference model's own runs.</summary>
public sealed class ReferenceRunsTests
{
    private static readonly Dictionary<string, ModelVariable> Levers = new(StringComparer.Ordinal)
    {
        ["M"] = ModelVariable.Monitoring,
        ["J"] = ModelVariable.JointSystem,
        ["I"] = ModelVariable.Intelligence,
        ["Q"] = ModelVariable.Surveillance,
        ["W"] = ModelVariable.WrittenCommitment,
        ["F"] = ModelVariable.Ruling,
        ["R"] = ModelVariable.Relocation,
        ["E"] = ModelVariable.Incentives,
        ["X"] = ModelVariable.Pressure,
        ["V"] = ModelVariable.Venue,
        ["medplus"] = ModelVariable.ExtraMediators,
        ["strike_policy"] = ModelVariable.StrikePolicy,
        ["jihad"] = ModelVariable.CallToArms,
        ["B"] = ModelVariable.BorderClosure,
        ["cbm"] = ModelVariable.LocalConfidence,
    };

    /// <summary>The packages of levers of the reference runs, with their horizon.</summary>
    internal static IReadOnlyDictionary<string, RunInput> Premises { get; } = PremisesOf(ReferenceCase.Model());

    public static TheoryData<string> Packages { get; } = [.. Premises.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_engine_tells_the_reference_runs_event_for_event(string package)
    {
        var premise = Premises[package];
        foreach (var told in Lines().Where(line => line.StartsWith($"{package}|", StringComparison.Ordinal)).Select(line => line.Split('|')))
        {
            var trace = new List<string>();
            var end = Simulation.Run(premise, new ReferenceDraws(int.Parse(told[1]), premise.Days - 1), new Tracing(trace, premise.FirstDay));

            Assert.Equal($"{told[1]}: {told[6]}", $"{told[1]}: {string.Join(' ', trace)}");
            Assert.Equal(told[2].Replace("_", ""), $"{Outcomes.Of(end, premise.Until.DayNumber)}", ignoreCase: true);
            Assert.Equal(told[3], $"{end.Rounds}");
            Assert.Equal(told[4], $"{end.HighestRung}");
            Assert.Equal(double.Parse(told[5], CultureInfo.InvariantCulture), end.Trust, 1e-8);
        }
    }

    /// <summary>The same packages under other numbers.</summary>
    internal static IReadOnlyDictionary<string, RunInput> PremisesOf(StochasticModel model) =>
        Lines().Where(line => line.StartsWith('#')).Select(line => line[2..].Split(' ')).ToDictionary(
            words => words[0], words => ReferenceCase.RunInput(int.Parse(words[1]), Given(words[2..]), model), StringComparer.Ordinal);

    private static NegotiationEvent[] Given(string[] settings)
    {
        var levels = settings.Where(word => word.Length > 0).Select(word => word.Split('=')).ToDictionary(
            pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return levels.Remove("lev_day", out var day)
            ? [.. levels.Select(level => ReferenceCase.Applied(Levers[level.Key], level.Value, (int)day))]
            : [];
    }

    private static string[] Lines() => File.ReadAllLines(Path.Combine(Repository.Approved, "Engine", "reference-runs.txt"));

    /// <summary>Writes a run as the reference does.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Tracing(List<string> trace, int firstDay) : IRunListener
    {
        public void Drew(Draw draw, int day, bool occurred, in ModelState state)
        {
        }

        public void Happened(ModelEvent happening, int day, bool drawn)
        {
            var word = happening.Kind switch
            {
                ModelEventKind.Attack => "attack",
                ModelEventKind.Strike => "strike",
                ModelEventKind.BorderFire => "border_fire",
                ModelEventKind.HostilitiesResume => "hostilities_resume",
                ModelEventKind.Agreement => $"agree{happening.Value}",
                ModelEventKind.NoProgress => "no_progress",
                ModelEventKind.RoundFails => "round_fails",
                _ => null,
            };
            if (word is not null)
            {
                trace.Add($"{day - firstDay}:{word}");
            }
        }

        public void DayEnded(int day, in ModelState state)
        {
        }
    }
}
