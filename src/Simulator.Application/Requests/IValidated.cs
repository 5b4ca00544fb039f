using Simulator.Files.Problems;

namespace Simulator.Application.Requests;

/// <summary>A request that can check itself.</summary>
public interface IValidated
{
    /// <summary>The problems of the request; empty when it is valid.</summary>
    IEnumerable<Problem> Validate();

    /// <summary>Refuses an invalid request.</summary>
    /// <exception cref="BadInputException">The request is not valid; lists all problems.</exception>
    static void Check(object request)
    {
        if ((request as IValidated)?.Validate().ToArray() is { Length: > 0 } problems)
        {
            throw new BadInputException(problems);
        }
    }
}
