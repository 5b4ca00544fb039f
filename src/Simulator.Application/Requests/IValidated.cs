using Simulator.Files.Problems;

namespace Simulator.Application.Requests;

/// <summary>A request that can tell by itself whether it makes sense.</summary>
public interface IValidated
{
    /// <summary>What is wrong with it; nothing when it makes sense.</summary>
    IEnumerable<Problem> Validate();
}
