namespace Simulator.Tests.Files.Scenarios;

public class BrokenScenarioTests
{
    private const string Whole =
        """
        scenario: accepted-early
        title: What if it is accepted early?
        about: It is accepted. Watch it.
        teaches: [verification, trust]
        from: { timeline: pak-afg-2025, before: 2025-11-06 }
        hypothesis: Kabul accepts it.
        carry: exogenous
        readings: { C07: S3 }
        changes:
          - on: 2025-11-06
            event: round-opened
            id: round
            track: qatar-turkiye
            parties: [pakistan, afghan-taliban]
            mediators: [qatar, turkiye]
          - { on: 2025-11-07, event: demand-accepted, because: round, issue: monitoring, by: afghan-taliban, form: written }
          - { on: 2025-11-20, event: mechanism-established, design: { operators: [qatar], quality: 0.7, lag-days: 14 } }
          - { on: 2025-12-01, lever: fatwa, by: afghan-taliban, level: 0.5, until: 2025-12-20 }
          - { on: 2025-12-02, factor: S0-1, level: 0.5, for: pakistan }
        simulate: { until: 2026-02-26, runs: 10000, seed: 7 }
        expect:
          - { measure: relapse, versus: parent, sign: decrease }

        """;

    /// <summary>A passage of the file, what stands there instead, and what is said of it (up to an ellipsis).</summary>
    public static TheoryData<string, string, string> Defects => new()
    {
        { "scenario: accepted-early\n", "", "1:1: 'scenario' is missing. Allowed: the name of a scenario." },
        {
            "scenario: accepted-early", "scenario: Accepted Early",
            "1:11: 'Accepted Early' is not a name for a scenario. "
            + "Allowed: lower-case letters, digits and hyphens, such as monitoring-accepted, at most 100."
        },
        { "scenario: accepted-early", "scenario: [accepted]", "1:11: Expected a scenario, found a list. Allowed: the name of a scenario." },
        {
            "scenario: accepted-early", $"scenario: {new string('a', 101)}",
            $"1:11: '{new string('a', 100)}…' is not a name for a scenario. Allowed: …"
        },
        { "title: What if it is accepted early?", "title:", "2:7: Expected a text, found nothing. Allowed: a text." },
        { "title: What if it is accepted early?", "title: '  '", "2:8: 'title' is not a sentence. Allowed: one line of 1 to 500 characters." },
        {
            "[verification, trust]", "[verifcation, trust]",
            "4:11: 'verifcation' is not a concept. Did you mean 'verification'? Allowed: ripeness, …"
        },
        { "[verification, trust]", "[]", "4:10: 'teaches' is empty. Allowed: ripeness, …" },
        { "[verification, trust]", "", "4:9: Expected a list, found nothing. Allowed: a list such as [one, two]." },
        { "[verification, trust]", "{ verification: trust }", "4:10: Expected a list, found a mapping. Allowed: a list such as [one, two]." },
        {
            "from: { timeline: pak-afg-2025, before: 2025-11-06 }\n", "",
            "1:1: 'from' is missing. Allowed: the timeline and the fork point, such as { timeline: pak-afg-2025, before: 2025-11-06 }."
        },
        {
            "{ timeline: pak-afg-2025, before: 2025-11-06 }", "pak-afg-2025",
            "5:7: Expected a mapping of keys to values, found 'pak-afg-2025'. Allowed: a mapping such as { key: value }."
        },
        { "timeline: pak-afg-2025, ", "", "5:7: 'timeline' is missing. Allowed: the name of a timeline." },
        {
            "before: 2025-11-06", "befor: 2025-11-06",
            "5:33: Unknown key 'befor'. Did you mean 'before'? Allowed: timeline, before, at, event, version."
        },
        { "before: 2025-11-06", "before: 2025-11-31", "5:41: '2025-11-31' is not a day. Allowed: a day such as 2025-10-18." },
        { "before: 2025-11-06", "before: November", "5:41: 'November' is not a day. Allowed: a day such as 2025-10-18." },
        { "before: 2025-11-06", "before: 0000-00-00", "5:41: '0000-00-00' is not a day. Allowed: a day such as 2025-10-18." },
        {
            "before: 2025-11-06", "before: 2025-11-06, at: 2025-11-05",
            "5:7: The fork is given more than once: at 2025-11-05, before 2025-11-06. "
            + "Allowed: one of at, before, event and version; without any of them, the end."
        },
        {
            "before: 2025-11-06", "at: 2026-11-06",
            "5:37: '2026-11-06' is not a day at which a branch can fork from 'pak-afg-2025', which runs from 2007-01-01 to 2025-12-31. "
            + "Allowed: a day from 2007-01-01 to 2025-12-31; without a day, the end."
        },
        {
            "before: 2025-11-06", "before: 2006-12-31",
            "5:41: '2006-12-31' is not a day at which a branch can fork from 'pak-afg-2025', which runs from 2007-01-01 to 2025-12-31. "
            + "Allowed: a day from 2007-01-02 to 2025-12-31; without a day, the end."
        },
        { "before: 2025-11-06", "event: T444", "5:40: There is no event 'T444' on 'pak-afg-2025'. Did you mean 'T44'? Allowed: T01, …" },
        { "before: 2025-11-06", "event: T66", "5:40: 'T66' is a rival account of T65, not an event of its own. Allowed: T65." },
        { "before: 2025-11-06", "version: 0", "5:42: '0' is not a version. Allowed: a whole number from 1 on." },
        { "before: 2025-11-06", "version: -1", "5:42: '-1' is not a version. Allowed: a whole number from 1 on." },
        { "before: 2025-11-06", "version: 77", "5:42: 'pak-afg-2025' has no version 77. Allowed: 1 to 76." },
        {
            "before: 2025-11-06", "version: 99999999999999999999",
            "5:42: '99999999999999999999' is not a whole number. Allowed: a whole number such as 14."
        },
        { "hypothesis: Kabul accepts it.\n", "", "1:1: 'hypothesis' is missing. Allowed: a text." },
        {
            "carry: exogenous", "carry: exogenus",
            "7:8: 'exogenus' is not a carry policy. Did you mean 'exogenous'? Allowed: none, exogenous, unless-contradicted."
        },
        { "carry: exogenous", "carry: all", "7:8: 'all' is not a carry policy. Allowed: none, exogenous, unless-contradicted." },
        { "carry: exogenous\n", "", "1:1: 'carry' is missing. Allowed: none, exogenous, unless-contradicted." },
        {
            "{ C07: S3 }", "{ C70: S3 }",
            "8:13: Unknown set of claims 'C70'. Did you mean 'C07'? "
            + "Allowed: C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, C21, C22, C23, C24."
        },
        { "{ C07: S3 }", "{ C07: S33 }", "8:18: Unknown claim 'S33' in 'C07=S33'. Did you mean 'S3'? Allowed: X52, X51, S3." },
        { "{ C07: S3 }", "[C07, S3]", "8:11: Expected a mapping of keys to values, found a list. Allowed: a mapping such as { key: value }." },
        { "{ C07: S3 }", "{ C07: [S3] }", "8:18: Unknown claim '[ S3 ]' in 'C07=[ S3 ]'. Allowed: X52, X51, S3." },
        { "{ C07: S3 }", "{ C07: }", "8:18: 'C07=' is not a reading. Allowed: SET=CLAIM, such as C07=S3." },
        { "on: 2025-11-06\n    event", "event", "10:5: 'on' is missing. Allowed: a day such as 2025-10-18." },
        { "on: 2025-11-06\n    event", "on: 6 November\n    event", "10:9: '6 November' is not a day. Allowed: a day such as 2025-10-18." },
        { "on: 2025-11-06\n    event", "on: 2025-11\n    event", "10:9: '2025-11' is not a day. Allowed: a day such as 2025-10-18." },
        {
            "on: 2025-11-06\n    event", "on: 2025-10-19\n    event",
            "10:9: '2025-10-19' is before the fork, on 2025-11-02. Allowed: 2025-11-02 to 2035-11-02."
        },
        { "on: 2025-12-02", "on: 2055-12-02", "19:11: '2055-12-02' is too far in the future. Allowed: 2025-11-02 to 2035-11-02." },
        { "event: round-opened", "event: round-open", "11:12: Unknown event 'round-open'. Did you mean 'round-opened'? Allowed: round-opened, …" },
        {
            "event: round-opened", "event: round_opened",
            "11:12: Unknown event 'round_opened'. Did you mean 'round-opened'? Allowed: round-opened, …"
        },
        { "event: round-opened", "event: scenario-branched", "11:12: Unknown event 'scenario-branched'. Allowed: round-opened, …" },
        { "event: round-opened", "event: lever-applied", "11:12: Unknown event 'lever-applied'. Allowed: round-opened, …" },
        {
            "event: round-opened", "event: [round-opened]",
            "11:12: Unknown event '[ round-opened ]'. Did you mean 'round-opened'? Allowed: round-opened, …"
        },
        { "event: round-opened\n    ", "", "10:5: The change names no event, lever or factor. Allowed: event, lever, factor." },
        { "id: round\n", "id: round\n    place: [Istanbul]\n", "13:12: Expected a text, found a list. Allowed: a text." },
        {
            "id: round\n", "id: round\n    level: 0.5\n",
            "13:5: Unknown key 'level'. Allowed: event, on, id, because, text, place, track, parties, party, mediators, mediator, number."
        },
        { "track: qatar-turkiye", "track: qatar", "13:12: Unknown track 'qatar'. Allowed: qatar-turkiye, saudi, china, neighbours." },
        {
            "parties: [pakistan, afghan-taliban]", "parties: [pakistn, afghan-taliban]",
            "14:15: Unknown actor 'pakistn'. Did you mean 'pakistan'? Allowed: pakistan, …"
        },
        {
            "parties: [pakistan, afghan-taliban]", "parties: [pakistan, afghan-taliban]\n    party: pakistan",
            "15:12: Both 'party' and 'parties' are given. Allowed: one of them."
        },
        { "parties: [pakistan, afghan-taliban]\n    ", "", "10:5: 'parties' is missing. Allowed: a list." },
        { "because: round", "because: rund", "16:56: 'rund' is not the id of an earlier change. Did you mean 'round'? Allowed: round." },
        { "because: round", "because: [round, hypothesis]", "16:56: 'hypothesis' is not the id of an earlier change. Allowed: round." },
        { "because: round", "because: { a: b }", "16:56: Expected a list, found a mapping. Allowed: a list such as [one, two]." },
        { "because: round", "because: round, id: two words", "16:67: 'two words' is not an id. Allowed: a word without spaces, such as first-step." },
        { "because: round", "because: round, id: \"\\u2028\"", "16:67: '\u2028' is not an id. Allowed: a word without spaces, such as first-step." },
        { "because: round", "because: round, id: round", "16:67: Duplicate id 'round'. Allowed: each id once." },
        { "issue: monitoring", "issue: monitorin", "16:70: Unknown issue 'monitorin'. Did you mean 'monitoring'? Allowed: action-against-ttp, …" },
        {
            "issue: monitoring", "issue: trade",
            "16:5: The process refuses demand-accepted on 2025-11-07: A demand can only be accepted or rejected after another party has raised it. "
            + "No other party has raised 'trade' with 'afghan-taliban'. Allowed: …"
        },
        { "form: written", "form: writen", "16:108: 'writen' is not a form. Did you mean 'written'? Allowed: verbal, written, verifiable." },
        {
            "form: written", "form: written, lever: fatwa",
            "16:117: Unknown key 'lever'. Allowed: event, on, id, because, text, place, by, issues, issue, form."
        },
        {
            "design: { operators: [qatar], quality: 0.7, lag-days: 14 }", "design: good",
            "17:61: Expected a mapping of keys to values, found 'good'. Allowed: a mapping such as { key: value }."
        },
        { "quality: 0.7", "quality: high", "17:92: 'high' is not a number. Allowed: a number such as 0.5." },
        {
            "quality: 0.7", "quality: 7",
            "17:5: The process refuses mechanism-established on 2025-11-20: "
            + "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1. "
            + "It is 7 over 14 days. Allowed: from 0 to 1, …"
        },
        {
            "lag-days: 14", "lag-days: -1",
            "17:5: The process refuses mechanism-established on 2025-11-20: "
            + "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1. "
            + "It is 0.7 over -1 days. Allowed: from 0 to 1, …"
        },
        { "lag-days: 14", "lag-days: 1.5", "17:107: '1.5' is not a whole number. Allowed: a whole number such as 14." },
        { "lever: fatwa", "lever: fatwas", "18:30: Unknown lever 'fatwas'. Did you mean 'fatwa'? Allowed: monitoring-mechanism, …" },
        {
            "lever: fatwa, by: afghan-taliban, level: 0.5", "lever: fatwa, by: afghan-taliban, level: 1.5",
            "18:5: The process refuses lever-applied on 2025-12-01: "
            + "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1. "
            + "It is 1.5 over 0 days. Allowed: from 0 to 1, …"
        },
        {
            "lever: fatwa, by: afghan-taliban, level: 0.5", "lever: fatwa, by: afghan-taliban, lvl: 0.5",
            "18:57: Unknown key 'lvl'. Allowed: on, id, because, text, place, lever, by, level, ramp-days, lag-days, until."
        },
        {
            "lever: fatwa, by: afghan-taliban, level: 0.5", "lever: fatwa, by: afghan-taliban, level: .nan",
            "18:64: '.nan' is not a number. Allowed: a number such as 0.5."
        },
        {
            "until: 2025-12-20", "until: 2025-12-01",
            "18:76: The lever would end on 2025-12-01 and begin on 2025-12-01. Allowed: an end after the beginning."
        },
        {
            "until: 2025-12-20", "until: 2025-11-30",
            "18:76: The lever would end on 2025-11-30 and begin on 2025-12-01. Allowed: an end after the beginning."
        },
        { "until: 2025-12-20", "until: 2055-11-30", "18:76: '2055-11-30' is too far in the future. Allowed: 2025-11-02 to 2035-11-02." },
        { "until: 2025-12-20", "until: soon", "18:76: 'soon' is not a day. Allowed: a day such as 2025-10-18." },
        {
            "factor: S0-1", "factor: S0-9",
            "19:31: Unknown factor 'S0-9'. Did you mean 'S0-1'? "
            + "Allowed: S0-1, S0-2, S0-3, S0-4, S3-a, S3-b, S3-c, S3-d, S3-e, S4-1, S4-2, S4-3, S2, S1."
        },
        { "factor: S0-1, level: 0.5", "factor: S0-1", "19:5: 'level' is missing. Allowed: a number such as 0.5." },
        {
            "factor: S0-1, level: 0.5", "factor: S0-1, level: 3",
            "19:5: The process refuses factor-changed on 2025-12-02: "
            + "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1. "
            + "It is 3. Allowed: from 0 to 2, …"
        },
        {
            "for: pakistan", "for: pakistan, until: 2025-12-20",
            "19:64: Unknown key 'until'. Allowed: on, id, because, text, place, factor, level, for."
        },
        {
            "factor: S0-1, level: 0.5, for: pakistan", "text: Nothing.",
            "19:5: The change names no event, lever or factor. Allowed: event, lever, factor."
        },
        {
            "- { on: 2025-12-02, factor: S0-1, level: 0.5, for: pakistan }", "- pakistan",
            "19:5: Expected a mapping of keys to values, found 'pakistan'. Allowed: a mapping such as { key: value }."
        },
        {
            "until: 2026-02-26", "until: 2025-12-19",
            "20:11: It would simulate until 2025-12-19. Allowed: 2025-12-20, the day of the last change, to 2035-11-02."
        },
        {
            "until: 2026-02-26", "until: 2056-02-26",
            "20:11: It would simulate until 2056-02-26. Allowed: 2025-12-20, the day of the last change, to 2035-11-02."
        },
        { "until: 2026-02-26, ", "", "20:11: 'until' is missing. Allowed: a day such as 2025-10-18." },
        { "runs: 10000", "runs: 0", "20:11: 'simulate' has 0 runs from seed 7. Allowed: 1 to 10,000,000 runs from a seed of 0 or more." },
        {
            "runs: 10000", "runs: 100000000",
            "20:11: 'simulate' has 100,000,000 runs from seed 7. Allowed: 1 to 10,000,000 runs from a seed of 0 or more."
        },
        { "runs: 10000", "runs: 1e4", "20:38: '1e4' is not a whole number. Allowed: a whole number such as 14." },
        { "seed: 7", "seed: -7", "20:11: 'simulate' has 10,000 runs from seed -7. Allowed: 1 to 10,000,000 runs from a seed of 0 or more." },
        { "seed: 7", "seed: 99999999999999999999", "20:51: '99999999999999999999' is not a whole number. Allowed: a whole number such as 14." },
        {
            "simulate: { until: 2026-02-26, runs: 10000, seed: 7 }\n", "",
            "21:3: 'expect' needs a simulation to be checked. Allowed: 'expect' together with 'simulate'."
        },
        { "measure: relapse", "measure: relaps", "22:16: 'relaps' is not a measure. Did you mean 'relapse'? Allowed: relapse, …" },
        { "versus: parent", "versus: timeline", "22:33: 'timeline' is not a versus. Allowed: parent, actual." },
        { "sign: decrease", "sign: less", "22:47: 'less' is not a sign. Allowed: decrease, none, increase, contested." },
        {
            "- { measure: relapse, versus: parent, sign: decrease }", "measure: relapse",
            "22:3: Expected a list, found a mapping. Allowed: a list such as [one, two]."
        },
    };

    [Fact]
    public void The_file_is_in_order_as_it_stands() => Assert.Empty(Said(Whole));

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_is_named_with_its_place_and_what_is_allowed(string passage, string replacement, string said)
    {
        var problem = Assert.Single(Said(Broken(passage, replacement)));
        Assert.Equal(said, said[^1] == '…' ? $"{problem[..Math.Min(problem.Length, said.Length - 1)]}…" : problem);
    }

    [Fact]
    public void All_defects_are_listed_at_once_in_the_order_of_lines() =>
        Assert.Equal(
            [
                "3:1: Unknown key 'abut'. Did you mean 'about'? Allowed: scenario, title, …",
                "4:11: 'verifcation' is not a concept. Did you mean 'verification'? Allowed: ripeness, …",
                "8:18: Unknown claim 'S33' in 'C07=S33'. Did you mean 'S3'? Allowed: X52, …",
                "14:15: Unknown actor 'pakistn'. Did you mean 'pakistan'? Allowed: pakistan, …",
                "17:92: 'high' is not a number. Allowed: a number such as 0.5.",
                "18:76: 'soon' is not a day. Allowed: a day such as 2025-10-18.",
                "20:38: '1e4' is not a whole number. Allowed: a whole number such as 14.",
                "22:47: 'less' is not a sign. Allowed: decrease, …",
            ],
            Said(new[]
            {
                ("sign: decrease", "sign: less"), ("about:", "abut:"), ("quality: 0.7", "quality: high"),
                ("[verification, trust]", "[verifcation, trust]"),
                ("until: 2025-12-20", "until: soon"), ("runs: 10000", "runs: 1e4"), ("parties: [pakistan", "parties: [pakistn"), ("S3 }", "S33 }"),
            }.Aggregate(Whole, (text, defect) => Broken(defect.Item1, defect.Item2, text))).Select(Short));

    [Fact]
    public void A_misspelt_key_is_unknown_and_the_right_one_is_missing()
    {
        Assert.Equal(
            [
                "1:1: Unknown key 'scenaro'. Did you mean 'scenario'? Allowed: scenario, title, …",
                "1:1: 'scenario' is missing. Allowed: the name of a scenario.",
            ],
            Said(Broken("scenario:", "scenaro:")).Select(Short));
        Assert.Equal(
            ["10:5: 'track' is missing. Allowed: qatar-turkiye, …", "13:5: Unknown key 'trak'. Did you mean 'track'? Allowed: event, on, …"],
            Said(Broken("track:", "trak:")).Select(Short));
    }

    [Fact]
    public void What_a_mechanism_is_like_stands_in_its_design() =>
        Assert.Equal(
            [
                "17:5: 'design' is missing. Allowed: a mapping with operators, …",
                "17:53: Unknown key 'operators'. Allowed: event, on, …",
                "17:73: Unknown key 'quality'. Allowed: event, on, …",
            ],
            Said(Broken("design: { operators: [qatar], quality: 0.7, lag-days: 14 }", "operators: [qatar], quality: 0.7")).Select(Short));

    [Theory]
    [InlineData("befor: 2025-11-06", "5:33: Unknown key 'befor'.")]
    [InlineData("before: 2025-11-31", "5:41: '2025-11-31' is not a day.")]
    [InlineData("before: 2025-11-06, at: 2025-11-05", "5:7: The fork is given more than once:")]
    [InlineData("version: 0", "5:42: '0' is not a version.")]
    [InlineData("version: 77", "5:42: 'pak-afg-2025' has no version 77.")]
    public void Where_the_fork_is_unclear_the_names_are_checked_and_the_process_is_not_asked(string point, string said)
    {
        var problems = Said(
            Broken("before: 2025-11-06", point, Broken("lever: fatwa", "lever: fatwas", Broken("issue: monitoring", "issue: trade"))));

        Assert.Equal(2, problems.Count);
        Assert.StartsWith(said, problems[0]);
        Assert.StartsWith("18:30: Unknown lever 'fatwas'.", problems[1]);
    }

    [Theory]
    [InlineData("from: { timeline: pak-afg-2025, before: 2025-11-06 }\n", "", "1:1: 'from' is missing.")]
    [InlineData("{ timeline: pak-afg-2025, before: 2025-11-06 }", "[pak-afg-2025]", "5:7: Expected a mapping of keys to values, found a list.")]
    [InlineData("timeline: pak-afg-2025, ", "", "5:7: 'timeline' is missing.")]
    public void Where_no_timeline_is_named_the_form_is_checked_all_the_same(string passage, string replacement, string said)
    {
        var problems = Said(Broken(passage, replacement, Broken("lever: fatwa", "lver: fatwa", Broken("event: round-opened", "event: round-open"))));

        Assert.Equal(3, problems.Count);
        Assert.StartsWith(said, problems[0]);
        Assert.Contains("Unknown event 'round-open'.", problems[1]);
        Assert.Contains("The change names no event, lever or factor.", problems[2]);
    }

    [Fact]
    public void Nothing_is_said_of_what_rests_on_a_change_that_cannot_be_read()
    {
        const string Session = "event: demand-accepted, because: round, issue: monitoring, by: afghan-taliban, form: written }";
        var rests = Broken(Session, "event: session-held, because: round }");
        Assert.Empty(Said(rests));

        var problem = Assert.Single(Said(Broken("event: round-opened", "event: round-open", rests)));
        Assert.StartsWith("11:12: Unknown event 'round-open'.", problem);
    }

    [Fact]
    public void A_change_is_refused_for_what_the_process_says_before_one_that_cannot_be_read()
    {
        var problems = Said(Broken(
            "event: round-opened", "event: talks-resumed\n    at-request-of: [qatar]",
            Broken(
                "lever: fatwa", "lever: fatwas",
                Broken("    track: qatar-turkiye\n    parties: [pakistan, afghan-taliban]\n    mediators: [qatar, turkiye]\n", ""))));

        Assert.Equal(2, problems.Count);
        Assert.StartsWith("10:5: The process refuses talks-resumed on 2025-11-06: Only talks that collapsed can be resumed.", problems[0]);
        Assert.StartsWith("16:30: Unknown lever 'fatwas'.", problems[1]);
    }

    [Fact]
    public void A_lever_that_was_withdrawn_before_cannot_end()
    {
        var problem = Assert.Single(
            Said(Broken(
                "- { on: 2025-12-02, factor: S0-1, level: 0.5, for: pakistan }", "- { on: 2025-12-02, event: lever-withdrawn, lever: fatwa }")));
        Assert.StartsWith(
            "18:76: The process refuses lever-withdrawn on 2025-12-20: Only a lever in force can be withdrawn. 'fatwa' is not in force.", problem);
    }

    [Fact]
    public void A_run_without_changes_ends_no_earlier_than_its_fork()
    {
        var changes = Whole[Whole.IndexOf("  - on:", StringComparison.Ordinal)..Whole.IndexOf("simulate", StringComparison.Ordinal)];
        Assert.Equal(
            ["10:11: It would simulate until 2025-11-01. Allowed: 2025-11-02, the day of the fork, to 2035-11-02."],
            Said(Broken("changes:", "changes: []", Broken(changes, "", Broken("until: 2026-02-26", "until: 2025-11-01")))));
    }

    private static IReadOnlyList<string> Said(string text) => [.. Planned.Problems(text).Select(problem => $"{problem}"["s.yaml:".Length..])];

    /// <summary>What is said without most of a long list of what is allowed.</summary>
    private static string Short(string said)
    {
        var first = said.IndexOf(',', said.IndexOf("Allowed: ", StringComparison.Ordinal));
        return first < 0 ? said
            : said[(said.LastIndexOf(' ', first) + 1)..first] is "event" or "scenario" ? $"{said[..(said.IndexOf(',', first + 1) + 1)]} …"
            : $"{said[..(first + 1)]} …";
    }

    /// <summary>Replaces a passage that the file has once.</summary>
    private static string Broken(string passage, string replacement, string text = Whole)
    {
        Assert.Equal(2, text.Split(passage).Length);
        return text.Replace(passage, replacement, StringComparison.Ordinal);
    }
}
