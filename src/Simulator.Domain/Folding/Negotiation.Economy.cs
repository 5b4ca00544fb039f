namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, BorderClosed e)
    {
        var shut = e.Crossings.ToHashSet();
        var known = state.Crossings.Select(crossing => crossing.Name).Where(shut.Contains).ToHashSet();
        return state with
        {
            Crossings =
            [
                .. state.Crossings.Select(crossing => shut.Contains(crossing.Name) ? Shut(crossing.Name) : crossing),
                .. e.Crossings.Where(known.Add).Select(Shut),
            ],
        };

        Crossing Shut(string name) => new(name, Closed: true, e.Account.When.Effective(), e.By);
    }

    private static NegotiationState After(NegotiationState state, BorderReopened e)
    {
        var opened = e.Crossings.ToHashSet();
        return state with
        {
            Crossings = state.Crossings
                .Select(crossing => crossing.Closed && (opened.Count == 0 || opened.Contains(crossing.Name))
                    ? new Crossing(crossing.Name, Closed: false, e.Account.When.Effective(), e.By)
                    : crossing)
                .ToValueList(),
        };
    }

    private static NegotiationState After(NegotiationState state, HumanitarianExemptionGranted e)
    {
        var passable = e.Crossings.ToHashSet();
        return state with
        {
            Crossings = state.Crossings
                .Select(crossing => passable.Contains(crossing.Name) && !crossing.Exempt.Contains(e.For)
                    ? crossing with { Exempt = crossing.Exempt.Add(e.For) }
                    : crossing)
                .ToValueList(),
        };
    }

    private static NegotiationState After(NegotiationState state, EconomicMeasureTaken e) =>
        state with { EconomicMeasures = state.EconomicMeasures.Noting(e, e.By) };
}
