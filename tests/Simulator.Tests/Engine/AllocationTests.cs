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
        var input = ReferenceCase.RunInput(74, model: ReferenceCase.Model(added));
        Assert.Equal(0, LeastAllocated(() =>
        {
            for (ulong run = 0; run < 1_000; run++)
            {
                Simulation.Run(input, new RunDraws(1, run), default(NoListener));
            }
        }));
    }

    [Fact]
    public void An_ensemble_of_more_runs_allocates_no_more()
    {
        var input = ReferenceCase.RunInput(74);
        var ensemble = new EnsembleResult(input.Days);
        Assert.Equal(0, LeastAllocated(() =>
        {
            for (var run = 0L; run < 1_000; run++)
            {
                ensemble.Add(input, 1, run);
            }
        }));
    }

    /// <summary>The fewest bytes that several repetitions allocate: the runtime may allocate during one, when it compiles a method again.</summary>
    private static long LeastAllocated(Action repeated) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        repeated();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
