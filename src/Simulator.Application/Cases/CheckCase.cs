using MediatR;

namespace Simulator.Application.Cases;

/// <summary>Checks the folder of a case without loading it.</summary>
/// <param name="Folder">The folder.</param>
public sealed record CheckCase(CaseFolder Folder) : IRequest<CaseContent>;

internal sealed class CheckCaseHandler : IRequestHandler<CheckCase, CaseContent>
{
    public Task<CaseContent> Handle(CheckCase request, CancellationToken cancellationToken) => Task.FromResult(CaseReader.Read(request.Folder));
}
