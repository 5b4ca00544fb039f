using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Files.Yaml;

namespace Simulator.Files.Cases;

/// <summary>Checks that the process can mean a sequence: each event is decided on the state that those before it leave.</summary>
internal sealed class SequenceCheck(YamlBinder binder)
{
    /// <summary>
    /// Notes each broken rule at the row that breaks it, up to the first row that has a problem of its own: what comes after it may rest on it.
    /// </summary>
    public void Check(IEnumerable<EventRow> rows)
    {
        var state = NegotiationState.Empty;
        foreach (var (happened, node) in rows)
        {
            if (happened is null)
            {
                return;
            }

            foreach (var broken in Rules.BrokenBy(state, happened))
            {
                binder.Complain(node, $"Row '{happened.Account.Row}' ({EventKinds.Of(happened).Code}): {broken}");
            }

            state = Negotiation.Evolve(state, happened);
        }
    }
}
