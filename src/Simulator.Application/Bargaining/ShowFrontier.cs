using MediatR;
using Simulator.Engine.Bargaining;
using Simulator.Files;
using Simulator.Files.BargainingProblems;
using Simulator.Files.Problems;

namespace Simulator.Application.Bargaining;

/// <summary>Shows the Pareto frontier of a bargaining problem. Needs no database.</summary>
/// <param name="File">The path of a file, or the name of a bargaining problem.</param>
/// <exception cref="BadInputException">The file does not exist or is not valid; lists all problems.</exception>
public sealed record ShowFrontier(string File) : IRequest<FrontierShown>;

/// <summary>The frontier of a bargaining problem.</summary>
/// <param name="File">The file of the problem.</param>
/// <param name="Frontier">The packages that cannot be made better for both.</param>
public sealed record FrontierShown(BargainingFile File, Frontier Frontier);

internal sealed class ShowFrontierHandler(SimulatorFolders folders) : IRequestHandler<ShowFrontier, FrontierShown>
{
    public Task<FrontierShown> Handle(ShowFrontier request, CancellationToken cancellationToken)
    {
        var file = BargainingFile.Open(folders.ScenariosOrEmpty.BargainingProblems.Find(request.File));
        return Task.FromResult(new FrontierShown(file, file.Frontier()));
    }
}
