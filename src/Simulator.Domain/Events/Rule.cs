using System.Globalization;

namespace Simulator.Domain.Events;

/// <summary>A rule of the process, which refuses some events.</summary>
/// <param name="Id">The name of the rule in messages and files.</param>
/// <param name="Text">The rule, as a sentence.</param>
public sealed record Rule(string Id, string Text)
{
    /// <summary>The broken rule; empty when the rule holds.</summary>
    internal IEnumerable<BrokenRule> Unless(bool holds, string found, FormattableString instead) =>
        holds ? [] : [new(this, found, instead)];
}

/// <summary>A rule that an event breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">The part of the state, or of the event, that the rule forbids.</param>
/// <param name="Instead">The allowed alternative. Its arguments may be <see cref="EventKind"/>s, which each reader spells in its own way.</param>
public sealed record BrokenRule(Rule Rule, string Found, FormattableString Instead)
{
    /// <summary>The allowed alternative, with codes such as <c>round_opened</c>.</summary>
    public string Allowed => FormattableString.Invariant(Instead);

    /// <summary>The rule, the finding, and the allowed alternative, as sentences with codes such as <c>round_opened</c>.</summary>
    public override string ToString() => Sentences(Allowed);

    /// <summary>The rule, the finding, and the allowed alternative, as sentences with another spelling of the kinds of events.</summary>
    /// <param name="spelling">The spelling of a kind, such as <see cref="EventKind.FileCode"/>.</param>
    public string ToString(Func<EventKind, string> spelling)
    {
        var arguments = Instead.GetArguments().Select(argument => argument is EventKind kind ? spelling(kind) : argument);
        return Sentences(string.Format(CultureInfo.InvariantCulture, Instead.Format, [.. arguments]));
    }

    /// <summary>True when the rule, the finding, and the allowed alternative are equal.</summary>
    public bool Equals(BrokenRule? other) => other is not null && (Rule, Found, Allowed) == (other.Rule, other.Found, other.Allowed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Found);

    private string Sentences(string allowed) => $"{Rule.Text} {Found} Allowed: {allowed}";
}
