using Simulator.Engine.Statistics;
using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

/// <summary>One chart of every kind, with numbers like those of the case.</summary>
internal static class ChartSamples
{
    private static readonly DateOnly Opens = new(2025, 10, 18);

    /// <summary>The charts by the names of their approved files.</summary>
    public static IReadOnlyDictionary<string, string> Drawn => new Dictionary<string, string>
    {
        ["outcome-bars"] = Outcomes.Drawn(),
        ["outcome-bars-compared"] = Compared.Drawn(),
        ["survival-curve"] = Survival.Drawn(),
        ["fan"] = Trust.Drawn(),
        ["tornado"] = Sensitivity.Drawn(),
        ["shapley-bars"] = Shares.Drawn(),
        ["effect-bars"] = Effects.Drawn(),
        ["equilibria-grid"] = Equilibria.Drawn(),
    };

    public static EquilibriaGrid Equilibria { get; } = new(
        Captioned("The dispute along monitoring-accepted", "HYPOTHETICAL from where it leaves pak-afg-2025"),
        [
            ("01000", "Ceasefire with a shut border and no guarantee"), ("01001", "Ceasefire without a settlement"), ("10000", ""),
            ("11010", "War with nothing on the table"),
        ],
        [
            new("before", "", [0, 3], [], null, Changed: false),
            new("9 Oct", "T18", [0, 3], [], 2, Changed: false),
            new("15 Oct", "T22", [0, 3], [], 0, Changed: false),
            new("30 Oct", "T44", [1], [0], 1, Changed: true),
            new("6 Nov", "", [1], [0], 1, Changed: false, Happened: false),
        ]);

    public static OutcomeBars Outcomes { get; } = new(
        Captioned("How the talks end by 31 December 2025", "The actual sequence until 6 November, then runs of the model"),
        [
            new("frozen: a ceasefire without talks", new(0.444, 0.434, 0.454)),
            new("interim agreement, talks alive", new(0.257, 0.249, 0.266)),
            new("ceasefire, talks alive", new(0.213, 0.205, 0.221)),
            new("hostilities", new(0.052, 0.048, 0.057)),
            new("monitored ceasefire", new(0.034, 0.031, 0.038)),
            new("comprehensive agreement", new(0, 0, 0.0004)),
        ]);

    public static OutcomeBars Compared { get; } = Outcomes with
    {
        Caption = Captioned(
            "What if monitoring had been accepted on 6 November?", "How the talks end by 31 December 2025, with the same luck in both series"),
        Series = "with monitoring",
        Other = "without (the parent)",
        Rows =
        [
            new("frozen: a ceasefire without talks", new(0.322, 0.313, 0.331), new(0.444, 0.434, 0.454)),
            new("interim agreement, talks alive", new(0.274, 0.265, 0.283), new(0.257, 0.249, 0.266)),
            new("ceasefire, talks alive", new(0.145, 0.138, 0.152), new(0.213, 0.205, 0.221)),
            new("hostilities", new(0.041, 0.037, 0.045), new(0.052, 0.048, 0.057)),
            new("monitored ceasefire", new(0.218, 0.21, 0.226), new(0.034, 0.031, 0.038)),
            new("comprehensive agreement", new(0.00004, 0, 0.0006), new(0, 0, 0.0004)),
        ],
    };

    public static SurvivalCurve Survival { get; } = new(
        Captioned("How long the ceasefire holds", "From 18 October 2025; bands are 95 % intervals", runs: 1000),
        "runs without a return to hostilities",
        [
            Falling("the actual sequence, then no change", 0.0031), Falling("monitoring accepted on 6 November", 0.0019),
            Falling("written commitment and economic incentives", 0.0021), Falling("air strikes as policy", 0.0088),
        ])
    {
        From = Opens,
        Reference = new(
            "41 comparable truces without peacekeepers, 1989–2020", "Recomputed",
            [new(0, 1), new(30, 0.91), new(60, 0.84), new(90, 0.78), new(131, 0.69), new(180, 0.63)]),
    };

    public static Fan Trust { get; } = new(
        Captioned("How trust between the parties spreads over the runs", "Branch 'joint system', 18 October to 31 December 2025"),
        Quantity.Number("trust, from 0 (none) to 1", 2),
        [.. Enumerable.Range(0, 75).Select(Spread)])
    {
        Name = "median of the branch",
        Other = new("median of the parent", [.. Enumerable.Range(0, 75).Select(day => new DayValue(Opens.AddDays(day), 0.27 - (0.001 * day)))]),
        Marks =
        [
            new(new(2025, 10, 25), "second round in Istanbul"),
            new(new(2025, 11, 6), "joint system of Qatar and Türkiye accepted"),
            new(new(2025, 11, 9), "intelligence exchange"),
            new(new(2025, 12, 20), "border reopened for humanitarian supplies"),
        ],
    };

    private static Estimate Estimated(double share) => new(share, share - 0.008, share + 0.008);

    private static Estimate Around(double number) => new(number, number - 90, number + 110);

    public static Tornado Sensitivity { get; } = new(
        Captioned("What the risk of relapse hangs on", "Share of runs with a return to hostilities by 31 December 2025, one parameter at a time"),
        Quantity.Share("share of runs with a return to hostilities"),
        Estimated(0.204),
        [
            new("incitement of the other side's factions", 0.05, 0.25, Estimated(0.2), Estimated(0.22)),
            new("attacks of spoilers", 0.045, 0.1, Estimated(0.16), Estimated(0.3), "per day"),
            new("retaliation after an attack", 0.15, 0.45, Estimated(0.15), Estimated(0.29), "probability"),
            new("border fire", 0.015, 0.06, Estimated(0.14), Estimated(0.35), "per day"),
            new("escalation after an incident", 0.03, 0.08, Estimated(0.13), Estimated(0.3), "probability"),
            new("loss of trust after an attack", 0.06, 0.2, Estimated(0.18), Estimated(0.23)),
            new("leverage of the mediators at the start", 0.35, 0.75, Estimated(0.23), Estimated(0.18)),
            new("frequency of rounds", 0.08, 0.2, Estimated(0.206), Estimated(0.209), "per day"),
        ]);

    public static ShapleyBars Shares { get; } = new(
        Captioned("Which lever of the package does the work?", "Effect on runs that reach a monitored ceasefire by 31 December 2025"),
        Quantity.Points("effect on the share of runs that reach a monitored ceasefire"),
        [
            new("joint system of Qatar and Türkiye", new(0.352, 0.341, 0.363)),
            new("written commitment", new(0.241, 0.231, 0.251)),
            new("relocation of fighters away from the border", new(0.147, 0.138, 0.156)),
            new("economic incentives", new(0.142, 0.133, 0.151)),
            new("international pressure", new(0.065, 0.058, 0.072)),
            new("a third mediator", new(-0.038, -0.046, -0.03)),
        ],
        [new("the whole package", new(0.909, 0.902, 0.915))]);

    public static EffectBars Effects { get; } = new(
        Captioned(
            "What each measure changes", "Difference to the parent in the share of runs with a return to hostilities, each measure alone, same luck"),
        Quantity.Points("effect on the share of runs with a return to hostilities"),
        [
            new("monitoring accepted", new(-0.047, -0.054, -0.04)),
            new("joint system of Qatar and Türkiye", new(-0.058, -0.065, -0.051)),
            new("written commitment", new(-0.023, -0.03, -0.016)),
            new("border reopened", new(0.001, -0.004, 0.006), new(-0.05, 0.04)),
            new("venue moved", new(-0.005, -0.011, 0.001)),
            new("air strikes as policy", new(0.282, 0.271, 0.293)),
            new("strikes announced but not carried out", new(0.031, 0.022, 0.04), new(-0.06, 0.16)),
        ]);

    /// <summary>A caption with a footer as commands write it.</summary>
    public static Caption Captioned(string title, string subtitle = "", int runs = 10_000) => new()
    {
        Title = title,
        Subtitle = subtitle,
        Footer = $"{runs:N0} runs · seed 1 · model pak-afg-2025 3f2a · 95 % intervals · "
            + "runs of a model, not a record and no statement of what will happen",
    };

    /// <summary>
    /// Charts that are hard to draw: none, one and thirty rows, names of eighty letters, curves that end together, numbers at the edge.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Hard => new Dictionary<string, string>
    {
        ["no outcomes"] = (Outcomes with { Rows = [] }).Drawn(),
        ["one outcome"] = new OutcomeBars(Crowded, [new("", new(1, 1, 1))]).Drawn(),
        ["thirty outcomes"] = new OutcomeBars(
            Crowded, [.. Thirty.Select(row => new OutcomeRow(Name(row), Near(row / 29.0), row % 2 == 0 ? Near(0.99) : null))],
            Eighty, Unbroken).Drawn(),
        ["no curves"] = (Survival with { Curves = [], Reference = null }).Drawn(),
        ["only a reference"] = (Survival with { Curves = [] }).Drawn(),
        ["one point"] = new SurvivalCurve(Crowded, Eighty, [new(Eighty, [new(0, new(1, 1, 1))])]).Drawn(),
        ["twelve curves that end together"] = (Survival with
        {
            Caption = Crowded,
            Curves = [.. Thirty.Take(12).Select(row => new Curve(Name(row), [new(0, new(1, 1, 1)), new(90, Near(0.001 * row))]))],
        }).Drawn(),
        ["curves that end on other days"] = (Survival with
        {
            From = null,
            Curves = [.. Thirty.Take(5).Select(row => new Curve(Name(row), [new(0, new(1, 1, 1)), new(3 + row, Near(0.5))]))],
        }).Drawn(),
        ["no days"] = (Trust with { Days = [] }).Drawn(),
        ["one day"] = (Trust with
        {
            Days = [Spread(30)],
            Name = Unbroken,
            Marks = [new(Opens.AddDays(30), Eighty), new(Opens.AddDays(30), Unbroken)],
        }).Drawn(),
        ["thirty marks"] = (Trust with { Marks = [.. Thirty.Select(row => new Mark(Opens.AddDays(74 * row / 29), Name(row)))] }).Drawn(),
        ["thirty years"] = new Fan(
            Crowded, Quantity.Difference(Eighty, 1),
            [.. Thirty.Select(row => new FanDay(Opens.AddDays(365 * row), -300 - row, -200, -100 + row, row, 1000 + row))]).Drawn(),
        ["no parameters"] = (Sensitivity with { Rows = [] }).Drawn(),
        ["thirty parameters"] = new Tornado(
            Crowded, Quantity.Number(Eighty, 1), new(1_234_567.8, 1_234_500, 1_234_600),
            [.. Thirty.Select(row => new TornadoRow(
                Name(row), row, row + 1, Around(1_234_567 - (300 * row)), Around(1_234_567 + (500 * row)), Eighty))]).Drawn(),
        ["only a total"] = new ShapleyBars(Crowded, Quantity.Difference("attacks", 2), [], [new(Unbroken, new(-1.5, -2, -1))]).Drawn(),
        ["thirty effects"] = new EffectBars(
            Crowded, Quantity.Points(Eighty + Eighty),
            [.. Thirty.Select(row => new EffectRow(
                Name(row), new((row - 15) / 20.0, (row - 16) / 20.0, (row - 14) / 20.0), row % 3 == 0 ? new(-0.9, 0.9) : null))]).Drawn(),
    };

    public const string Eighty = "a rather long label that goes on and on until it has precisely eighty letters in";

    public static readonly string Unbroken = new('W', 80);

    private static IEnumerable<int> Thirty => Enumerable.Range(0, 30);

    private static Caption Crowded => Captioned($"{Eighty} {Eighty}", $"{Eighty} {Unbroken}");

    private static string Name(int row) => (row % 6) switch
    {
        0 => Eighty,
        1 => Unbroken,
        2 => "طالبان اور پاکستان کے درمیان جنگ بندی کا معاہدہ اور قطر اور ترکیہ کی نگرانی کا نظام",
        3 => "<b>&\"'\u0007\0\u001b[31m\ud800",
        4 => "short",
        _ => "",
    };

    private static Estimate Near(double share) => new(share, Math.Max(0, share - 0.1), Math.Min(1, share + 0.1));

    private static Curve Falling(string name, double rate) =>
        new(name, [.. Enumerable.Range(0, 75).Where(day => day % 2 == 0).Select(day => At(day, Math.Exp(-rate * day)))]);

    private static CurvePoint At(int day, double share)
    {
        var half = 1.96 * Math.Sqrt(share * (1 - share) / 1000);
        return new(day, new(share, Math.Max(0, share - half), Math.Min(1, share + half)));
    }

    private static FanDay Spread(int day)
    {
        var (median, width) = (0.27 + (0.0018 * Math.Max(0, day - 19)) - (0.001 * Math.Min(day, 19)), 0.004 * Math.Min(day, 40));
        return new(
            Opens.AddDays(day), Math.Max(0.02, median - (1.4 * width)), median - (0.6 * width), median, median + (0.5 * width),
            median + (1.5 * width));
    }
}
