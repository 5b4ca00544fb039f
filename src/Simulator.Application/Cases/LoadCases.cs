using MediatR;
using Simulator.Application.Requests;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Cases;

/// <summary>Loads every case in the seeds folder that is new or has changed. An invalid case is left out, and the user gets a note.</summary>
public sealed record LoadCases : IRequest;

internal sealed class LoadCasesHandler(IMediator mediator, SeedsFolder seeds, Say say) : AsyncRequestHandler<LoadCases>
{
    protected override async Task Handle(LoadCases request, CancellationToken cancellationToken)
    {
        foreach (var folder in seeds.Cases)
        {
            try
            {
                await mediator.Send(new LoadCase(folder.Id), cancellationToken);
            }
            catch (BadInputException broken)
            {
                say($"Note: the case in {folder.Path} is left out: it has {broken.Problems.Count} problem(s). The first: {broken.Problems[0]}");
            }
        }
    }
}
