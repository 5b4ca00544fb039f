namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, BorderClosed e)
    {
        var crossings = state.Crossings;
        foreach (var name in e.Crossings)
        {
            crossings = crossings.Put(crossing => crossing.Name == name, new(name, Closed: true, e.Account.When.Effective(), e.By));
        }

        return state with { Crossings = crossings };
    }

    private static NegotiationState After(NegotiationState state, BorderReopened e) => state with
    {
        Crossings = state.Crossings
            .Select(crossing => crossing.Closed && (e.Crossings.Count == 0 || e.Crossings.Contains(crossing.Name))
                ? new Crossing(crossing.Name, Closed: false, e.Account.When.Effective(), e.By)
                : crossing)
            .ToValueList(),
    };

    private static NegotiationState After(NegotiationState state, HumanitarianExemptionGranted e) => state with
    {
        Crossings = state.Crossings
            .Select(crossing => e.Crossings.Contains(crossing.Name) && !crossing.Exempt.Contains(e.For)
                ? crossing with { Exempt = crossing.Exempt.Add(e.For) }
                : crossing)
            .ToValueList(),
    };

    private static NegotiationState After(NegotiationState state, EconomicMeasureTaken e) =>
        state with { EconomicMeasures = state.EconomicMeasures.Noting(e, e.By) };
}
