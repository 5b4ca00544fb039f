using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Application.Bargaining;
using Simulator.Application.Branches;
using Simulator.Application.Cases;
using Simulator.Application.Exchange;
using Simulator.Application.Exercises;
using Simulator.Application.Fiction;
using Simulator.Application.GraphModels;
using Simulator.Application.Scenarios;
using Simulator.Application.Schemas;
using Simulator.Application.Simulations;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Application.Simulations.Sensitivities;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Application.Timelines;
using Simulator.Application.Upkeep;
using Simulator.Engine.Exercises;
using Simulator.Files.Cases;
using Simulator.Store.Rebuilding;

namespace Simulator.Application;

/// <summary>Which handler answers which request.</summary>
internal static class Handlers
{
    /// <summary>Registers those that need no database.</summary>
    public static IServiceCollection AddFileHandlers(this IServiceCollection services) => services
        .AddSingleton<IRequestHandler<NewCase, CaseFolder>, CaseFilesHandler>()
        .AddSingleton<IRequestHandler<ValidateCase, ValidatedCase>, CaseFilesHandler>()
        .AddSingleton<IRequestHandler<NewScenario, string>, ScenarioFilesHandler>()
        .AddSingleton<IRequestHandler<ListScenarios, IReadOnlyList<ListedScenario>>, ScenarioFilesHandler>()
        .AddSingleton<IRequestHandler<FindScenarios, IReadOnlyList<string>>, ScenarioFilesHandler>()
        .AddSingleton<IRequestHandler<ShowSchema, string>, ShowSchemaHandler>()
        .AddSingleton<IRequestHandler<AnalyseDispute, DisputeAnalysed>, AnalyseDisputeHandler>()
        .AddSingleton<IRequestHandler<ShowFrontier, FrontierShown>, ShowFrontierHandler>()
        .AddSingleton<IRequestHandler<WorkExercise, IReadOnlyList<WorkedStep>>, WorkExerciseHandler>();

    /// <summary>Registers the others. A table and no scan, which would load every type of the assembly at each start.</summary>
    public static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddSingleton<IRequestHandler<ListTimelines, IReadOnlyList<ListedTimeline>>, ListTimelinesHandler>()
        .AddSingleton<IRequestHandler<ReplayTimeline, Replay>, ReplayTimelineHandler>()
        .AddSingleton<IRequestHandler<ShowState, StateShown>, ShowStateHandler>()
        .AddSingleton<IRequestHandler<ListClaims, ClaimsListed>, ListClaimsHandler>()
        .AddSingleton<IRequestHandler<ListSources, IReadOnlyList<ListedSource>>, ListSourcesHandler>()
        .AddSingleton<IRequestHandler<LoadCase, LoadedCase>, LoadCaseHandler>()
        .AddSingleton<IRequestHandler<LoadCases, Unit>, LoadCasesHandler>()
        .AddSingleton<IRequestHandler<EnsureLoaded, Unit>, EnsureLoadedHandler>()
        .AddSingleton<IRequestHandler<ForkTimeline, ForkedTimeline>, ForkTimelineHandler>()
        .AddSingleton<IRequestHandler<ArchiveBranch, Unit>, ArchiveBranchHandler>()
        .AddSingleton<IRequestHandler<CherryPick, PickedEvent>, CherryPickHandler>()
        .AddSingleton<IRequestHandler<UndoMove, UndoneMove>, UndoMoveHandler>()
        .AddSingleton<IRequestHandler<RebaseBranch, RebasedTree>, RebaseBranchHandler>()
        .AddSingleton<IRequestHandler<ShowTree, TreeShown>, ShowTreeHandler>()
        .AddSingleton<IRequestHandler<DiffTimelines, Diff>, DiffTimelinesHandler>()
        .AddSingleton<IRequestHandler<SuggestChange, ChangeSuggested>, SuggestChangeHandler>()
        .AddSingleton<IRequestHandler<PlayScenario, PlayedScenario>, PlayScenarioHandler>()
        .AddSingleton<IRequestHandler<SimulateScenario, SimulatedScenario>, SimulateScenarioHandler>()
        .AddSingleton<IRequestHandler<Simulate, Simulated>, SimulateHandler>()
        .AddSingleton<IRequestHandler<CompareRuns, Compared>, CompareRunsHandler>()
        .AddSingleton<IRequestHandler<AskCounterfactual, Anchored>, AskCounterfactualHandler>()
        .AddSingleton<IRequestHandler<AttributeEffect, Attributed>, AttributeEffectHandler>()
        .AddSingleton<IRequestHandler<TraceRun, TracedRun>, TraceRunHandler>()
        .AddSingleton<IRequestHandler<KeepRun, KeptRun>, KeepRunHandler>()
        .AddSingleton<IRequestHandler<ShowZone, ZoneShown>, ShowZoneHandler>()
        .AddSingleton<IRequestHandler<OneAtATimeAnalysis, OneAtATime>, OneAtATimeAnalysisHandler>()
        .AddSingleton<IRequestHandler<MorrisScreening, MorrisResult>, MorrisScreeningHandler>()
        .AddSingleton<IRequestHandler<SobolAnalysis, SobolResult>, SobolAnalysisHandler>()
        .AddSingleton<IRequestHandler<UncertaintyAnalysis, Drawn>, UncertaintyAnalysisHandler>()
        .AddSingleton<IRequestHandler<PlanSweep, PlannedSweep>, PlanSweepHandler>()
        .AddSingleton<IRequestHandler<CheckCalibration, CalibrationChecked>, CheckCalibrationHandler>()
        .AddSingleton<IRequestHandler<RegisterRuns, Registered>, RegisterRunsHandler>()
        .AddSingleton<IRequestHandler<ScoreRuns, IReadOnlyList<ScoredRuns>>, ScoreRunsHandler>()
        .AddSingleton<IRequestHandler<FollowDispute, DisputeFollowed>, FollowDisputeHandler>()
        .AddSingleton<IRequestHandler<GenerateTimeline, GeneratedTimeline>, GenerateTimelineHandler>()
        .AddSingleton<IRequestHandler<ExportTimeline, IAsyncEnumerable<string>>, ExportTimelineHandler>()
        .AddSingleton<IRequestHandler<ExportEverything, Everything>, ExportEverythingHandler>()
        .AddSingleton<IRequestHandler<ImportTimeline, Imported>, ImportTimelineHandler>()
        .AddSingleton<IRequestHandler<VerifyStore, CheckedEvents>, VerifyStoreHandler>()
        .AddSingleton<IRequestHandler<RebuildReadModels, CheckedEvents>, RebuildReadModelsHandler>()
        .AddSingleton<IRequestHandler<BackUp, BackedUp>, BackUpHandler>();
}
