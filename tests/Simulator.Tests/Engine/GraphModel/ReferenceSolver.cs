using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

/// <summary>
/// The stable states of a small dispute straight from the definitions, with nothing of the engine but the dispute itself: states are numbers, moves
/// are written out, and the answers of the others are walked through one by one. A state that cannot be told from others goes by the lowest of their
/// numbers.
/// </summary>
internal sealed class ReferenceSolver
{
    private readonly Dispute dispute;
    private readonly int makers, numbers;

    /// <summary>For each number, the state that it belongs to; none where it is infeasible.</summary>
    private readonly uint?[] belongs;

    private readonly string[][] worth;
    private readonly uint[][][] moves, gains;

    public ReferenceSolver(Dispute dispute)
    {
        (this.dispute, makers, numbers) = (dispute, dispute.DecisionMakers.Count, 1 << dispute.Options.Count);
        belongs = Belonging(dispute);
        States = [.. Numbers().Where(state => belongs[state] == state)];
        worth = [.. Makers().Select(
            maker => Numbers().Select(state => belongs[state] == state ? Worth(dispute.Preferences[maker], state) : "").ToArray())];
        moves = [.. Makers().Select(maker => Numbers().Select(state => belongs[state] == state ? Moves(maker, state) : []).ToArray())];
        gains = [.. Makers().Select(
            maker => Numbers().Select(state => moves[maker][state].Where(to => Better(maker, to, state)).ToArray()).ToArray())];
    }

    /// <summary>The states, each by its lowest number.</summary>
    public IReadOnlyList<uint> States { get; }

    /// <summary>Those states of a dispute, whatever its preferences.</summary>
    public static IReadOnlyList<uint> StatesOf(Dispute dispute) => [.. Belonging(dispute).OfType<uint>().Distinct().Order()];

    public bool IsStable(uint state, int maker, SolutionConcept concept, SanctionRule rule) =>
        Sees(maker, state) && gains[maker][state].Where(to => Sees(maker, to)).All(to => concept switch
        {
            SolutionConcept.Nash => false,
            SolutionConcept.Gmr => Answers(maker, to, rule, credible: false).Any(answer => !Better(maker, answer, state)),
            SolutionConcept.Smr => Answers(maker, to, rule, credible: false).Any(answer =>
                !Better(maker, answer, state) && !moves[maker][answer].Any(escape => Sees(maker, escape) && Better(maker, escape, state))),
            SolutionConcept.Seq => Answers(maker, to, rule, credible: true).Any(answer => !Better(maker, answer, state)),
            SolutionConcept.Sim => Together(maker, state, to, rule).Any(arrived => !Better(maker, arrived, state)),
            _ => throw new ArgumentOutOfRangeException(nameof(concept)),
        });

    private bool Better(int maker, uint one, uint other) => string.CompareOrdinal(worth[maker][one], worth[maker][other]) > 0;

    private bool Sees(int maker, uint state) =>
        !dispute.Misperceived.Any(misperceived => misperceived.DecisionMaker == maker && misperceived.When.Holds(state));

    /// <summary>The states to which the others can answer, through the eyes of the one who is answered.</summary>
    private HashSet<uint> Answers(int answered, uint from, SanctionRule rule, bool credible)
    {
        var (reached, walked) = (new HashSet<uint>(), new HashSet<(uint State, string Moved)>());
        Walk(from, "");
        return reached;

        void Walk(uint state, string moved)
        {
            foreach (var mover in Makers().Where(mover => mover != answered && Allows(rule, moved, mover)))
            {
                foreach (var to in (credible ? gains : moves)[mover][state].Where(to => Sees(answered, to)))
                {
                    reached.Add(to);

                    // What the rule needs to know of those who have moved: the last one, or who they were.
                    var known = rule == SanctionRule.LegalSequences ? $"{mover}" : string.Concat($"{moved}{mover}".Order());
                    if (walked.Add((to, known)))
                    {
                        Walk(to, known);
                    }
                }
            }
        }
    }

    private static bool Allows(SanctionRule rule, string moved, int mover) => rule switch
    {
        SanctionRule.LegalSequences => !moved.EndsWith($"{mover}", StringComparison.Ordinal),
        SanctionRule.EachOnce => !moved.Contains($"{mover}", StringComparison.Ordinal),
        SanctionRule.SingleOpponent => moved.Length == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>Where all arrive when one makes its move and some of the others, each for itself, one by which it gains.</summary>
    private IEnumerable<uint> Together(int maker, uint state, uint to, SanctionRule rule)
    {
        uint[] others = [.. Makers().Where(other => other != maker).Select(other => (uint)other)];
        for (var set = 1; set < 1 << others.Length; set++)
        {
            int[] joining = [.. others.Where((_, at) => (set >> at & 1) != 0).Select(other => (int)other)];
            if (rule == SanctionRule.SingleOpponent && joining.Length > 1)
            {
                continue;
            }

            foreach (var number in Numbers().Where(number => belongs[number] == state))
            {
                IEnumerable<uint> sums = Targets(maker, number).Where(target => belongs[target] == to);
                foreach (var other in joining)
                {
                    uint[] own = [.. Targets(other, number).Where(
                        target => gains[other][state].Contains(belongs[target]!.Value) && Sees(maker, belongs[target]!.Value))];
                    sums = [.. sums.SelectMany(_ => own, (sum, target) => (sum & ~Own(other)) | (target & Own(other)))];
                }

                foreach (var arrived in sums.Where(sum => belongs[sum] is { } sees && Sees(maker, sees)))
                {
                    yield return belongs[arrived]!.Value;
                }
            }
        }
    }

    private uint[] Moves(int maker, uint state) =>
        [.. Numbers().Where(number => belongs[number] == state).SelectMany(number => Targets(maker, number))
            .Select(target => belongs[target]!.Value).Where(to => to != state).Distinct()];

    /// <summary>The feasible numbers that a decision maker can make of a number.</summary>
    private IEnumerable<uint> Targets(int maker, uint number) =>
        Numbers().Where(target => target != number && belongs[target] is not null && ((target ^ number) & ~Own(maker)) == 0
            && !dispute.Irreversible.Any(oneWay => oneWay.To.Holds(number) && oneWay.From.Holds(target)));

    private uint Own(int maker)
    {
        var (own, bit) = (0u, (uint)numbers);
        foreach (var (at, decisionMaker) in dispute.DecisionMakers.Index())
        {
            foreach (var _ in decisionMaker.Options)
            {
                bit /= 2;
                own += at == maker ? bit : 0;
            }
        }

        return own;
    }

    /// <summary>A text that comes later in the alphabet the more the state is liked.</summary>
    private static string Worth(Preferences preferences, uint state) => preferences switch
    {
        PrioritisedStatements prioritised => string.Concat(prioritised.Statements.Select(statement => statement.Holds(state) ? 'y' : 'n')),
        RankedStates ranked => $"{999 - ranked.Groups.Index().First(group => group.Item.Contains(state)).Index:000}",
        _ => throw new ArgumentOutOfRangeException(nameof(preferences)),
    };

    private static uint?[] Belonging(Dispute dispute)
    {
        uint[] feasible = [.. Enumerable.Range(0, 1 << dispute.Options.Count).Select(state => (uint)state).Where(
            state => !dispute.Infeasible.Any(rule => rule.Holds(state)))];
        var members = new uint?[1 << dispute.Options.Count];
        foreach (var state in feasible)
        {
            // The first statement that covers a state says with which others it is one.
            var covering = dispute.Indistinguishable.FirstOrDefault(alike => alike.Holds(state));
            members[state] = covering is null ? state : feasible.First(
                other => dispute.Indistinguishable.FirstOrDefault(alike => alike.Holds(other)) == covering);
        }

        return members;
    }

    private IEnumerable<int> Makers() => Enumerable.Range(0, makers);

    private IEnumerable<uint> Numbers() => Enumerable.Range(0, numbers).Select(number => (uint)number);
}
