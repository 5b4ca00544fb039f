using Bogus;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>A kind of invented record. The names are the entries of the locale and the rule sets of Bogus.</summary>
/// <remarks>The numbers are coordinates: a changed number changes every name.</remarks>
internal enum Invented
{
    /// <summary>A state that is party to the talks.</summary>
    Party = 0,

    /// <summary>A person who leads a delegation.</summary>
    Envoy = 1,

    /// <summary>A state that offers to mediate.</summary>
    Neighbour = 2,

    /// <summary>An organisation of states that offers to mediate.</summary>
    League = 3,

    /// <summary>An armed movement.</summary>
    Movement = 4,

    /// <summary>A council whose rulings all sides respect.</summary>
    Elders = 5,

    /// <summary>An organisation that brings aid.</summary>
    Aid = 6,

    /// <summary>A newspaper.</summary>
    Press = 7,

    /// <summary>A crossing of the border.</summary>
    Crossing = 8,

    /// <summary>A town.</summary>
    Town = 9,

    /// <summary>A place where delegations meet.</summary>
    Venue = 10,

    /// <summary>A source that speaks for a party.</summary>
    Chronicle = 11,

    /// <summary>A source that speaks for a mediator.</summary>
    Bulletin = 12,
}

/// <summary>The invented actors, places and sources of one conflict, by a rule set of Bogus for each kind of record.</summary>
/// <remarks>Bogus is seeded for each record by seed, kind and index, so that a record does not depend on how many others follow.</remarks>
/// <param name="seed">The seed of the conflict, from 0.</param>
internal sealed class NameGenerator(int seed)
{
    private const int MaxRecords = 64;
    private const int MaxAttempts = 64;

    // Bogus takes milliseconds to make rules, so all stories share them. A lock on the rules keeps the seed of a record until the record is made.
    private static readonly Faker<Actor> ActorRules = RulesOfActors();
    private static readonly Faker<Place> PlaceRules = RulesOfPlaces();
    private static readonly Faker<Source> SourceRules = RulesOfSources();

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>Actors of one kind, each with a name of its own.</summary>
    /// <param name="kind">The kind, from <see cref="Invented.Party"/> to <see cref="Invented.Press"/>.</param>
    /// <param name="count">The number of actors, from 1 to 64.</param>
    public Actor[] Actors(Invented kind, int count = 1) =>
        [.. Enumerable.Range(0, count).Select(index => Named(ActorRules, kind, index, actor => actor.Name))];

    /// <summary>The names of places of one kind, all different.</summary>
    /// <param name="kind">The kind, from <see cref="Invented.Crossing"/> to <see cref="Invented.Venue"/>.</param>
    /// <param name="count">The number of places, from 1 to 64.</param>
    public string[] Places(Invented kind, int count) =>
        [.. Enumerable.Range(0, count).Select(index => Named(PlaceRules, kind, index, place => place.Name).Name)];

    /// <summary>A source that belongs to an actor.</summary>
    /// <param name="kind">The kind: <see cref="Invented.Chronicle"/> or <see cref="Invented.Bulletin"/>.</param>
    /// <param name="id">The code of the source.</param>
    /// <param name="of">The name of the actor.</param>
    /// <param name="index">The place of the source among those of its kind, from 0.</param>
    public Source Source(Invented kind, SourceId id, string of, int index = 0)
    {
        var made = Made(SourceRules, kind, index, attempt: 0);
        return made with { Id = id, Title = $"{made.Title} {of}" };
    }

    /// <summary>The first record whose name differs from those of earlier records.</summary>
    private T Named<T>(Faker<T> rules, Invented kind, int index, Func<T, string> name)
        where T : class
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var made = Made(rules, kind, index, attempt);
            if (given.Add(name(made)))
            {
                return made;
            }
        }

        throw new InvalidOperationException($"The locale has too few names of the kind {kind} for {index + 1} records.");
    }

    private T Made<T>(Faker<T> rules, Invented kind, int index, int attempt)
        where T : class
    {
        var word = new Draws(seed, step: 0).Word(StoryDraw.Name, ((((int)kind * MaxRecords) + index) * MaxAttempts) + attempt);
        lock (rules)
        {
            return rules.UseSeed((int)(word >> 1)).Generate($"{kind}");
        }
    }

    private static Faker<Actor> RulesOfActors()
    {
        var rules = new Faker<Actor>();
        Add(Invented.Party, ActorKind.State, "A party to the talks. Fictional.");
        Add(Invented.Envoy, ActorKind.Person);
        Add(Invented.Neighbour, ActorKind.State, "A neighbour who offers to mediate. Fictional.");
        Add(Invented.League, ActorKind.Organisation, "An organisation of states that offers to mediate. Fictional.");
        Add(Invented.Movement, ActorKind.Movement, "An armed movement that gains from every quarrel. Fictional.");
        Add(Invented.Elders, ActorKind.Organisation, "A council whose rulings both sides hear. Fictional.");
        Add(Invented.Aid, ActorKind.Organisation, "Brings aid across the border. Fictional.");
        Add(Invented.Press, ActorKind.Media, "Reports and comments. Fictional.");
        return rules;

        void Add(Invented kind, ActorKind sort, string? role = null) => rules.RuleSet($"{kind}", set => set
            .CustomInstantiator(_ => new(default, "", sort, ""))
            .RuleFor(actor => actor.Name, faker => Phrase(faker, kind))
            .RuleFor(actor => actor.Id, (_, actor) => new(actor.Name.ToLowerInvariant().Replace(' ', '-')))
            .RuleFor(actor => actor.Role, faker => role ?? new InventedNames(faker.Random).Phrase("calling")));
    }

    private static Faker<Place> RulesOfPlaces()
    {
        var rules = new Faker<Place>();
        foreach (var kind in (Invented[])[Invented.Crossing, Invented.Town, Invented.Venue])
        {
            rules.RuleSet($"{kind}", set => set.RuleFor(place => place.Name, faker => Phrase(faker, kind)));
        }

        return rules;
    }

    private static Faker<Source> RulesOfSources()
    {
        var rules = new Faker<Source>();
        Add(Invented.Chronicle, SourceKind.Document);
        Add(Invented.Bulletin, SourceKind.Found);
        return rules;

        void Add(Invented kind, SourceKind sort) => rules.RuleSet($"{kind}", set => set
            .CustomInstantiator(_ => new(default, "", "fictional", sort))
            .RuleFor(source => source.Title, faker => Phrase(faker, kind)));
    }

    private static string Phrase(Faker faker, Invented kind) => new InventedNames(faker.Random).Phrase($"{kind}".ToLowerInvariant());

    /// <summary>A place.</summary>
    private sealed record Place
    {
        public string Name { get; init; } = "";
    }
}
