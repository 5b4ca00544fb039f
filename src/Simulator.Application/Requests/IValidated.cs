using Simulator.Files.Problems;

namespace Simulator.Application.Requests;

/// <summary>A request that can tell by itself whether it makes sense.</summary>
public interface IValidated
{
    /// <summary>What is wrong with it; nothing when it makes sense.</summary>
    IEnumerable<Problem> Validate();

    /// <summary>Refuses a request that makes no sense; others pass.</summary>
    /// <exception cref="BadInputException">The request makes no sense; all problems at once.</exception>
    static void Check(object request)
    {
        if ((request as IValidated)?.Validate().ToArray() is { Length: > 0 } problems)
        {
            throw new BadInputException(problems);
        }
    }
}
