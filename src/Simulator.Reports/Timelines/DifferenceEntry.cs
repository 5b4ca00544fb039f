using Simulator.Files.Problems;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A side of a comparison of two timelines.</summary>
public enum Side
{
    /// <summary>The one timeline.</summary>
    One,

    /// <summary>The other timeline.</summary>
    Other,

    /// <summary>Both timelines.</summary>
    Both,
}

/// <summary>An event in which two timelines differ, in words.</summary>
/// <param name="On">The side that has it.</param>
/// <param name="Day">The day on which it takes effect; the earlier day when the two sides differ.</param>
/// <param name="When">The date; both dates when the two sides differ.</param>
/// <param name="Name">The name of the event; that on the other side when both have it.</param>
/// <param name="Text">The first sentence of the description, cut after about 120 characters.</param>
public sealed record DifferenceEntry(Side On, DateOnly Day, string When, EventName Name, string Text)
{
    private const int Brief = 120;

    /// <summary>The entry of an event that one side has.</summary>
    public static DifferenceEntry Of(Side on, HistoryEntry only)
    {
        ArgumentNullException.ThrowIfNull(only);
        var name = only.Name();
        return new(on, only.Effective, name.When, name, InBrief(only.Text));
    }

    /// <summary>The entry of an event that both sides have.</summary>
    public static DifferenceEntry Of(RetoldEntry both)
    {
        ArgumentNullException.ThrowIfNull(both);
        var (one, other) = (both.One.Name(), both.Other.Name());
        return new(
            Side.Both, both.One.Effective < both.Other.Effective ? both.One.Effective : both.Other.Effective,
            both.Moved ? $"{one.When} →\n{other.When}" : one.When, other, InBrief(both.Other.Text));
    }

    private static string InBrief(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? text : text[..(end + 1)];
        return sentence.Length <= Brief ? sentence
            : sentence.LastIndexOf(' ', Brief) is > 0 and var space ? $"{sentence[..space]} …"
            : Spelling.Brief(sentence);
    }
}
