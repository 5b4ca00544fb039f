using Simulator.Domain.Values;

namespace Simulator.Domain.Events;

/// <summary>An event about issues of the talks.</summary>
public interface IAboutIssues
{
    /// <summary>The issues.</summary>
    ValueList<IssueId> Issues { get; }
}
