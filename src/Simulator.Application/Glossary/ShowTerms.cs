using MediatR;
using Simulator.Files.Glossary;
using Simulator.Files.Problems;

namespace Simulator.Application.Glossary;

/// <summary>The subjects of the glossary with their terms. Needs no database.</summary>
public sealed record ListTerms : IRequest<IReadOnlyList<GlossarySubject>>;

/// <summary>A term of the glossary. Needs no database.</summary>
/// <param name="Given">The term or another name of it.</param>
/// <exception cref="BadInputException">There is no such term.</exception>
public sealed record ShowTerm(string Given) : IRequest<GlossaryTerm>;

internal sealed class ListTermsHandler : IRequestHandler<ListTerms, IReadOnlyList<GlossarySubject>>
{
    public Task<IReadOnlyList<GlossarySubject>> Handle(ListTerms request, CancellationToken cancellationToken) => Task.FromResult(Terms.Subjects);
}

internal sealed class ShowTermHandler : IRequestHandler<ShowTerm, GlossaryTerm>
{
    public Task<GlossaryTerm> Handle(ShowTerm request, CancellationToken cancellationToken) => Task.FromResult(Terms.Find(request.Given));
}
