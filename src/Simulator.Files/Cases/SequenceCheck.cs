using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Files.Yaml;

namespace Simulator.Files.Cases;

/// <summary>Checks that the process allows a sequence. Each event is decided on the state after the events before it.</summary>
internal sealed class SequenceCheck(YamlBinder binder)
{
    /// <summary>
    /// Reports each broken rule at the row that breaks it, up to the first row with a problem of its own, since later rows may depend on that row.
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
