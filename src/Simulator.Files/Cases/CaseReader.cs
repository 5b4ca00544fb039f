using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Cases;

/// <summary>The content of the folder of a case.</summary>
/// <param name="Case">The reference data.</param>
/// <param name="Events">The actual sequence under the house reading, each event with its rival accounts.</param>
public sealed record CaseContent(Case Case, IReadOnlyList<NegotiationEvent> Events);

/// <summary>
/// Reads the folder of a case and checks all of it: form, names, claims, that the process allows the sequence, and that the model can be simulated.
/// </summary>
public sealed class CaseReader
{
    private readonly CaseFolder folder;
    private readonly ProblemList problems = new();
    private readonly Dictionary<Type, IReadOnlyCollection<string>> names = [];
    private readonly Dictionary<string, YamlNode?> roots;

    private CaseReader(CaseFolder folder)
    {
        this.folder = folder;
        var model = CaseFolder.ModelFileNames.ToLookup(name => File.Exists(folder.File(name)));
        roots = CaseFolder.FileNames.Concat(model[true]).ToDictionary(
            name => name, name => YamlFile.Read(folder.File(name), problems), StringComparer.Ordinal);
        if (model[true].Any())
        {
            problems.AddRange(model[false].Select(name => new Problem(
                $"The file is missing, but {string.Join(", ", model[true])} exists. "
                + $"Allowed: {string.Join(" and ", CaseFolder.ModelFileNames)}, or neither.", folder.File(name))));
        }
    }

    /// <summary>The content of a case.</summary>
    /// <exception cref="BadInputException">The case is invalid. Every problem is listed with file, line, column and what is allowed.</exception>
    public static CaseContent Read(CaseFolder folder)
    {
        var reader = new CaseReader(folder);
        var content = reader.problems.Count == 0 ? reader.Content() : null;
        return reader.problems.Count == 0 ? content! : throw reader.problems.Refusal();
    }

    private CaseContent? Content()
    {
        var (sources, documents) = (Binder("sources.yaml"), Binder("sources.yaml").Entries(roots["sources.yaml"]));
        sources.AllowOnly(roots["sources.yaml"], ["documents", "found"]);
        var sourceNodes = (
            Documents: sources.Items(documents.GetValueOrDefault("documents")), Found: sources.Items(documents.GetValueOrDefault("found")));
        var caseNode = Binder("case.yaml").Entries(roots["case.yaml"]);

        names[typeof(SourceId)] = Ids("sources.yaml", sourceNodes.Documents.Concat(sourceNodes.Found));
        names[typeof(ActorId)] = Ids("actors.yaml", Nested(Items("actors.yaml")));
        names[typeof(IssueId)] = Ids("issues.yaml", Items("issues.yaml"));
        names[typeof(FactorId)] = Ids("factors.yaml", Items("factors.yaml"));
        names[typeof(LeverId)] = Ids("levers.yaml", Items("levers.yaml"));
        names[typeof(ClaimSetId)] = Ids("claims.yaml", Items("claims.yaml"));
        names[typeof(TrackId)] = Ids("case.yaml", Binder("case.yaml").Items(caseNode.GetValueOrDefault("tracks")));

        var events = new EventsReader(Binder("events.yaml"), folder.Id).Read(Items("events.yaml"));
        var claims = new ClaimsReader(Binder("claims.yaml"), events).Read(Items("claims.yaml"));
        var content = Binder("case.yaml").Record<Case>(roots["case.yaml"], new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["sources"] = sourceNodes.Documents.Select(node => Source(sources, node, SourceKind.Document))
                .Concat(sourceNodes.Found.Select(node => Source(sources, node, SourceKind.Found))).OfType<Source>().ToValueList(),
            ["actors"] = Records<Actor>("actors.yaml"),
            ["issues"] = Records<Issue>("issues.yaml"),
            ["factors"] = Records<Factor>("factors.yaml"),
            ["levers"] = Records<Lever>("levers.yaml"),
            ["claim-sets"] = claims.ToValueList(),
            ["model"] = roots.TryGetValue("model.yaml", out var model) ? Model(model!, caseNode.GetValueOrDefault("parties")) : null,
        });
        if (content is not null && content.Id != folder.Id)
        {
            Binder("case.yaml").Complain(caseNode["id"], $"The case is named '{content.Id}', its folder '{folder.Id}'. Allowed: the same name.");
        }

        new SequenceCheck(Binder("events.yaml")).Check(events.Values);
        return content is null ? null : new(content, [.. events.Values.Select(row => row.Event).OfType<NegotiationEvent>()]);
    }

    private ModelCard? Model(YamlNode card, YamlNode? parties)
    {
        var principals = ((parties as YamlSequenceNode)?.Children ?? []).Select(party => $"{party}").ToArray();
        return new ModelReader(Binder("model.yaml"), Binder("model-levers.yaml")).Read(
            card, roots["model-levers.yaml"]!,
            principals.All(names[typeof(ActorId)].Contains) ? principals.Select(ActorId.From).ToValueList() : null,
            names[typeof(LeverId)], names[typeof(FactorId)]);
    }

    private YamlBinder Binder(string name) => new(folder.File(name), problems, names);

    private IEnumerable<YamlNode> Items(string name) => Binder(name).Items(roots[name]);

    private ValueList<T> Records<T>(string name) where T : class =>
        Items(name).Select(node => Binder(name).Record<T>(node)).OfType<T>().ToValueList();

    private static Source? Source(YamlBinder binder, YamlNode node, SourceKind kind) =>
        binder.Record<Source>(node, new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = kind });

    private static IEnumerable<YamlNode> Nested(IEnumerable<YamlNode> actors) =>
        actors.SelectMany(actor => Nested((YamlFile.Child(actor, "members") as YamlSequenceNode)?.Children ?? []).Prepend(actor));

    /// <summary>The ids of items. Each must be unique.</summary>
    private HashSet<string> Ids(string name, IEnumerable<YamlNode> items) => IdCheck.Unique(Binder(name), items, "id", "id");
}
