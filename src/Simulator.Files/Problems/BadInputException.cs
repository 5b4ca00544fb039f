namespace Simulator.Files.Problems;

/// <summary>One thing wrong with what the user gave: where, what was found, what is allowed.</summary>
/// <param name="Message">What was found, quoted, and what is allowed.</param>
/// <param name="File">The file; none for the command line.</param>
/// <param name="Line">Line in the file, from 1; 0 where it has none.</param>
/// <param name="Column">Column in the line, from 1; 0 where it has none.</param>
public sealed record Problem(string Message, string? File = null, long Line = 0, long Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() => File is null ? Message : Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>What the user gave cannot be used. All problems are listed at once, and nothing was written.</summary>
/// <param name="problems">The problems; at least one.</param>
public sealed class BadInputException(IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One problem.</summary>
    public BadInputException(string problem)
        : this([new Problem(problem)])
    {
    }

    /// <summary>The problems.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
