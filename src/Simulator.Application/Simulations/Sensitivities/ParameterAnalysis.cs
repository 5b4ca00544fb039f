using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>A request to analyse how results depend on parameters.</summary>
/// <param name="Setup">The runs, the measure, and the parameters to vary.</param>
/// <param name="Progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
public abstract record ParameterAnalysis(SensitivitySetup Setup, IProgress<double>? Progress = null) : IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public TimelineId Timeline => Setup.Runs.Timeline;

    /// <inheritdoc/>
    public virtual IEnumerable<Problem> Validate() => Setup.Problems();
}
