using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Chooses events by kind or by theme.</summary>
internal static class KindFilter
{
    /// <summary>A filter of events by a kind (<c>attack</c>) or theme (<c>violence</c>).</summary>
    /// <exception cref="BadInputException">The kind or theme does not exist.</exception>
    public static Func<NegotiationEvent, bool> Parse(string given)
    {
        if (EventKinds.Find(given.Replace('-', '_')) is { } kind)
        {
            return happened => EventKinds.Of(happened) == kind;
        }

        if (Enum.GetNames<Theme>().Contains(given, StringComparer.OrdinalIgnoreCase))
        {
            return happened => EventKinds.Of(happened).Theme == Enum.Parse<Theme>(given, ignoreCase: true);
        }

        string[] known = [.. EventKinds.All.Select(kind => kind.Code), .. Enum.GetNames<Theme>().Select(theme => theme.ToLowerInvariant())];
        throw new BadInputException($"Unknown kind of event '{given}'. {Spelling.Hint(given, known)}");
    }
}
