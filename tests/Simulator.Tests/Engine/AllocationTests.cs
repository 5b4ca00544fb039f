using Simulator.Engine.Chance;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>A run that nobody listens to takes no memory.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_allocates_nothing(bool added)
    {
        var premise = ReferenceCase.RunInput(74, model: ReferenceCase.Model(added));
        Runs(premise, 200);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Runs(premise, 1_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_survey_of_more_runs_allocates_no_more()
    {
        var premise = ReferenceCase.RunInput(74);
        var survey = new EnsembleResult(premise.Days);
        Add(survey, premise, 200);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Add(survey, premise, 1_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Runs(RunInput premise, ulong runs)
    {
        for (ulong run = 0; run < runs; run++)
        {
            Simulation.Run(premise, new RunDraws(1, run), default(NoListener));
        }
    }

    private static void Add(EnsembleResult survey, RunInput premise, long runs)
    {
        for (var run = 0L; run < runs; run++)
        {
            survey.Add(premise, 1, run);
        }
    }
}
