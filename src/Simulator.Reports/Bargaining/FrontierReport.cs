using System.Globalization;
using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Application.Bargaining;
using Simulator.Files.BargainingProblems;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Bargaining;

/// <summary>The frontier of a bargaining problem and its solutions, as <c>bargain frontier</c> prints them.</summary>
/// <param name="File">The file.</param>
/// <param name="Bargaining">The name of the problem.</param>
/// <param name="Title">The title, for people.</param>
/// <param name="Numbers">The origin of the numbers.</param>
/// <param name="Parties">The two parties.</param>
/// <param name="Opposition">
/// The distance of the nearest package from the best for both, utilities scaled to 0 to 1; <c>null</c> when a party cannot gain.
/// </param>
/// <param name="Solutions">The solutions that exist.</param>
/// <param name="Frontier">Points of the frontier, from the best for the second party to the best for the first.</param>
public sealed record FrontierReport(
    string File, string Bargaining, string Title, NumberOrigin Numbers, IReadOnlyList<BargainerEntry> Parties, double? Opposition,
    IReadOnlyList<SolutionEntry> Solutions,
    IReadOnlyList<DealEntry> Frontier) : IReport<FrontierReport>
{
    /// <summary>The columns of the table: a row for each solution and each point of the frontier.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["bargaining", "numbers", "of", "first", "second", "firstUtility", "secondUtility", "settlements"];

    /// <summary>The caveat, as programs read it.</summary>
    public string Note => Numbers == NumberOrigin.Assumed
        ? Caveats.Teaching
        : Caveats.File;

    /// <summary>The report of a file.</summary>
    public static FrontierReport Of(FrontierShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (file, script, frontier) = (shown.File, shown.File.Script, shown.Frontier);
        var (ideal, none) = (frontier.Ideal(), file.Problem.Disagreement);
        var words = new DealWords(script);
        return new(
            file.Path, script.Bargaining, script.Title, script.Numbers,
            [Bargainer(script.Parties[0], none.First, ideal?.First), Bargainer(script.Parties[1], none.Second, ideal?.Second)],
            frontier.Opposition(),
            [
                .. new (Solution Solution, Deal? Deal)[]
                    {
                        (Solution.Nash, frontier.Nash()), (Solution.KalaiSmorodinsky, frontier.KalaiSmorodinsky()),
                        (Solution.MaxWelfare, frontier.MaxWelfare()),
                    }
                    .Where(found => found.Deal is not null).Select(found => new SolutionEntry(found.Solution, words.Of(found.Deal!))),
            ],
            [.. frontier.Points().Select(words.Of)]);

        static BargainerEntry Bargainer(PartyScript party, double none, double? best) => new(party.Id, party.Name ?? party.Id, none, best);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<FrontierReport>> Charts { get; } = [new("frontier", FrontierChart.Of)];

    /// <summary>The solutions and points as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from row in Solutions.Select(found => (Of: EnumWords.Code(found.Solution), found.Deal)).Concat(
            Frontier.Select(point => (Of: "frontier", Deal: point)))
        select (IReadOnlyList<object?>)
        [
            Bargaining, EnumWords.Code(Numbers), row.Of, Parties[0].Id, Parties[1].Id, row.Deal.First, row.Deal.Second,
            Csv.Join(row.Deal.Settlements),
        ];
}

/// <summary>A bargaining solution: a rule that chooses a package.</summary>
public enum Solution
{
    /// <summary>The largest product of gains.</summary>
    Nash,

    /// <summary>The largest equal share of the best gain of each party.</summary>
    KalaiSmorodinsky,

    /// <summary>The largest sum of utilities.</summary>
    MaxWelfare,
}

/// <summary>A party.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name, for people.</param>
/// <param name="WithoutDeal">The utility of the party without a deal.</param>
/// <param name="Best">
/// The best utility of the party in deals that leave the other no worse off than without a deal; <c>null</c> when no deal is as good for both.
/// </param>
public sealed record BargainerEntry(string Id, string Name, double WithoutDeal, double? Best);

/// <summary>A solution.</summary>
/// <param name="Solution">The rule.</param>
/// <param name="Deal">The package.</param>
public sealed record SolutionEntry(Solution Solution, DealEntry Deal);

/// <summary>A package.</summary>
/// <param name="First">The utility of the first party.</param>
/// <param name="Second">The utility of the second party.</param>
/// <param name="Settlements">The settlement of each issue.</param>
public sealed record DealEntry(double First, double Second, IReadOnlyList<SettlementEntry> Settlements)
{
    /// <summary>The outcomes of issues without a line. Packages with the same outcomes lie on one curve.</summary>
    internal string Curve => string.Join(';', Settlements.Select(settlement => settlement.Outcome));
}

/// <summary>The settlement of an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Name">The name of the issue, for people.</param>
/// <param name="Outcome">The outcome; <c>null</c> for an issue with a line.</param>
/// <param name="Share">The place on the line, from 0 to 1; <c>null</c> for an issue with outcomes.</param>
/// <param name="Words">The settlement in words.</param>
public sealed record SettlementEntry(string Issue, string Name, string? Outcome, double? Share, string Words)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Issue}={Outcome ?? Share?.ToString("0.######", CultureInfo.InvariantCulture)}";
}

/// <summary>Packages in the words of their file.</summary>
/// <param name="script">The file.</param>
public sealed class DealWords(BargainingScript script)
{
    /// <summary>A package.</summary>
    public DealEntry Of(Deal deal) => new(deal.Worth.First, deal.Worth.Second, [.. deal.Settlements.Zip(script.Issues, Of)]);

    private static SettlementEntry Of(Settlement settled, IssueScript issue) => new(
        issue.Id, issue.Name ?? issue.Id, settled.Outcome, settled.Share,
        settled.Share is { } share ? Along(share, issue.Line!)
            : issue.Outcomes.First(outcome => outcome.Id == settled.Outcome) is var found ? found.Name ?? found.Id : "");

    private static string Along(double share, LineScript line) => share switch
    {
        < 0.0005 when line.From is { } from => from,
        > 0.9995 when line.To is { } to => to,
        _ when line is { From: { } from, To: { } to } =>
            string.Create(CultureInfo.InvariantCulture, $"{share:0.000} of the way from “{from}” to “{to}”"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{share:0.000}"),
    };
}
