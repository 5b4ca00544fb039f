using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Simulator.Cli.Commands;

/// <summary>The version of the program with the first digits of its commit: <c>simulator 0.1.0 (a278869)</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    private const int ShortCommit = 7;

    public override int Invoke(ParseResult parseResult)
    {
        var informational = typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.Terminal().WriteLine(informational.Split('+') is [var version, { Length: >= ShortCommit } commit]
            ? $"simulator {version} ({commit[..ShortCommit]})"
            : $"simulator {informational}");
        return 0;
    }
}
