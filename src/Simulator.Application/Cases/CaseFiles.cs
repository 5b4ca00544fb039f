using MediatR;
using Simulator.Files;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Cases;

/// <summary>Makes the folder of a new case with one example of everything. Needs no database.</summary>
/// <param name="Name">The name: lower-case letters, digits and hyphens.</param>
public sealed record NewCase(string Name) : IRequest<CaseFolder>;

/// <summary>Reads the files of a case with all checks. Nothing is stored; needs no database.</summary>
/// <param name="Case">The name of the case, or the path of its folder.</param>
/// <exception cref="BadInputException">The files are not valid; lists all problems.</exception>
public sealed record ValidateCase(string Case) : IRequest<ValidatedCase>;

/// <summary>A case whose files are valid.</summary>
/// <param name="Folder">The folder of the case.</param>
/// <param name="Content">The content of the files.</param>
public sealed record ValidatedCase(CaseFolder Folder, CaseContent Content);

internal sealed class NewCaseHandler(SimulatorFolders folders) : IRequestHandler<NewCase, CaseFolder>
{
    public Task<CaseFolder> Handle(NewCase request, CancellationToken cancellationToken) =>
        Task.FromResult(CaseScaffold.Create(folders.Seeds, request.Name));
}

internal sealed class ValidateCaseHandler(SimulatorFolders folders) : IRequestHandler<ValidateCase, ValidatedCase>
{
    public Task<ValidatedCase> Handle(ValidateCase request, CancellationToken cancellationToken)
    {
        var folder = folders.Seeds.Find(request.Case);
        return Task.FromResult(new ValidatedCase(folder, CaseReader.Read(folder)));
    }
}
