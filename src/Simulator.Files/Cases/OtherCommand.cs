using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Cases;

/// <summary>The command that shows an entry of a case, for a user who gave its name to another command.</summary>
public static class OtherCommand
{
    /// <summary>Says what a word names in a case, such as <c>It is a source: simulator sources S2. </c></summary>
    /// <param name="case">The case.</param>
    /// <param name="given">The word: an id, code, name or alias.</param>
    /// <param name="of">The option that names the timeline, after a space, such as <c> --of my-try</c>; empty for the default timeline.</param>
    /// <returns>The sentence and a space; empty when the word names nothing in the case.</returns>
    public static string For(Case @case, string given, string of)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return All(@case).FirstOrDefault(entry => entry.Names.Any(name => Spelling.IsSame(name, given))) is { Id: { } id } found
            ? $"It is {found.Noun}: simulator {found.Command} {id}{of}. "
            : "";
    }

    /// <summary>The end of a refusal: what the word names in the case and the allowed words, or else the nearest of them.</summary>
    /// <param name="case">The case.</param>
    /// <param name="given">The word.</param>
    /// <param name="of">The option that names the timeline, as for <see cref="For"/>.</param>
    /// <param name="allowed">The allowed words.</param>
    public static string Hint(Case @case, string given, string of, IEnumerable<string> allowed) =>
        For(@case, given, of) is { Length: > 0 } elsewhere ? elsewhere + Spelling.Allowed(allowed) : Spelling.Hint(given, allowed);

    private static IEnumerable<(string Noun, string Command, string Id, IEnumerable<string> Names)> All(Case @case) =>
    [
        .. @case.ClaimSets.Select(set => Entry(
            "a contested question", "claims", set.Id.Value, set.Claims.Select(claim => $"{new Choice(set.Id, claim.Id)}"))),
        .. @case.Sources.Select(source => Entry("a source", "sources", source.Id.Value, [])),
        .. new ActorNames(@case).Entries.All.Select(actor => Entry("an actor", "actors", actor.Id.Value, [actor.Name, .. actor.Aliases])),
        .. @case.Issues.Select(issue => Entry("an issue", "issues", issue.Id.Value, [issue.Code, issue.Name])),
        .. @case.Levers.Select(lever => Entry("a lever", "levers", lever.Id.Value, [lever.Code, lever.Name])),
        .. @case.Factors.Select(factor => Entry("a factor", "factors", factor.Id.Value, [])),
        .. (@case.Model?.Parameters ?? []).Select(parameter => Entry("a parameter", "parameters", parameter.Id, [parameter.Name])),
    ];

    private static (string Noun, string Command, string Id, IEnumerable<string> Names) Entry(
        string noun, string command, string id, IEnumerable<string> names) => (noun, command, id, names.Prepend(id));
}
