using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine;

/// <summary>What chance may do in any run: it keeps to the process.</summary>
public sealed class ProcessProperties
{
    [Fact]
    public void An_agreement_is_drawn_in_a_round_only_and_is_one_rung_above_the_last() => Supposed.Whatever(supposed =>
    {
        var rung = 0;
        var (before, entries) = ((Entry?)null, supposed.Run().Entries);
        foreach (var entry in entries)
        {
            if (entry is { Drawn: true, Kind: ModelEventKind.Agreement })
            {
                Assert.Equal((ModelEventKind.RoundBegins, entry.Day), (before?.Kind, before?.Day));
                Assert.Equal(rung + 1, entry.ModelEvent.Value);
            }

            rung = After(rung, entry);
            before = entry;
        }
    });

    [Fact]
    public void A_rung_never_rises_by_more_than_one_a_round_and_never_without_one() => Supposed.Whatever(supposed =>
    {
        var run = (supposed with { Told = [] }).Run();
        var rung = 0;
        foreach (var (evening, at) in run.Evenings.Select((evening, at) => (evening, at)))
        {
            var rounds = run.On(day => day == ReferenceCase.Opens.DayNumber + at).Count(entry => entry.Kind == ModelEventKind.RoundBegins);
            Assert.InRange(rounds, 0, 1);
            Assert.InRange(evening.Rung, 0, rung + rounds);
            rung = evening.Rung;
        }
    });

    [Fact]
    public void Every_round_that_is_drawn_ends_at_once_and_in_one_way() => Supposed.Whatever(supposed =>
    {
        var entries = supposed.Run().Entries;
        foreach (var (entry, next) in entries.Zip(entries.Skip(1).Append(null)).Where(
            pair => pair.First is { Drawn: true, Kind: ModelEventKind.RoundBegins }))
        {
            Assert.Contains(next!.Kind, RoundEnds);
            Assert.Equal((entry.Day, true), (next.Day, next.Drawn));
        }
    });

    [Fact]
    public void No_strike_is_drawn_without_an_attack_that_day() => Supposed.Whatever(supposed =>
    {
        var entries = supposed.Run().Entries;
        foreach (var (strike, at) in entries.Select((entry, at) => (entry, at)).Where(
            pair => pair.entry is { Drawn: true, Kind: ModelEventKind.Strike }))
        {
            Assert.Contains(entries.Take(at), entry => entry.Kind == ModelEventKind.Attack && entry.Day == strike.Day);
        }
    });

    [Fact]
    public void Nothing_violent_is_drawn_twice_on_a_day_nor_beside_what_is_told() => Supposed.Whatever(supposed =>
        Assert.All(
            supposed.Run().Entries.Where(entry => entry.Kind is ModelEventKind.Attack or ModelEventKind.Strike or ModelEventKind.BorderFire).GroupBy(
                entry => (entry.Day, entry.Kind)),
            same => Assert.True(same.Count() == 1 || !same.Any(entry => entry.Drawn))));

    [Fact]
    public void After_hostilities_nothing_is_left_of_what_was_agreed_on() => Supposed.Whatever(supposed =>
    {
        var run = (supposed with { Told = [] }).Run();
        foreach (var resumed in run.Entries.Where(entry => entry.Kind == ModelEventKind.HostilitiesResume))
        {
            var evening = run.Evenings[resumed.Day - ReferenceCase.Opens.DayNumber];
            Assert.Equal((0, true), (evening.Rung, evening.Hostilities));
            Assert.InRange(evening.NextRound - resumed.Day, 5, 18);
            Assert.Contains(run.Entries, entry => entry.Day == resumed.Day && entry.Kind is ModelEventKind.Strike or ModelEventKind.BorderFire);
        }
    });

    [Fact]
    public void Hostilities_break_out_only_where_there_was_quiet_to_break() => Supposed.Whatever(supposed =>
    {
        var run = (supposed with { Told = [] }).Run();
        var fighting = false;
        foreach (var entry in run.Entries)
        {
            Assert.False(fighting && entry.Kind == ModelEventKind.HostilitiesResume);
            fighting = entry.Kind == ModelEventKind.HostilitiesResume || (fighting && entry.Kind != ModelEventKind.Agreement);
        }
    });

    [Fact]
    public void Rounds_lie_five_days_apart_and_are_agreed_on_two_days_ahead() => Supposed.Whatever(supposed =>
    {
        var run = (supposed with { Told = [] }).Run();
        var rounds = run.Entries.Where(entry => entry.Kind == ModelEventKind.RoundBegins).Select(entry => entry.Day).ToArray();

        Assert.Equal(ReferenceCase.Opens.DayNumber, rounds[0]);
        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 5));
        Assert.All(
            run.Entries.Where(entry => entry.Kind == ModelEventKind.RoundScheduled), entry => Assert.True(entry.ModelEvent.Day - entry.Day >= 2));
    });

    private static readonly ModelEventKind[] RoundEnds =
    [
        ModelEventKind.Agreement, ModelEventKind.NoProgress, ModelEventKind.RoundFails, ModelEventKind.ClaimantRefuses,
        ModelEventKind.AddresseeRefuses,
    ];

    private static int After(int rung, Entry entry) => entry.Kind switch
    {
        ModelEventKind.Agreement => Math.Max(rung, (int)entry.ModelEvent.Value),
        ModelEventKind.MechanismOperates => Math.Max(rung, 3),
        ModelEventKind.HostilitiesResume or ModelEventKind.CeasefireLapses => 0,
        _ => rung,
    };
}
