using Simulator.Application.Kinds;
using Simulator.Application.Search;
using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Cli.Views.Pages;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Glossary;
using Simulator.Files.Scenarios;
using Simulator.Reports.Glossary;
using Simulator.Reports.Kinds;
using Simulator.Reports.Search;
using Simulator.Reports.Timelines;
using Simulator.Tests.Files.Cases;
using Simulator.Tests.Files.Scenarios;

namespace Simulator.Tests.Cli.Views.Pages;

public class PagesTests
{
    private const int Narrow = 80;

    private static readonly CaseContent Talks = SeededCase.Talks2025;
    private static readonly IReadOnlyList<ReplayStep> Steps = [.. StepsOf(Talks)];

    public static TheoryData<string> Rows => [.. Talks.Events.Select(happened => happened.Account.Row!.Value.Value)];

    public static TheoryData<string> Sources => [.. Talks.Case.Sources.Select(source => source.Id.Value)];

    public static TheoryData<string> Kinds => [.. EventKinds.All.Select(kind => kind.FileCode)];

    public static TheoryData<string> Glossary => [.. Terms.All.Select(term => term.Term)];

    [Theory]
    [InlineData("T47")]
    [InlineData("T65")]
    [InlineData("T66")]
    public void An_event_has_a_page(string row) => Approval.Matches($"Pages/show-{row}.txt", Printed(true, Event(row)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_page_of_an_event_is_narrow_and_has_names(string row)
    {
        var text = Fits(Event(row));
        Assert.DoesNotMatch(@"(?<![\w/-])afghan-taliban(?![\w-])", text);
        Assert.Contains(row, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_did_not_happen_is_marked()
    {
        var assumed = Talks.Events[0] with { Account = Talks.Events[0].Account with { Row = null, Origin = Origin.Hypothetical } };
        var step = StepsOf(Talks with { Events = [assumed] }).Single();
        var report = EventReport.Of(new(Talks.Case, Talks.Case.Id, Reading.House, step, null, [], [], null));
        Assert.Contains("HYPOTHETICAL", Printed(true, terminal => new EventView(terminal, report).Show()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_found_in_any_case_and_without_zeros_and_an_event_without_a_row_by_its_version()
    {
        Assert.Equal("T07", EventLookup.Find(Steps, "t7").Step!.Event.Account.Row!.Value.Value);
        Assert.Equal(("T65", "T66"), EventLookup.Find(Steps, "T66") is var (step, rival) ? ($"{step!.Event.Account.Row}", $"{rival}") : default);
        Assert.Equal(47, EventLookup.Find(Steps, "47").Step!.Version);
        Assert.Null(EventLookup.Find(Steps, "T99").Step);
        Assert.StartsWith(
            "'t' has no event 'T444'. Did you mean 'T44'? Allowed: a version from 1 to 76, T01", Unknown("T444"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_something_else_leads_to_the_command_that_shows_it() =>
        Assert.StartsWith(
            "'t' has no event 'monitoring'. It is an issue: simulator issues monitoring --of t. Allowed: a version from 1 to 76",
            Unknown("monitoring"), StringComparison.Ordinal);

    [Fact]
    public void A_source_has_a_page() => Approval.Matches("Pages/source-S2.txt", Printed(true, Source("S2")));

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_page_of_a_source_is_narrow(string source) => Fits(Source(source));

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_page_of_a_source_has_every_event_and_claim_that_cites_it(string source)
    {
        var report = SourceOf(source);
        Assert.Equal(
            Talks.Events.Count(happened => happened.Account.Sources.Contains(new SourceId(source))), report.Events.Count);
        Assert.Equal(
            Talks.Case.ClaimSets.Sum(set => set.Claims.Count(claim => claim.Sources.Contains(new SourceId(source)))), report.Claims.Count);
    }

    [Fact]
    public void The_kinds_are_listed_by_theme() => Approval.Matches(
        "Pages/kinds.txt", Printed(true, terminal => new KindsView(terminal).Show(EventKinds.All.Select(KindEntry.Of))));

    [Theory]
    [InlineData("interim-agreement")]
    [InlineData("attack")]
    [InlineData("mechanism-established")]
    [InlineData("ratification-refused")]
    [InlineData("scenario-branched")]
    public void A_kind_has_a_page(string kind) => Approval.Matches($"Pages/kind-{kind}.txt", Printed(true, Kind(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_of_a_kind_is_narrow(string kind) => Fits(Kind(kind), exceptExample: true);

    [Fact]
    public void The_glossary_is_listed_by_subject() => Approval.Matches(
        "Pages/glossary.txt", Printed(true, terminal => GlossaryView.Show(terminal, Terms.Subjects.Select(SubjectEntry.Of))));

    [Fact]
    public void A_term_has_a_page() => Approval.Matches("Pages/glossary-ripeness.txt", Printed(true, Term("ripeness")));

    [Theory]
    [MemberData(nameof(Glossary))]
    public void The_page_of_a_term_is_narrow(string term) => Fits(Term(term));

    [Theory]
    [InlineData("ceasefire holds")]
    [InlineData("monitoring istanbul")]
    [InlineData("ripeness")]
    [InlineData("turkiye")]
    public void A_search_is_shown_by_type(string words) =>
        Approval.Matches($"Pages/find-{words.Replace(' ', '-')}.txt", Printed(true, Search(words)));

    [Theory]
    [InlineData("a")]
    [InlineData("the talks")]
    [InlineData("kabul")]
    public void A_search_is_narrow(string words) => Fits(Search(words));

    private static string Unknown(string given) => EventLookup.Unknown(Talks.Case, Steps, new("t"), given, " --of t").Message;

    private static string Fits(Action<Terminal> print, bool exceptExample = false)
    {
        var ascii = Printed(false, print);
        Assert.All(ascii, character => Assert.True(char.IsAscii(character)));
        // The lines of a file are shown as they are.
        Assert.All(
            exceptExample ? ascii.Split("\nExample")[0].Split('\n') : ascii.Split('\n'),
            line => Assert.True(line.TrimEnd().Length <= Narrow, line));
        return ascii;
    }

    private static string Printed(bool unicode, Action<Terminal> print) => Page.Printed(Narrow, unicode, print);

    private static Action<Terminal> Event(string row)
    {
        var (step, rival) = EventLookup.Find(Steps, row);
        var shown = new EventShown(
            Talks.Case, Talks.Case.Id, Reading.House, step!, rival, EventLookup.Causes(Steps, step!), EventLookup.Effects(Steps, step!), null);
        return terminal => new EventView(terminal, EventReport.Of(shown)).Show();
    }

    private static Action<Terminal> Source(string source) => terminal => SourceView.Show(terminal, SourceOf(source));

    private static SourceReport SourceOf(string source) => SourceReport.Of(new(
        Talks.Case, Talks.Case.Sources.Single(known => known.Id == new SourceId(source)),
        [.. Steps.Select(step => new TimelineEvent(step.Id, step.Version, step.Event))]));

    private static Action<Terminal> Kind(string code)
    {
        var kind = KindGuide.Find(code);
        var report = KindReport.Of(new(kind, KindExample.Of(kind, Talks, Planned.Folder)));
        return terminal => new KindsView(terminal).Show(report);
    }

    private static Action<Terminal> Term(string term) => terminal => GlossaryView.Show(terminal, GlossaryEntry.Of(Terms.Find(term)));

    private static Action<Terminal> Search(string words)
    {
        var found = WordSearch.Find(
            [
                .. Searchables.OfEvents(Talks.Case, Steps.Select(step => new TimelineEvent(step.Id, step.Version, step.Event)), ""),
                .. Searchables.OfCase(Talks.Case, ""), .. Searchables.OfProgram(Planned.Folder, Talks.Case.Id),
            ],
            words);
        return terminal => new FoundView(terminal).Show(FoundReport.Of(found), most: 5);
    }

    private static IEnumerable<ReplayStep> StepsOf(CaseContent content)
    {
        var (state, version) = (NegotiationState.Empty, 0L);
        foreach (var happened in content.Events)
        {
            var before = state;
            state = Negotiation.Evolve(state, happened);
            yield return new(
                EventIdentity.Of($"{content.Case.Id}/{happened.Account.Row}"), ++version, happened, before, state, DateTimeOffset.UnixEpoch);
        }
    }
}
