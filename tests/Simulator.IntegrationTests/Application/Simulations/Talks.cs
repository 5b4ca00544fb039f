using Simulator.Domain;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Files.Cases;
using Simulator.IntegrationTests.Store;
using Simulator.Store;

namespace Simulator.IntegrationTests.Application.Simulations;

/// <summary>Copies of the talks of 2025 under names of their own, whose record a test may let grow.</summary>
internal static class Talks
{
    private static readonly CaseContent Real = CaseReader.Read(SeedsCopy.Real.Cases.Single(folder => folder.Id == LoadedCases.Talks));

    /// <summary>A copy that holds the record up to its end.</summary>
    public static async Task<TimelineId> CopyAsync(this LoadedCases cases)
    {
        var copy = Given.Timeline();
        await new CaseDocuments(new(cases.Source)).PutAsync(Real.Case with { Id = copy }, "copied");
        await cases.AppendAsync(copy, [.. Real.Events.Select(Given.New)]);
        return copy;
    }

    /// <summary>Lets something be reported on a day after the end of the record.</summary>
    public static NewEvent Report(DateOnly day) => Given.New(new StatusReported(new("pakistan")) { Account = new(When.On(day), "Nothing new.") });

    /// <summary>Lets open fighting begin on a day after the end of the record.</summary>
    public static NewEvent War(DateOnly day) =>
        Given.New(new HostilitiesResumed([new("pakistan"), new("afghan-taliban")]) { Account = new(When.On(day), "They fight.") });
}
