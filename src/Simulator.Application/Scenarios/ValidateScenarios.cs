using MediatR;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Scenarios;

/// <summary>Plays scenario files as dry runs, to find their problems. Each timeline that they fork from is read once.</summary>
/// <param name="Files">The paths of the files; <see cref="FindScenarios"/> finds those of names and folders.</param>
public sealed record ValidateScenarios(IReadOnlyList<string> Files) : IRequest<ValidatedScenarios>;

/// <summary>Scenario files that were checked.</summary>
/// <param name="Valid">The dry runs of the valid ones, in the order of the files.</param>
/// <param name="Problems">The problems of the others.</param>
public sealed record ValidatedScenarios(IReadOnlyList<PlayedScenario> Valid, ProblemList Problems);

internal sealed class ValidateScenariosHandler(IMediator mediator) : IRequestHandler<ValidateScenarios, ValidatedScenarios>
{
    public async Task<ValidatedScenarios> Handle(ValidateScenarios request, CancellationToken cancellationToken)
    {
        var (valid, problems, read) = (new List<PlayedScenario>(), new ProblemList(), new Dictionary<TimelineId, IParent>());
        foreach (var file in request.Files)
        {
            try
            {
                valid.Add(await mediator.Send(new PlayScenario(file, DryRun: true) { Read = read }, cancellationToken));
            }
            catch (BadInputException bad)
            {
                problems.AddRange(bad.Problems);
            }
        }

        return new(valid, problems);
    }
}
