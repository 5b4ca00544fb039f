using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Domain;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Tests.Files.Scenarios;

public class MutatedScenariosTests
{
    private const int Mutants = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Replay Always = new(new Rnd(20251106, 1), null);

    [Fact]
    public void Whatever_a_file_holds_it_is_planned_or_refused_with_line_column_and_what_is_allowed()
    {
        var (planned, refused) = (0, 0);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Mutants).WithReplay(Always),
            Prop.ForAll(Mutant.Any, mutant => _ = Read(mutant.Text) ? planned++ : refused++));

        // The mutants reach the planner and the refusals alike.
        Assert.True(planned > Mutants / 20, $"{planned} planned");
        Assert.True(refused > Mutants / 2, $"{refused} refused");
    }

    /// <summary>Reads a file to a plan, or to a refusal that people can use.</summary>
    /// <returns>Whether it is planned.</returns>
    internal static bool Read(string text)
    {
        const int Attempts = 5;
        var (planned, quickest) = (false, TimeSpan.MaxValue);
        for (var attempt = 1; attempt <= Attempts && quickest > Patience; attempt++)
        {
            // What hangs hangs each time; what was slow once may have had to wait for the rest of the machine.
            var watch = Stopwatch.StartNew();
            planned = ReadOnce(text);
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        Assert.True(quickest <= Patience, $"It took {quickest}.");
        return planned;
    }

    private static bool ReadOnce(string text)
    {
        try
        {
            var plan = Planned.Of(ScenarioFile.Parse("s.yaml", text), orElse: Planned.Record);
            Assert.Equal(plan.Branch.End, Negotiation.Fold(plan.Branch.Moves.Select(move => move.Event), plan.History.State));
            return true;
        }
        catch (BadInputException bad)
        {
            Assert.NotEmpty(bad.Problems);
            Assert.All(bad.Problems, problem => Presentable(problem, text));
            Assert.Equal(bad.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column), bad.Problems);
            return false;
        }
    }

    private static void Presentable(Problem problem, string text)
    {
        Assert.Equal("s.yaml", problem.File);
        // What is missing at the end stands on the line after the last.
        Assert.InRange(problem.Line, 1, text.AsSpan().CountAny("\r\n\u0085\u2028\u2029") + 2);
        Assert.InRange(problem.Column, 1, text.Length + 1);
        Assert.Matches(@"\A\S[\s\S]* Allowed: \S[\s\S]*\z", problem.Message);
        Assert.InRange(problem.Message.Length, 20, 5000);
        Assert.DoesNotContain("   at ", problem.Message);
    }
}
