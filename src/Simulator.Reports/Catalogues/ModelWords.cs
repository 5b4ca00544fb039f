using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Reports.Catalogues;

/// <summary>The words of the model of a case: its variables with the names of the two sides, changes of them, and grades of evidence.</summary>
/// <param name="case">The case, with a model.</param>
public sealed class ModelWords(Case @case)
{
    private readonly ModelCard card = @case.Model ?? throw new ArgumentException("The case has no model card.", nameof(@case));
    private readonly ActorNames names = new(@case);

    /// <summary>A change of a variable at full strength: <c>trust a day −0.0005</c>, <c>outside pressure to 0.5</c>.</summary>
    /// <param name="move">The change.</param>
    /// <param name="lever">True for a lever, which sets the level of a variable; false for a factor, which adds to it.</param>
    public string Of(Movement move, bool lever)
    {
        ArgumentNullException.ThrowIfNull(move);
        var (variable, by) = (Of(move.Variable), move.By);
        return move.Variable switch
        {
            <= ModelVariable.Guarantee and not ModelVariable.ExtraMediators when lever => $"{variable} to {Numbers.Significant(by)}",
            ModelVariable.SessionError or ModelVariable.ClaimantHurt or ModelVariable.AddresseeHurt or ModelVariable.TrustGrowth
                or ModelVariable.Capacity => $"{variable} {Numbers.Of(by * 100, "G6", plus: true)} %",
            _ => $"{variable} {Numbers.Of(by, "G6", plus: true)}",
        };
    }

    /// <summary>A variable.</summary>
    public string Of(ModelVariable variable) => variable switch
    {
        ModelVariable.Monitoring => "monitoring of compliance",
        ModelVariable.JointSystem => "joint system of parties and mediators",
        ModelVariable.Intelligence => "exchange of intelligence",
        ModelVariable.Surveillance => "surveillance and quick reaction",
        ModelVariable.WrittenCommitment => "commitment in writing",
        ModelVariable.Ruling => "religious ruling against the spoiler",
        ModelVariable.Relocation => "relocation of the spoiler",
        ModelVariable.Incentives => "economic incentives",
        ModelVariable.Pressure => "outside pressure",
        ModelVariable.Venue => "another venue",
        ModelVariable.ExtraMediators => "number of mediators",
        ModelVariable.StrikePolicy => $"strikes as a policy of {Claimant}",
        ModelVariable.CallToArms => $"call to fight {Claimant}",
        ModelVariable.BorderClosure => "closure of the border",
        ModelVariable.LocalConfidence => "confidence building along the border",
        ModelVariable.Guarantee => "guarantees of outsiders",
        ModelVariable.AttackRate => "log rate of attacks",
        ModelVariable.StrikeOdds => "log-odds of a strike after an attack",
        ModelVariable.FireRate => "log rate of fire across the border",
        ModelVariable.EscalationOdds => "log-odds of escalation",
        ModelVariable.RoundRate => "log rate of rounds",
        ModelVariable.ClaimantMinimum => $"least that {Claimant} accepts",
        ModelVariable.AddresseeMaximum => $"most that {Addressee} concedes",
        ModelVariable.Zone => "zone of agreement",
        ModelVariable.SessionError => "random error in a round",
        ModelVariable.Credibility => "credibility of promises",
        ModelVariable.ClaimantHurt => $"weight of the hurt of {Claimant}",
        ModelVariable.AddresseeHurt => $"weight of the hurt of {Addressee}",
        ModelVariable.ClaimantLockIn => $"public lock-in of {Claimant}",
        ModelVariable.AddresseeLockIn => $"public lock-in of {Addressee}",
        ModelVariable.TrustDrift => "trust a day",
        ModelVariable.TrustGrowth => "growth of trust on a quiet day",
        ModelVariable.ClaimantRefusal => $"log-odds that {names.Name(card.ClaimantVeto)} refuses",
        ModelVariable.AddresseeRefusal => $"log-odds that {names.Name(card.AddresseeVeto)} refuses",
        ModelVariable.Capacity => $"capacity of {Addressee} to carry out promises",
        _ => throw new ArgumentOutOfRangeException(nameof(variable), variable, "Every variable has its words."),
    };

    /// <summary>A grade of evidence.</summary>
    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Counted => "counted in the record or in a published count",
        EvidenceGrade.Recomputed => "recomputed from published data of comparable cases",
        EvidenceGrade.Read => "read in published work: a direction, mostly without a size",
        EvidenceGrade.Claimed => "claimed by an author on this case; the size is assumed",
        EvidenceGrade.Tuned => "tuned, so that runs reproduce known facts",
        EvidenceGrade.Assumption => "assumed: no evidence on the size is known",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Every grade has its words."),
    };

    /// <summary>The role of an actor in the model; <c>null</c> when the model does not name it.</summary>
    public string? RoleOf(ActorId actor) =>
        actor == card.Claimant ? "claimant: demands action, and may strike across the border"
        : actor == card.Addressee ? "addressee: action is demanded of it"
        : actor == card.ClaimantVeto ? $"veto centre: can refuse an agreement of the team of {Claimant}"
        : actor == card.AddresseeVeto ? $"veto centre: can refuse an agreement of the team of {Addressee}"
        : card.Spoilers.Contains(actor) ? $"spoiler: attacks {Claimant}"
        : card.Mediators.Contains(actor) ? "mediator from the first day"
        : card.Joining.Contains(actor) ? "mediator that may join later"
        : null;

    private string Claimant => names.Name(card.Claimant);

    private string Addressee => names.Name(card.Addressee);
}
