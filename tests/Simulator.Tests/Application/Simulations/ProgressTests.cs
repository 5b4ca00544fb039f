using Simulator.Engine.Ensembles;

namespace Simulator.Tests.Application.Simulations;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Several_ensembles_in_a_row_come_to_the_whole_step_by_step_however_small_they_are(int threads)
    {
        var heard = new List<double>();
        var prepared = Asked.Of(runs: 300);
        prepared = prepared with { Setup = prepared.Setup with { Threads = threads } };

        var effort = prepared.Setup.Effort(new Hearing(heard.Add), of: 4 * 300);
        for (var ensemble = 0; ensemble < 4; ensemble++)
        {
            EnsembleResult.Of(prepared.RunInput(), 1, 300, effort);
        }

        Assert.Equal(8, heard.Count);
        Assert.Equal(heard.Order(), heard);
        Assert.Equal(1, heard[^1]);
        Assert.Equal(0.5, heard[3]);
    }

    private sealed class Hearing(Action<double> heard) : IProgress<double>
    {
        public void Report(double value) => heard(value);
    }
}
