using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

/// <summary>Disputes whose solution is published, written down by hand.</summary>
internal static class PublishedDisputes
{
    private static readonly string[] Options = ["S", "B", "V", "R", "G"];

    public static readonly IReadOnlyDictionary<string, (string[] Islamabad, string[] Kabul)> Variants = new Dictionary<string, (string[], string[])>(
        StringComparer.Ordinal)
    {
        ["base"] = (["V", "not R", "S iff R", "B iff not V", "G"], ["not V", "not S", "R iff S", "not B", "not G"]),
        ["trade first"] = (["V", "not R", "S iff R", "B iff not V", "G"], ["not S", "not B", "not V", "R iff S", "not G"]),
        ["joint guarantee"] = (["V", "not R", "S iff R", "B iff not V", "G"], ["not S", "not (V and not G)", "not B", "R iff S", "not V"]),
        ["softer border"] = (["V", "not R", "S iff R", "if R then B else not B", "G"], ["not V", "not S", "R iff S", "not B", "not G"]),
        ["edict"] = (["V", "not R", "S iff R", "B iff not V", "G"], ["not V", "R", "not S", "not B", "not G"]),
        ["open-war doctrine"] = (["V", "S or V", "not R", "B iff not V", "G"], ["not V", "not S", "R iff S", "not B", "not G"]),
    };

    /// <summary>The dispute of 2025 under a variant of its preferences.</summary>
    public static ConflictGraph Talks(string variant) => ConflictGraph.Of(new(
        [
            new("islamabad", "Islamabad", [new("S", "strikes"), new("B", "keeps the border closed")]),
            new("kabul", "Kabul", [new("V", "takes verifiable action"), new("R", "attacks posts")]),
            new("mediators", "Mediators", [new("G", "keep a guarantee on the table")]),
        ],
        [Said("V and R"), Said("S and V")], [], [],
        [Statements(Variants[variant].Islamabad), Statements(Variants[variant].Kabul), Statements("not S and not R", "V", "not B", "G")],
        StatusQuo: 0b01001));

    /// <summary>Elmira: who cleans up a polluted aquifer.</summary>
    public static ConflictGraph Elmira()
    {
        string[] options = ["modify", "delay", "accept", "abandon", "insist"];
        return ConflictGraph.Of(new(
            [
                new("moe", "Ministry of the Environment", [new("modify", "modifies its order")]),
                new("uniroyal", "Uniroyal", [new("delay", "delays"), new("accept", "accepts"), new("abandon", "abandons the plant")]),
                new("local", "Local Government", [new("insist", "insists on the order")]),
            ],
            [Say("(delay and accept) or (delay and abandon) or (accept and abandon)"), Say("not (delay or accept or abandon)")],
            [new(Say("not modify"), Say("modify")), new(Say("delay"), Say("not delay")), new(Say("not abandon"), Say("abandon"))],
            [Say("abandon")],
            [Payoffs(4, 3, 8, 7, 5, 2, 9, 6, 1), Payoffs(9, 2, 4, 8, 6, 1, 3, 7, 5), Payoffs(6, 2, 8, 3, 7, 4, 9, 5, 1)]));

        Condition Say(string text) => Statement.Parse(text, options);
    }

    /// <summary>The nine states of Elmira, in the order of the books.</summary>
    public static readonly uint[] ElmiraStates = [0b01000, 0b11000, 0b00100, 0b10100, 0b01001, 0b11001, 0b00101, 0b10101, 0b00010];

    /// <summary>The prisoner's dilemma: the option of each is to be silent.</summary>
    public static ConflictGraph PrisonersDilemma() => ConflictGraph.Of(new(
        [new("one", "One", [new("a", "is silent")]), new("two", "Two", [new("b", "is silent")])],
        [], [], [],
        [Ranked([0b00, 0b10, 0b01, 0b11], [1, 0, 3, 2]), Ranked([0b00, 0b10, 0b01, 0b11], [1, 3, 0, 2])]));

    public static Condition Said(string text) => Statement.Parse(text, Options);

    public static PrioritisedStatements Statements(params string[] texts) => new([.. texts.Select(Said)]);

    private static RankedStates Payoffs(params int[] payoffs) => Ranked(ElmiraStates, payoffs);

    private static RankedStates Ranked(uint[] states, int[] payoffs) =>
        new([.. states.Zip(payoffs).GroupBy(state => state.Second).OrderByDescending(group => group.Key).Select(
            group => group.Select(state => state.First).ToValueList())]);
}
