namespace Simulator.Application.Exchange;

/// <summary>The problems of a file: the first ones in full, the rest counted.</summary>
/// <param name="file">The file, as messages name it.</param>
internal sealed class ProblemList(string file)
{
    /// <summary>How many are listed in full.</summary>
    public const int Listed = 100;

    private readonly List<Problem> problems = [];
    private long more;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => problems.Count == 0;

    /// <summary>Notes a problem.</summary>
    /// <param name="message">What was found, quoted, and what is allowed.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="column">The column, from 1.</param>
    public void Add(string message, long line = 0, long column = 1)
    {
        if (problems.Count < Listed)
        {
            problems.Add(new(message, file, line, column));
        }
        else
        {
            more++;
        }
    }

    /// <summary>Refuses the file when there is a problem.</summary>
    /// <exception cref="BadInputException">There is one.</exception>
    public void Refuse()
    {
        if (!IsEmpty)
        {
            throw new BadInputException(more == 0 ? problems : [.. problems, new($"{more} more problems are not listed.", file)]);
        }
    }
}
