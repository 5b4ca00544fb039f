using System.Globalization;

namespace Simulator.Domain.Events;

/// <summary>A rule of the process: what an event cannot mean.</summary>
/// <param name="Id">The name of the rule in messages and files.</param>
/// <param name="Text">The rule, as a sentence.</param>
public sealed record Rule(string Id, string Text)
{
    /// <summary>Nothing if the rule holds, otherwise the broken rule.</summary>
    internal IEnumerable<BrokenRule> Unless(bool holds, string found, FormattableString instead) =>
        holds ? [] : [new(this, found, instead)];
}

/// <summary>A rule that an event breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">The part of the state, or of the event, that the rule forbids.</param>
/// <param name="Instead">What is allowed instead. Its arguments may be <see cref="EventKind"/>s, for each reader to spell.</param>
public sealed record BrokenRule(Rule Rule, string Found, FormattableString Instead)
{
    /// <summary>What is allowed instead, with codes such as <c>round_opened</c>.</summary>
    public string Allowed => FormattableString.Invariant(Instead);

    /// <summary>The rule, what was found, and what is allowed, as sentences with codes such as <c>round_opened</c>.</summary>
    public override string ToString() => Sentences(Allowed);

    /// <summary>The rule, what was found, and what is allowed, as sentences with another spelling of the kinds of events.</summary>
    /// <param name="spelling">The spelling of a kind, such as <see cref="EventKind.FileCode"/>.</param>
    public string ToString(Func<EventKind, string> spelling)
    {
        var arguments = Instead.GetArguments().Select(argument => argument is EventKind kind ? spelling(kind) : argument);
        return Sentences(string.Format(CultureInfo.InvariantCulture, Instead.Format, [.. arguments]));
    }

    /// <summary>Whether the rule, what was found, and what is allowed are equal.</summary>
    public bool Equals(BrokenRule? other) => other is not null && (Rule, Found, Allowed) == (other.Rule, other.Found, other.Allowed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Found);

    private string Sentences(string allowed) => $"{Rule.Text} {Found} Allowed: {allowed}";
}
