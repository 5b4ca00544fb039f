using Simulator.Domain.Values;

namespace Simulator.Domain.Events;

/// <summary>A kind of event: its spellings, its record type and its theme.</summary>
/// <param name="Code">The code in snake_case, such as <c>interim_agreement</c>, used in cases, in JSON and on the command line.</param>
/// <param name="Type">The record type of its events.</param>
/// <param name="Theme">The theme of the kind.</param>
public sealed record EventKind(string Code, Type Type, Theme Theme)
{
    /// <summary>The code in scenario files, such as <c>interim-agreement</c>.</summary>
    public string FileCode => Code.Replace('_', '-');

    /// <summary>The code for people, such as <c>interim agreement</c>.</summary>
    public string Words => Code.Replace('_', ' ');

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

internal static class ThemeKinds
{
    /// <summary>The kind of a record of the theme.</summary>
    public static EventKind Of<T>(this ValueList<EventKind> kinds) where T : NegotiationEvent => kinds.Of(typeof(T));

    /// <summary>The kind of an event of the theme.</summary>
    public static EventKind Of(this ValueList<EventKind> kinds, NegotiationEvent happened) => kinds.Of(happened.GetType());

    private static EventKind Of(this ValueList<EventKind> kinds, Type type)
    {
        foreach (var kind in kinds)
        {
            if (kind.Type == type)
            {
                return kind;
            }
        }

        throw new ArgumentException($"{type.Name} has no row among the kinds of its theme.", nameof(type));
    }
}
