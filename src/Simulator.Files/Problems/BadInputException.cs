namespace Simulator.Files.Problems;

/// <summary>A problem in user input: the place, what was found, and what is allowed.</summary>
/// <param name="Message">The input, quoted, and the allowed input.</param>
/// <param name="File">The file; <c>null</c> for the command line.</param>
/// <param name="Line">The line in the file, from 1; 0 when the problem has no line.</param>
/// <param name="Column">The column in the line, from 1; 0 when the problem has no column.</param>
public sealed record Problem(string Message, string? File = null, long Line = 0, long Column = 0)
{
    /// <inheritdoc/>
    public override string ToString() => File is null ? Message : Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>Unusable user input. The exception lists all problems, and nothing was written.</summary>
/// <param name="problems">The problems; at least one.</param>
public sealed class BadInputException(IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Reports a single problem.</summary>
    public BadInputException(string problem)
        : this([new Problem(problem)])
    {
    }

    /// <summary>The problems.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
