namespace Simulator.Cli.Commands;

/// <summary>The sentences that several help texts share.</summary>
internal static class HelpText
{
    /// <summary>The caveat of every command that runs the model.</summary>
    internal const string Caveat = "Results of a model, not a statement of what will happen.";
}
