using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>One question that sources answer differently.</summary>
/// <param name="Id">The code of the set.</param>
/// <param name="Question">The question.</param>
/// <param name="House">The claim that the house reading follows.</param>
/// <param name="Reason">The reason why the house reading follows it.</param>
/// <param name="Claims">The rival claims, each with its sources.</param>
public sealed record ClaimSet(ClaimSetId Id, string Question, ClaimId House, string Reason, ValueList<Claim> Claims);

/// <summary>One answer to a contested question.</summary>
/// <param name="Id">The code of the source that makes it, or <c>house</c> when the editors combine several.</param>
/// <param name="Says">The answer, in our own words.</param>
/// <param name="Sources">The sources that give this answer.</param>
public sealed record Claim(ClaimId Id, string Says, ValueList<SourceId> Sources);
