namespace Simulator.Tests.Files.Cases;

public sealed class BrokenModelTests : IDisposable
{
    private const string Card = "model.yaml";
    private const string Mappings = "model-levers.yaml";
    private const string Lam0 =
        "{ id: lam0, name: Attacks, value: 0.066, least: 0.045, most: 0.10, unit: per day, grade: assumption, basis: Assumed. }";
    private const string Moves = "moves: [{ variable: monitoring, by: 1 }]    # at full strength";
    private const string Two = "readings: [{ name: a, says: A., moves: [{ variable: monitoring, by: 1 }] }, { name: b, says: B. }]";

    private readonly ScratchCase scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>A passage in a file of the scaffold, what stands there instead, and what the reader says of it (up to an ellipsis).</summary>
    public static TheoryData<string, string, string, string> Defects => new()
    {
        {
            Card, "claimant: northland ", "claimant: nortland ",
            "model.yaml:5:11: Unknown actor 'nortland'. Did you mean 'northland'? Allowed: northland, southland, eastland, riders."
        },
        { Card, "spoilers: [riders]", "spoilers: [raiders]", "model.yaml:9:12: Unknown actor 'raiders'. Did you mean 'riders'? …" },
        {
            Card, "rung: interim, issues: [monitoring]", "rung: interim, issues: [monitring]",
            "model.yaml:14:31: Unknown issue 'monitring'. Did you mean 'monitoring'? Allowed: monitoring."
        },
        { Card, "track: main", "track: mian", "model.yaml:12:8: Unknown track 'mian'. Did you mean 'main'? Allowed: main." },
        { Card, "rung: interim", "rung: interm", "model.yaml:14:13: 'interm' is not a rung. Did you mean 'interim'? Allowed: none, ceasefire, …" },
        { Card, "rung: interim", "rung: monitored", "model.yaml:14:3: Duplicate rung 'monitored'. Allowed: each rung once." },
        { Card, "rung: interim", "rung: none", "model.yaml:14:3: Nothing is agreed on rung 'none'. Allowed: the rungs above it." },
        {
            Card, "addressee: southland ", "addressee: northland ",
            "model.yaml:6:12: 'northland' is also the claimant. Allowed: two of northland, southland."
        },
        {
            Card, "claimant: northland ", "claimant: eastland ",
            "model.yaml:5:11: 'eastland' is not a party of the case. Allowed: two of northland, southland."
        },
        {
            Card, "spoilers: [riders]", "spoilers: []",
            "model.yaml:9:11: No spoiler is named. Allowed: at least one actor that attacks the claimant."
        },
        { Card, "spoilers: [riders] ", "spoilers: riders ", "model.yaml:9:11: Expected a list, found 'riders'. Allowed: a list such as [one, two]." },
        {
            Card, "first-round: 2031-04-01", "first-round: 2031-03-31",
            "model.yaml:4:14: The first round is on 2031-03-31, and the model opens on 2031-04-01. Allowed: a day from 2031-04-01 on."
        },
        { Card, "opens: 2031-04-01", "opens: April", "model.yaml:3:8: 'April' is not a day. Allowed: a day such as 2025-10-18." },
        {
            Card, "mediators: [eastland]", "mediator: [eastland]",
            "model.yaml:10:1: Unknown key 'mediator'. Did you mean 'mediators'? Allowed: opens, …"
        },
        { Card, "track: main", "track: main\nlevers: []", "model.yaml:13:1: Unknown key 'levers'. …" },
        { Card, "value: 0.066", "value: 0.66", "model.yaml:22:39: 0.66 lies outside its range. Allowed: from 0.045 to 0.1." },
        { Card, "least: 0.045", "least: 0.45", "model.yaml:22:53: The lowest value, 0.45, is above the highest, 0.1. Allowed: at most 0.1." },
        {
            Card, "value: 0.28, least: 0.15, most: 0.45", "value: 0.28, least: 0, most: 0.45",
            "model.yaml:25:68: 'p_ret' may not range from 0 to 0.45. Allowed: from 0.0001 to 0.9999."
        },
        {
            Card, "most: 0.10, unit: per day, grade", "most: 20, unit: per day, grade",
            "model.yaml:22:66: 'lam0' may not range from 0.045 to 20. Allowed: from 0 to 10."
        },
        { Card, "value: 0.066", "value: much", "model.yaml:22:39: 'much' is not a number. Allowed: a number such as 0.5." },
        { Card, "value: 0.066", "value: .inf", "model.yaml:22:39: '.inf' is not a number. Allowed: a number such as 0.5." },
        {
            Card, Lam0, Lam0.Replace("assumption", "guess", StringComparison.Ordinal),
            "model.yaml:22:94: 'guess' is not an evidence grade. Allowed: counted, recomputed, read, claimed, tuned, assumption."
        },
        { Card, Lam0, Lam0.Replace(", basis: Assumed.", "", StringComparison.Ordinal), "model.yaml:22:5: 'basis' is missing. Allowed: a text." },
        { Card, Lam0, Lam0.Replace("Assumed.", "Counted., sources: [D9]", StringComparison.Ordinal), "model.yaml:22:133: Unknown source 'D9'. …" },
        {
            Card, Lam0, Lam0.Replace("Assumed.", "Assumed., role: threshold", StringComparison.Ordinal),
            "model.yaml:22:129: 'lam0' cannot have the role 'threshold'. Allowed: exposed."
        },
        { Card, $"  - {Lam0}\n", "", "model.yaml:22:3: Missing in 'parameters': lam0. Allowed: each parameter once." },
        { Card, Lam0, $"{Lam0}\n  - {Lam0}", "model.yaml:23:11: Duplicate parameter 'lam0'. Allowed: each parameter once." },
        {
            Card, $"  - {Lam0}\n", $"  - {Lam0}\n  - {Lam0.Replace("lam0", "lam1", StringComparison.Ordinal)}\n",
            "model.yaml:23:11: Unknown parameter 'lam1'. Did you mean 'lam0'? Allowed: lam0, b_talk, …"
        },
        {
            Card, "statistic: comprehensive", "statistic: comprehensiv",
            "model.yaml:62:16: 'comprehensiv' is not a statistic. Did you mean 'comprehensive'? …"
        },
        { Card, "tuned: no", "tuned: never", "model.yaml:64:12: 'never' is not a tuning. Allowed: no, partly, yes." },
        { Card, "    most: 0.1\n", "", "model.yaml:60:5: The fact has no target. Allowed: 'least', 'most' or both." },
        {
            Card, "    most: 0.1\n", "    most: 0.1\n    least: 0.2\n",
            "model.yaml:66:12: The lowest value, 0.2, is above the highest, 0.1. Allowed: at most 0.1."
        },
        {
            Card, "until: 2031-06-01", "until: 2031-04-01",
            "model.yaml:63:12: Runs until 2031-04-01 would end before they begin: the model opens on 2031-04-01. Allowed: a later day."
        },
        {
            Card, "# reference:\n", "reference: { name: Others, basis: Counted., points: [] }\n",
            "model.yaml:70:53: The curve has no points. Allowed: one or more, such as { days: 60, share: 0.85 }."
        },
        {
            Card, "# reference:\n", "reference: { name: Others, basis: Counted., points: [{ days: 60, share: 0.8 }, { days: 90, share: 0.9 }] }\n",
            "model.yaml:70:53: A share of 0.9 after 90 days cannot follow 0.8 after 60. Allowed: later days, and a share from 0 to 0.8."
        },
        {
            Card, "# reference:\n", "reference: { name: Others, basis: Counted., points: [{ days: 0, share: 1 }] }\n",
            "model.yaml:70:53: A share of 1 after 0 days cannot follow 1 after 0. …"
        },
        {
            Mappings, "lever: joint-monitoring", "lever: join-monitoring",
            "model-levers.yaml:5:12: Unknown lever 'join-monitoring'. Did you mean 'joint-monitoring'? Allowed: joint-monitoring."
        },
        { Mappings, "factor: D1-1", "factor: D1-2", "model-levers.yaml:17:13: Unknown factor 'D1-2'. Did you mean 'D1-1'? Allowed: D1-1." },
        {
            Mappings, "variable: trust-growth", "variable: trust-grows",
            "model-levers.yaml:20:25: 'trust-grows' is not a model variable. Did you mean 'trust-growth'? Allowed: monitoring, joint-system, …"
        },
        {
            Mappings, Moves, $"{Moves}\n    {Two}",
            "model-levers.yaml:9:15: The lever has both moves and readings. "
            + "Allowed: moves, or for a contested lever readings with moves of their own."
        },
        {
            Mappings, Moves, "readings: [{ name: calms, says: It calms. }]",
            "model-levers.yaml:8:15: The lever has only one reading. Allowed: two or more for a contested lever, else moves."
        },
        {
            Mappings, Moves, Two.Replace("name: b", "name: a", StringComparison.Ordinal),
            "model-levers.yaml:8:15: Duplicate reading 'a'. Allowed: each name once."
        },
        {
            Mappings, Moves, "moves: [{ variable: monitoring, by: 1 }, { variable: monitoring, by: 2 }]",
            "model-levers.yaml:8:12: Duplicate variable 'monitoring'. Allowed: each variable once."
        },
        {
            Mappings, Moves, "moves: [{ variable: monitoring, by: 1e9 }]",
            "model-levers.yaml:8:12: 'monitoring' is moved by 1000000000. Allowed: from -10 to 10."
        },
        {
            Mappings, Moves, Two.Replace("by: 1", "by: 11", StringComparison.Ordinal),
            "model-levers.yaml:8:15: 'monitoring' is moved by 11. Allowed: from -10 to 10."
        },
        { Mappings, "by: -0.2", "by: -20", "model-levers.yaml:20:12: 'trust-growth' is moved by -20. Allowed: from -10 to 10." },
        { Mappings, "load: 0.4", "load: -1", "model-levers.yaml:9:11: The load -1 is out of range. Allowed: from 0 to 10." },
        {
            "levers.yaml", "sources: [D1]", "sources: [D1]\n- { id: fund, code: V02, name: Fund, proposed-by: D1, claim: Helps. }",
            "model-levers.yaml:5:3: Missing in 'levers': fund. Allowed: each lever once."
        },
        {
            "factors.yaml", "sources: [D1] }", "sources: [D1] }\n- { id: D1-2, text: Hunger., slot: hurt, sources: [D1] }",
            "model-levers.yaml:17:3: Missing in 'factors': D1-2. Allowed: each factor once."
        },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_is_named_with_its_place_and_what_is_allowed(string file, string passage, string replacement, string said) =>
        Assert.Contains(
            scratch.With(file, passage, replacement).Problems(),
            problem => said == (said[^1] == '…' ? $"{problem[..Math.Min(problem.Length, said.Length - 1)]}…" : problem));

    [Fact]
    public void A_second_mapping_of_a_lever_is_refused() =>
        Assert.Equal(
            ["model-levers.yaml:6:12: Duplicate lever 'joint-monitoring'. Allowed: each lever once."],
            scratch.With(Mappings, "levers:\n", "levers:\n  - { lever: joint-monitoring, grade: read, basis: Twice. }\n").Problems());

    [Fact]
    public void A_card_without_parameters_lacks_each_of_them()
    {
        var text = scratch[Card];
        scratch[Card] = text[..text.IndexOf("parameters:", StringComparison.Ordinal)];
        Assert.StartsWith("model.yaml:3:1: Missing in 'parameters': lam0, b_talk, b_strike, p_ret, ", Assert.Single(scratch.Problems()));
    }

    [Fact]
    public void All_defects_of_both_files_are_listed_at_once() =>
        Assert.Equal(
            [
                "model-levers.yaml:20:25: 'trust' is not a model variable. …",
                "model-levers.yaml:9:11: The load -1 is out of range. Allowed: from 0 to 10.",
                "model.yaml:4:14: The first round is on 2031-03-31, and the model opens on 2031-04-01. Allowed: a day from 2031-04-01 on.",
                "model.yaml:6:12: 'northland' is also the claimant. Allowed: two of northland, southland.",
                "model.yaml:9:12: Unknown actor 'raiders'. Did you mean 'riders'? Allowed: northland, southland, eastland, riders.",
            ],
            scratch
                .With(Card, "first-round: 2031-04-01", "first-round: 2031-03-31")
                .With(Card, "addressee: southland ", "addressee: northland ")
                .With(Card, "spoilers: [riders]", "spoilers: [raiders]")
                .With(Mappings, "load: 0.4", "load: -1")
                .With(Mappings, "variable: trust-growth", "variable: trust")
                .Problems().Select(problem => problem.Contains("model variable", StringComparison.Ordinal) ? $"{problem[..58]}…" : problem).Order(
                    StringComparer.Ordinal));
}
