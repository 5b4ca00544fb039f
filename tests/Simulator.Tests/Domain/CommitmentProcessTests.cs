using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class CommitmentProcessTests
{
    [Fact]
    public void A_party_that_signs_is_bound_with_its_guarantors() =>
        Given().When(Signs(South, Water).On(2).Row("T2")).Then(state =>
            Assert.Equal(new Commitment(South, Water, Form.Written, Day(2), [East], new("T2")), Assert.Single(state.Commitments)));

    [Fact]
    public void A_later_commitment_on_the_same_issue_replaces_the_earlier_one() =>
        Given(Signs(South, Water), Signs(North, Water), Signs(South, Watch)).When(Signs(South, Water, Form.Verifiable).On(3)).Then(state =>
            Assert.Equal(
                [(South, Water, Form.Verifiable), (North, Water, Form.Written), (South, Watch, Form.Written)],
                state.Commitments.Select(bound => (bound.By, bound.Issue, bound.Form))));

    [Fact]
    public void A_mechanism_that_is_set_up_does_not_work_yet() =>
        Given(Ceasefire()).When(MechanismIsSetUp(quality: 0.7).On(2)).Then(state =>
        {
            Assert.Equal(new Mechanism([East], 0.7, Day(2)), state.Mechanism);
            Assert.Equal(Rung.Ceasefire, state.Rung);
        });

    [Fact]
    public void A_mechanism_that_works_reaches_the_monitored_rung() =>
        Given(MechanismIsSetUp()).When(MechanismWorks().On(5)).Then(state =>
            Assert.Equal((Day(5), Rung.Monitored), (state.Mechanism!.Operational, state.Rung)));

    [Fact]
    public void A_mechanism_counts_its_reports_and_the_violations_among_them() =>
        Given(MechanismIsSetUp(), MechanismWorks(), MechanismReports(violation: false)).When(MechanismReports(violation: true)).Then(state =>
            Assert.Equal((2, 1), (state.Mechanism!.Reports, state.Mechanism.Violations)));
}
