using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Tests.Engine;

namespace Simulator.Tests.Application.Simulations;

/// <summary>Questions to the model of the reference case, ready to run without a database.</summary>
internal static class Asked
{
    /// <summary>The case, with a lever that monitors, and one whose effect is contested: the border, which is shut when the model opens.</summary>
    public static readonly Case Case = ReferenceCase.Case with
    {
        Levers = [Lever("monitoring"), Lever("closure")],
        Model = ReferenceCase.Case.Model! with
        {
            Levers =
            [
                new(new("monitoring"), EvidenceGrade.Assumption, "", [new(ModelVariable.Monitoring, 1)]),
                new(new("closure"), EvidenceGrade.Assumption, "", Readings:
                [
                    new("pain-moves", "", [new(ModelVariable.BorderClosure, 1), new(ModelVariable.AddresseeMaximum, 0.1)]),
                    new("pain-hardens", "", [new(ModelVariable.BorderClosure, 1), new(ModelVariable.AddresseeMaximum, -0.1)]),
                ]),
            ],
        },
    };

    /// <summary>So many runs of twenty days from the opening.</summary>
    public static PreparedRuns Of(long runs = 200, params ValueList<ParameterValue> values)
    {
        var setup = new RunSetup(Case.Id, Runs: runs, Threads: 2, Values: values);
        return new(
            setup, StochasticModel.Of(Case, values.ToDictionary(value => value.Id, value => value.Value)), ReferenceCase.Opens,
            ReferenceCase.Opens.AddDays(19), new(ReferenceCase.Before, []));
    }

    private static Lever Lever(string id) => new(new(id), id, id, "", "");
}
