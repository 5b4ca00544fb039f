using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Tests.Files.Cases;

public class ModelCardTests
{
    private static readonly ModelCard Talks = SeededCase.Talks2025.Case.Model!;

    public static TheoryData<Case> Cases => [SeededCase.Talks2025.Case, SeededCase.Fictional.Case];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Every_parameter_is_there_with_its_range_and_what_it_rests_on(Case @case)
    {
        var parameters = @case.Model!.Parameters;
        Assert.Equal(ModelParameters.Ids, parameters.Select(parameter => parameter.Id));
        Assert.Equal((24, 4, 7), (Count(ParameterRole.Exposed), Count(ParameterRole.Threshold), Count(ParameterRole.Added)));
        Assert.All(parameters, parameter =>
        {
            Assert.InRange(parameter.Value, parameter.Least, parameter.Most);
            Assert.True(parameter.Least < parameter.Most, $"{parameter.Id} has no range.");
            Assert.NotEmpty(parameter.Basis);
            Assert.NotEmpty(parameter.Unit);
        });

        int Count(ParameterRole role) => parameters.Count(parameter => parameter.Role == role);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Every_lever_and_every_factor_is_mapped_in_the_order_of_the_case(Case @case)
    {
        Assert.Equal(@case.Levers.Select(lever => lever.Id), @case.Model!.Levers.Select(mapping => mapping.Lever));
        Assert.Equal(@case.Factors.Select(factor => factor.Id), @case.Model.Factors.Select(mapping => mapping.Factor));
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Runs_can_be_made_of_a_case_in_the_seeds(Case @case) => Assert.Empty(@case.ModelFlaws());

    [Fact]
    public void The_talks_of_2025_name_the_values_of_the_reference_model()
    {
        var values = Talks.Parameters.ToDictionary(
            parameter => parameter.Id, parameter => parameter.Reference ?? parameter.Value, StringComparer.Ordinal);
        double[] reference =
        [
            0.066, 0.15, 0.30, 0.28, 0.030, 0.050, 0.9, 1.2, 0.20, 0.8, 0.25, 0.0030, 0.12, 0.75, 0.0035, 0.35, 0.13, 0.60, 0.55, 0.66, 0.30, 0.14,
            0.060, 45, -0.36, -0.135, -0.005, 0.27,
        ];
        Assert.Equal(reference, ModelParameters.Ids.Take(reference.Length).Select(id => values[id]));
        Assert.Equal(["p_esc", "rP"], Talks.Parameters.Where(parameter => parameter.Reference is not null).Select(parameter => parameter.Id));
    }

    [Theory]
    [InlineData("lam0", EvidenceGrade.Counted)]
    [InlineData("g_A", EvidenceGrade.Recomputed)]
    [InlineData("sov", EvidenceGrade.Claimed)]
    [InlineData("theta2", EvidenceGrade.Tuned)]
    [InlineData("x_decay", EvidenceGrade.Assumption)]
    [InlineData("ratify_0", EvidenceGrade.Assumption)]
    public void Each_number_says_how_well_it_is_known(string id, EvidenceGrade grade) =>
        Assert.Equal(grade, Talks.Parameters.Single(parameter => parameter.Id == id).Grade);

    [Fact]
    public void Where_the_documents_disagree_on_a_lever_its_rival_readings_are_kept()
    {
        var contested = Talks.Levers.Where(mapping => mapping.Readings.Count > 0).ToDictionary(
            mapping => mapping.Lever.Value, mapping => mapping.Readings.Select(reading => reading.Name));
        Assert.Equal(["border-closure", "dialogue-with-ttp"], contested.Keys);
        Assert.Equal(["pain-moves", "pain-hardens"], contested["border-closure"]);
    }

    [Fact]
    public void Only_to_leave_things_as_they_are_moves_nothing() =>
        Assert.Equal(new("leave-as-is"), Assert.Single(Talks.Levers, mapping => mapping is { Moves.Count: 0, Readings.Count: 0 }).Lever);

    [Fact]
    public void What_parameters_were_set_by_is_told_from_what_says_more()
    {
        Assert.Equal(
            ["SF9", "SF11", "SF12", "SF13"],
            Talks.Facts.Where(fact => fact.Tuned == Tuning.No).Select(fact => fact.Id));
        var beyond = Talks.Facts.Single(fact => fact.Id == "SF12");
        Assert.Equal((Statistic.Relapse, new DateOnly(2026, 2, 26), 0.10), (beyond.Statistic, beyond.Until, beyond.Least));
    }

    [Fact]
    public void The_reference_class_says_what_its_limits_are()
    {
        Assert.Equal(
            [(60, 0.85), (74, 0.78), (90, 0.72), (131, 0.69), (180, 0.63), (365, 0.50), (730, 0.38)],
            Talks.Reference!.Points.Select(point => (point.Days, point.Share)));
        Assert.Contains("no estimate", Talks.Reference.Basis);
        Assert.Null(SeededCase.Fictional.Case.Model!.Reference);
    }

    [Fact]
    public void Everybody_in_the_cast_plays_one_role()
    {
        ActorId[] cast =
            [Talks.Claimant, Talks.Addressee, Talks.ClaimantVeto, Talks.AddresseeVeto, .. Talks.Spoilers, .. Talks.Mediators, .. Talks.Joining];
        Assert.Distinct(cast);
        Assert.Subset(SeededCase.Talks2025.Case.Actors.Select(actor => actor.Id).ToHashSet(), cast.ToHashSet());
    }
}
