namespace Simulator.Reports.Framing;

/// <summary>An answer as data: a table, charts, and JSON by its public properties. Every front end prints the same.</summary>
/// <typeparam name="TSelf">The report itself.</typeparam>
public interface IReport<TSelf> where TSelf : IReport<TSelf>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The charts that can be drawn of it, the default first; empty when there are none.</summary>
    static virtual IReadOnlyList<ReportChart<TSelf>> Charts => [];

    /// <summary>The rows of the table; each has a field for each column.</summary>
    IEnumerable<IReadOnlyList<object?>> Rows();
}

/// <summary>A chart of a report.</summary>
/// <typeparam name="TReport">The report.</typeparam>
/// <param name="Name">The name, in kebab-case.</param>
/// <param name="Draw">Draws it as SVG.</param>
public sealed record ReportChart<TReport>(string Name, Func<TReport, string> Draw);
