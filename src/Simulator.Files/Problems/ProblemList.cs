namespace Simulator.Files.Problems;

/// <summary>The problems of user input, collected to be reported together: the first <see cref="MaxListed"/> in full, the rest as a count.</summary>
/// <param name="file">The file of problems that are added by their line; <c>null</c> for the command line.</param>
public sealed class ProblemList(string? file = null)
{
    /// <summary>The maximum number of problems that are listed in full.</summary>
    public const int MaxListed = 200;

    private readonly List<Problem> listed = [];

    /// <summary>The problems that are listed in full, in the order in which they were added.</summary>
    public IReadOnlyList<Problem> Listed => listed;

    /// <summary>The number of all problems, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>True when a further problem would not be listed.</summary>
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
    /// <param name="message">The input, quoted, and the allowed input.</param>
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

    /// <summary>
    /// The exception with each problem once. Problems of a file are in the order of its lines, followed by those of the file as a whole.
    /// </summary>
    public BadInputException Refusal()
    {
        var inOrder =
            from problem in listed.DistinctBy(problem => $"{problem}")
            group problem by problem.File into ofFile
            from problem in ofFile.OrderBy(problem => problem.Line == 0).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            select problem;
        return new(Count > listed.Count ? [.. inOrder, new($"{Count - listed.Count:N0} more problems are not listed.", file)] : [.. inOrder]);
    }

    /// <summary>Throws the exception when there is a problem.</summary>
    /// <exception cref="BadInputException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw Refusal();
        }
    }
}
