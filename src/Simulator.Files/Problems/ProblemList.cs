namespace Simulator.Files.Problems;

/// <summary>The problems of what the user gave, collected so that all are reported at once: the first ones in full, the rest counted.</summary>
/// <param name="file">The file of problems that are added by their line; <c>null</c> for the command line.</param>
public sealed class ProblemList(string? file = null)
{
    /// <summary>How many problems are listed in full.</summary>
    public const int MaxListed = 200;

    private readonly List<Problem> listed = [];

    /// <summary>The problems that are listed in full, in the order in which they were added.</summary>
    public IReadOnlyList<Problem> Listed => listed;

    /// <summary>How many problems there are, those that are not listed among them.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no further problem would be listed.</summary>
    public bool IsFull => listed.Count == MaxListed;

    /// <summary>Adds a problem.</summary>
    public void Add(Problem problem)
    {
        Count++;
        if (listed.Count < MaxListed)
        {
            listed.Add(problem);
        }
    }

    /// <summary>Adds a problem of the file.</summary>
    /// <param name="message">What was found, quoted, and what is allowed.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="column">The column, from 1.</param>
    public void Add(string message, long line = 0, long column = 1) => Add(new(message, file, line, column));

    /// <summary>Adds problems.</summary>
    public void AddRange(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>The refusal: each problem once, those of a file in the order of its lines, those of the file as a whole after them.</summary>
    public BadInputException Refusal()
    {
        var inOrder =
            from problem in listed.DistinctBy(problem => $"{problem}")
            group problem by problem.File into ofFile
            from problem in ofFile.OrderBy(problem => problem.Line == 0).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            select problem;
        return new(Count > listed.Count ? [.. inOrder, new($"{Count - listed.Count:N0} more problems are not listed.", file)] : [.. inOrder]);
    }

    /// <summary>Refuses what the user gave when there is a problem.</summary>
    /// <exception cref="BadInputException">There is one.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw Refusal();
        }
    }
}
