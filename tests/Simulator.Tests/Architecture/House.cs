using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Simulator.Application;
using Simulator.Domain;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Reports;
using Simulator.Store;
using Assembly = System.Reflection.Assembly;

namespace Simulator.Tests.Architecture;

/// <summary>The compiled projects of <c>src</c>, with the dependencies between their types.</summary>
internal static class House
{
    /// <summary>The projects.</summary>
    public static IReadOnlyList<Assembly> Projects { get; } =
    [
        typeof(Negotiation).Assembly, typeof(Simulation).Assembly, typeof(Problem).Assembly, typeof(ConnectionLoss).Assembly,
        typeof(PrivateServerOptions).Assembly,
        typeof(SimulatorStore).Assembly, typeof(SimulatorServices).Assembly, typeof(ReportJson).Assembly,
        System.Reflection.Assembly.Load("simulator"),
    ];

    /// <summary>Their types and dependencies.</summary>
    public static ArchUnitNET.Domain.Architecture Types { get; } = new ArchLoader().LoadAssemblies([.. Projects]).Build();

    /// <summary>The types that are written in the projects, without those that the compiler adds.</summary>
    public static IEnumerable<IType> Written { get; } =
        [.. Types.Types.Where(type => IsOurs(type.Namespace.FullName) && !type.Name.Contains('<', StringComparison.Ordinal))];

    private static bool IsOurs(string name) => name is "Simulator" || name.StartsWith("Simulator.", StringComparison.Ordinal);
}
