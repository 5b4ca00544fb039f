namespace Simulator.Domain;

/// <summary>A rule of the process: what an event cannot mean.</summary>
/// <param name="Id">Its name in messages and files.</param>
/// <param name="Text">The rule, as a sentence.</param>
public sealed record Rule(string Id, string Text);

/// <summary>A rule that an event breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What stands against the event in the state at hand.</param>
/// <param name="Allowed">What would be allowed instead.</param>
public sealed record BrokenRule(Rule Rule, string Found, string Allowed)
{
    /// <summary>The rule, what was found, and what is allowed, as sentences.</summary>
    public override string ToString() => $"{Rule.Text} {Found} Allowed: {Allowed}";
}

/// <summary>The rules of the process, all in one place.</summary>
public static class Rules
{
    private static readonly Rule TimeBegins = new("time-begins", "An event cannot be dated before the timeline begins.");
    private static readonly Rule TimeRunsForward = new("time-runs-forward", "An event cannot take effect before the last event on its timeline.");
    private static readonly Rule SpanRunsForward = new("span-runs-forward", "A span cannot end before it begins, and what happens takes effect within it or after.");
    private static readonly Rule ScheduleAhead = new("schedule-ahead", "The day of a next round is set while no round is open, and lies not before the day on which it is set.");
    private static readonly Rule OneRoundAtATime = new("one-round-at-a-time", "A round cannot begin while another is open.");
    private static readonly Rule SessionNeedsRound = new("session-needs-round", "A session needs an open round.");
    private static readonly Rule CollapseNeedsTalks = new("collapse-needs-talks", "Talks can only collapse in a round or after one.");
    private static readonly Rule ResumptionNeedsCollapse = new("resumption-needs-collapse", "Only talks that collapsed can be resumed.");
    private static readonly Rule AgreementNeedsRound = new("agreement-needs-round", "An agreement on substance needs an open round.");
    private static readonly Rule RatificationNeedsRound = new("ratification-needs-round", "A capital can only refuse what a round has led to.");
    private static readonly Rule ShiftNeedsRound = new("shift-needs-round", "Only an open round can move to another venue.");
    private static readonly Rule DemandBeforeAnswer = new("demand-before-answer", "A demand can only be accepted or rejected after another party has raised it.");
    private static readonly Rule OneCeasefire = new("one-ceasefire", "A second ceasefire needs the first to end; what stands can only be extended.");
    private static readonly Rule CessationInForce = new("cessation-in-force", "Only a truce or ceasefire in force can be extended, breached or expire.");
    private static readonly Rule OutbreakNeedsQuiet = new("outbreak-needs-quiet", "Fighting in the open cannot begin while it goes on.");
    private static readonly Rule MechanismInOrder = new("mechanism-in-order", "A mechanism is established, then becomes operational, then reports.");
    private static readonly Rule CrossingClosed = new("crossing-closed", "Only a crossing that is shut can be reopened or exempted.");
    private static readonly Rule OfferBeforeWelcome = new("offer-before-welcome", "An offer to mediate can only be welcomed after it was made.");
    private static readonly Rule MediatorOnTrack = new("mediator-on-track", "A mediator joins a track once, and can only leave one that it is on.");
    private static readonly Rule LeverInForce = new("lever-in-force", "Only a lever in force can be withdrawn.");
    private static readonly Rule Fraction = new("fraction", "A level and a quality lie between 0 and 1, the weight of a factor between 0 and 2, days are not negative, and rounds count from 1.");

    private static readonly Rule BranchAtItsFork = new("branch-at-its-fork", "A branch begins right after the last version that it shares with its parent.");
    private static readonly Rule BranchIsHypothetical = new("branch-is-hypothetical", "A branch did not happen, and what makes or mends one says so.");

    private static readonly Rule UndoOnBranch = new("undo-on-branch", "Only a move on a branch can be undone, and what is restored is the state right before it.");

    private static readonly Rule TollsCount = new("tolls-count", "A toll counts from 0 up, and its highest number is not below its lowest.");

    /// <summary>The rules that an event breaks after a state; none when the process can mean it.</summary>
    public static IReadOnlyList<BrokenRule> BrokenBy(NegotiationState state, NegotiationEvent proposed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(proposed);
        return [.. OfTime(state, proposed.Account.When), .. OfTolls(proposed), .. OfKind(state, proposed)];
    }

    private static IEnumerable<BrokenRule> OfTime(NegotiationState state, When when)
    {
        if (when.To < when.From || when.Effective() < when.From)
        {
            yield return new(SpanRunsForward, $"It is dated {when.From:yyyy-MM-dd} to {when.To:yyyy-MM-dd} and takes effect on {when.Effective():yyyy-MM-dd}.", "From, then to, and an effect from the first day on.");
        }

        if (when.Effective() < state.Begins)
        {
            yield return new(TimeBegins, $"The timeline begins on {state.Begins:yyyy-MM-dd}.", $"A date from {state.Begins:yyyy-MM-dd} on.");
        }
        else if (when.Effective() < state.AsOf)
        {
            yield return new(TimeRunsForward, $"The last event took effect on {state.AsOf:yyyy-MM-dd}.", $"A date from {state.AsOf:yyyy-MM-dd} on.");
        }
    }

    private static IEnumerable<BrokenRule> OfTolls(NegotiationEvent proposed) =>
        from toll in ((proposed as ITolled)?.Tolls ?? []).Concat(proposed.Account.Rivals.SelectMany(rival => rival.Tolls))
        where toll.Least < 0 || toll.Most < toll.Least
        select new BrokenRule(TollsCount, $"It is {toll.Least}{(toll.Most is { } most ? $" to {most}" : "")}.", "a lowest number from 0 on, then none or a higher one.");

    private static IEnumerable<BrokenRule> OfKind(NegotiationState state, NegotiationEvent proposed) => proposed switch
    {
        RoundScheduled e =>
        [
            .. OpenAlready(state, ScheduleAhead),
            .. Unless(e.On >= e.Account.When.Effective(), ScheduleAhead, $"It would be on {e.On:yyyy-MM-dd}, and is set on {e.Account.When.Effective():yyyy-MM-dd}.",
                $"a day from {e.Account.When.Effective():yyyy-MM-dd} on."),
        ],
        RoundOpened e => [.. OpenAlready(state, OneRoundAtATime), .. Counted(e.Number)],
        RoundHeld e => [.. OpenAlready(state, OneRoundAtATime), .. Counted(e.Number)],
        SessionHeld => Unless(state.Rounds.Open is not null, SessionNeedsRound, "No round is open.", "round_opened first."),
        VenueShifted e => Unless(state.Rounds.Open?.Track == e.Track, ShiftNeedsRound, $"No round is open on track '{e.Track}'.", "round_opened on that track first."),
        TalksCollapsed => Unless(
            state.Rounds.Open is not null || state.Rounds.Last is { Outcome: not RoundOutcome.Collapse },
            CollapseNeedsTalks, state.Rounds.Last is null ? "No round was held yet." : "The talks have collapsed already.", "round_opened, round_held or talks_resumed first."),
        TalksResumed => Unless(
            state.Rounds is { Open: null, Last.Outcome: RoundOutcome.Collapse },
            ResumptionNeedsCollapse, state.Rounds.Open is null ? "The talks have not collapsed." : "A round is open.", "talks_collapsed first."),
        InterimAgreementReached or ComprehensiveAgreementReached =>
            Unless(state.Rounds.Open is not null, AgreementNeedsRound, "No round is open.", "round_opened or talks_resumed first."),
        RatificationRefused => Unless(
            state.Rounds.Open is not null || state.Rounds.Last is not null, RatificationNeedsRound, "No round is open, and none was held yet.", "round_opened or round_held first."),

        DemandAccepted e => Raised(state, e.By, e.Issues),
        DemandRejected e => Raised(state, e.By, e.Issues),

        TruceAgreed => Unless(state.Cessation is not { InForce: true }, OneCeasefire, Standing(state), "truce_extended."),
        CeasefireAgreed => Unless(state.Cessation is not { InForce: true, Kind: CessationKind.Ceasefire }, OneCeasefire, Standing(state), "ceasefire_ended or ceasefire_expired first."),
        TruceExtended or TruceBreached or CeasefireExpired =>
            Unless(state.Cessation is { InForce: true }, CessationInForce, "Nothing is in force.", "truce_agreed or ceasefire_agreed first."),

        HostilitiesResumed => Unless(
            !state.Fighting, OutbreakNeedsQuiet, "The parties fight in the open already.", "border_clash for what goes on, or truce_agreed or ceasefire_agreed first."),

        MechanismEstablished e => Within(e.Quality, e.LagDays),
        MechanismBecameOperational => Unless(
            state.Mechanism is { Operational: null },
            MechanismInOrder, state.Mechanism is null ? "None is established." : "It is operational already.", "mechanism_established first."),
        MechanismReported => Unless(state.Mechanism is { Operational: not null }, MechanismInOrder, "None is operational.", "mechanism_operational first."),

        BorderReopened e => Shut(state, e.Crossings),
        HumanitarianExemptionGranted e => Shut(state, e.Crossings),

        MediationAccepted e => Unless(
            state.Mediators.Any(mediator => mediator.Actor == e.Mediator && mediator.Role != MediatorRole.Withdrawn),
            OfferBeforeWelcome, $"'{e.Mediator}' has made no offer.", "mediation_offer first."),
        MediatorJoined e => Unless(!OnTrack(state, e.Mediator, e.Track), MediatorOnTrack, $"'{e.Mediator}' is on track '{e.Track}' already.", "another mediator or track."),
        MediatorWithdrew e => Unless(OnTrack(state, e.Mediator, e.Track), MediatorOnTrack, $"'{e.Mediator}' is not on track '{e.Track}'.", "mediator_joined first."),

        LeverApplied e => [.. Within(e.Level, e.RampDays), .. Unless(e.LagDays >= 0, Fraction, $"It lags {e.LagDays} days.", "0 days or more.")],
        LeverWithdrawn e => Unless(state.Levers.Any(lever => lever.Lever == e.Lever), LeverInForce, $"'{e.Lever}' is not in force.", "lever_applied first."),

        FactorChanged e => Unless(e.Level is >= 0 and <= 2, Fraction, $"It is {e.Level}.", "from 0 to 2, where 1 is as on the record."),

        MoveUndone e =>
        [
            .. Unless(e.Account.Origin == Origin.Hypothetical, BranchIsHypothetical, $"Its origin is {e.Account.Origin}.", $"{Origin.Hypothetical}."),
            .. Unless(e.Move <= state.Events && e.Restores.Events == e.Move - 1, UndoOnBranch, $"It undoes version {e.Move} of {state.Events} and restores the state after {e.Restores.Events}.",
                $"the state after version {e.Move - 1}."),
        ],
        ScenarioBranched e =>
        [
            .. Unless(e.AtVersion >= 1 && e.AtVersion == state.Events, BranchAtItsFork, $"It leaves after version {e.AtVersion}, and {state.Events} events came before.",
                state.Events == 0 ? "events on the parent first." : $"version {state.Events}."),
            .. Unless(e.Account.Origin == Origin.Hypothetical, BranchIsHypothetical, $"Its origin is {e.Account.Origin}.", $"{Origin.Hypothetical}."),
        ],
        _ => [],
    };

    private static IEnumerable<BrokenRule> OpenAlready(NegotiationState state, Rule rule) =>
        state.Rounds.Open is not { } open
            ? []
            : [new(rule, $"A round is open since {open.Opened:yyyy-MM-dd}{(open.Place is null ? "" : $" in {open.Place}")}.", "an event that ends it first.")];

    private static IEnumerable<BrokenRule> Counted(int? number) =>
        Unless(number is null or > 0, Fraction, $"The round has number {number}.", "a number from 1 on, or none.");

    private static IEnumerable<BrokenRule> Raised(NegotiationState state, ActorId party, ValueList<IssueId> issues) =>
        from issue in issues
        where !state.Demands.Any(demand => demand.Issue == issue && demand.By != party)
        select new BrokenRule(DemandBeforeAnswer, $"Nobody has raised '{issue}' with '{party}'.", "demand_tabled by another party first.");

    private static IEnumerable<BrokenRule> Shut(NegotiationState state, ValueList<string> crossings)
    {
        var shut = state.Crossings.Where(crossing => crossing.Closed).Select(crossing => crossing.Name).ToHashSet();
        return crossings.Count == 0
            ? Unless(shut.Count > 0, CrossingClosed, "No crossing is shut.", "border_closure first.")
            : from name in crossings
              where !shut.Contains(name)
              select new BrokenRule(CrossingClosed, $"'{name}' is not shut.", "border_closure first.");
    }

    private static bool OnTrack(NegotiationState state, ActorId actor, TrackId track) =>
        state.Mediators.Any(mediator => mediator.Actor == actor && mediator.Track == track && mediator.Role == MediatorRole.Mediating);

    private static IEnumerable<BrokenRule> Within(double fraction, int days) =>
        Unless(fraction is >= 0 and <= 1 && days >= 0, Fraction, $"It is {fraction} over {days} days.", "from 0 to 1, over 0 days or more.");

    private static string Standing(NegotiationState state) =>
        state.Cessation is { } cessation ? $"A {(cessation.Kind == CessationKind.Truce ? "truce" : "ceasefire")} is in force since {cessation.Since:yyyy-MM-dd}." : "";

    private static IEnumerable<BrokenRule> Unless(bool holds, Rule rule, string found, string allowed) =>
        holds ? [] : [new(rule, found, allowed)];
}
