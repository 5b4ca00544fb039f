using System.Reflection;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.Glossary;

/// <summary>The glossary: the terms of the field and of the program. They belong to no case, so that they are part of the program.</summary>
public static class Terms
{
    private const string FileName = "glossary.yaml";

    /// <summary>The subjects with their terms.</summary>
    public static IReadOnlyList<GlossarySubject> Subjects => field ??= Read();

    /// <summary>All terms.</summary>
    public static IEnumerable<GlossaryTerm> All => Subjects.SelectMany(subject => subject.Terms);

    /// <summary>
    /// The term that a user means: by the term or another name, in any case, with hyphens or spaces, in the singular or plural, or by a beginning
    /// that only one term has.
    /// </summary>
    /// <exception cref="BadInputException">There is no such term.</exception>
    public static GlossaryTerm Find(string given)
    {
        var folded = Folding.Of(given);
        var byName = All.SelectMany(term => term.Names(), (term, name) => (Term: term, Name: name, Folded: Folding.Of(name))).ToArray();
        GlossaryTerm[] begun =
            [.. byName.Where(known => folded.Length > 0 && Folding.Means(folded, known.Folded)).Select(known => known.Term).Distinct()];
        return byName.FirstOrDefault(known => known.Folded == folded).Term
            ?? (begun is [var only] ? only : throw new BadInputException(
                $"Unknown term '{Spelling.Brief(given)}'. "
                + Spelling.Hint(given, begun is [] ? byName.Select(known => known.Name) : begun.Select(term => term.Term))));
    }

    private static ValueList<GlossarySubject> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(Terms).Namespace}.{FileName}")!;
        using var text = new StreamReader(stream);
        var problems = new ProblemList(FileName);
        var subjects = YamlFile.Parse(text.ReadToEnd(), FileName, problems) is { } root
            ? ScriptFile.Binder(FileName, problems).List<GlossarySubject>(root)
            : null;
        problems.ThrowIfAny();
        return subjects.GetValueOrDefault();
    }
}
