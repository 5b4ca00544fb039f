using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Bargaining;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Catalogues;
using Simulator.Reports.Disputes;
using Simulator.Reports.Exercises;
using Simulator.Reports.Glossary;
using Simulator.Reports.Kinds;
using Simulator.Reports.Runs;
using Simulator.Reports.Scenarios;
using Simulator.Reports.Search;
using Simulator.Reports.Sensitivities;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Reports;

/// <summary>The JSON form of reports: keys in camelCase, enums in kebab-case, no key for an unknown value.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(EnumConverter), typeof(EstimateConverter)])]
[JsonSerializable(typeof(HistoryEntry))]
[JsonSerializable(typeof(StateReport))]
[JsonSerializable(typeof(ScenarioReport))]
[JsonSerializable(typeof(RebaseReport))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(Expectation))]
[JsonSerializable(typeof(TimelineEntry[]))]
[JsonSerializable(typeof(TreeEntry[]))]
[JsonSerializable(typeof(ClaimSetEntry[]))]
[JsonSerializable(typeof(SourceEntry[]))]
[JsonSerializable(typeof(ActorListEntry[]))]
[JsonSerializable(typeof(ActorPage))]
[JsonSerializable(typeof(IssueListEntry[]))]
[JsonSerializable(typeof(IssuePage))]
[JsonSerializable(typeof(LeverEffect))]
[JsonSerializable(typeof(LeverListEntry[]))]
[JsonSerializable(typeof(LeverPage))]
[JsonSerializable(typeof(FactorListEntry[]))]
[JsonSerializable(typeof(FactorPage))]
[JsonSerializable(typeof(ParameterListEntry[]))]
[JsonSerializable(typeof(ParameterPage))]
[JsonSerializable(typeof(SourceReport))]
[JsonSerializable(typeof(EventReport))]
[JsonSerializable(typeof(FoundEntry[]))]
[JsonSerializable(typeof(KindEntry[]))]
[JsonSerializable(typeof(KindReport))]
[JsonSerializable(typeof(SubjectEntry[]))]
[JsonSerializable(typeof(GlossaryEntry))]
[JsonSerializable(typeof(SuggestionReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(SimulateReport))]
[JsonSerializable(typeof(CompareReport))]
[JsonSerializable(typeof(CounterfactualReport))]
[JsonSerializable(typeof(AttributeReport))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(RegisteredEntry))]
[JsonSerializable(typeof(RegisteredEntry[]))]
[JsonSerializable(typeof(OneAtATimeReport))]
[JsonSerializable(typeof(MorrisReport))]
[JsonSerializable(typeof(SobolReport))]
[JsonSerializable(typeof(RangesReport))]
[JsonSerializable(typeof(ZoneReport))]
[JsonSerializable(typeof(StabilityReport))]
[JsonSerializable(typeof(AlongReport))]
[JsonSerializable(typeof(FrontierReport))]
[JsonSerializable(typeof(WorkedReport))]
// What only occurs as an item of a value list has to be named as well.
[JsonSerializable(typeof(Round))]
[JsonSerializable(typeof(Demand))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(PartyPosition))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(Mediator))]
[JsonSerializable(typeof(Crossing))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(Toll))]
[JsonSerializable(typeof(Noted))]
[JsonSerializable(typeof(LeverInForce))]
[JsonSerializable(typeof(FactorWeight))]
[JsonSerializable(typeof(RivalAccount))]
[JsonSerializable(typeof(SurvivalPoint))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(ActorId))]
[JsonSerializable(typeof(SourceId))]
[JsonSerializable(typeof(ClaimSetId))]
public sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>The context for a terminal or a file, where text need not be escaped as in a web page.</summary>
    public static ReportJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The form of a type as readable JSON. A type that is not named above is read by reflection, which is slower at first use.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)(Readable.GetTypeInfo(typeof(T)) ?? Reflected.GetTypeInfo(typeof(T)));

    private static JsonSerializerOptions Reflected => field ??= new(Readable.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Readable, new DefaultJsonTypeInfoResolver()),
    };
}
