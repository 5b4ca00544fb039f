using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Files.Cases;

namespace Simulator.Tests.Files.Cases;

/// <summary>The cases in the repository's seeds, each read once.</summary>
internal static class SeededCase
{
    /// <summary>The talks of 2025.</summary>
    public static CaseContent Talks2025 { get; } = Read("pak-afg-2025");

    /// <summary>The invented talks.</summary>
    public static CaseContent Fictional { get; } = Read("mirrow-crossing");

    /// <summary>Where the talks of 2025 stand on a day, under the house reading or after other claims such as <c>C02=S3</c>.</summary>
    public static NegotiationState StateOn(string day, params ReadOnlySpan<string> choices)
    {
        var reading = Reading.House;
        foreach (var choice in choices)
        {
            reading = reading.Following(new(choice.Split('=')[0]), new(choice.Split('=')[1]));
        }

        var last = DateOnly.ParseExact(day, "yyyy-MM-dd");
        return Negotiation.Fold(reading.Apply(Talks2025.Events).Where(happened => happened.Account.When.Effective() <= last));
    }

    private static CaseContent Read(string name) => CaseReader.Read(new(Path.Combine(Repository.Seeds, name)));
}
