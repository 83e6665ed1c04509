using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oim.Content.Kinds;
using Oim.Content.Kinds.Declared;
using Oim.Content.Markup;

namespace Oim.Content.Storage;

/// <summary>The schema, and reads. Writes go through <see cref="GenerationWriter"/>.</summary>
public sealed class ContentDbContext(DbContextOptions<ContentDbContext> options, KindList kinds) : DbContext(options)
{
    /// <summary>Those of the generation, which its own declarations are among.</summary>
    public KindList Kinds => Generation.IsLoaded ? Generation.Kinds : kinds;

    /// <summary>The generation that every query sees.</summary>
    public Generation Generation { get; internal set; } = Generation.None;

    /// <summary>The texts that its queries have read.</summary>
    public TextReads Reads { get; internal set; } = new();

    /// <summary>Where it goes when its user is done with it; null: it is closed.</summary>
    internal ReaderPool? Pool { get; set; }

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<Reference> References => Set<Reference>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Asset> Assets => Set<Asset>();

    public DbSet<Problem> Problems => Set<Problem>();

#pragma warning disable CA2215 // the pool may keep it open for the next reader
    public override void Dispose()
    {
        if (Pool?.TakeBack(this) != true) Close();
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
#pragma warning restore CA2215

    /// <summary>Closes it for good.</summary>
    internal void Close()
    {
        Pool = null;
        base.Dispose();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Instants compare and sort in SQL as whole milliseconds since 1970.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var entry = modelBuilder.Entity<Entry>().ToTable("entry");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Outline).HasConversion(new JsonConverter<IReadOnlyList<Heading>>());
        entry.Property(e => e.Lists).HasConversion(new JsonConverter<IReadOnlyList<string>>());
        entry.Property(e => e.Authors).HasConversion(new JsonConverter<IReadOnlyList<AuthorName>>());
        entry.Property(e => e.Extra).HasConversion(new JsonConverter<IReadOnlyDictionary<string, string>>());
        entry.HasIndex(e => e.File).IsUnique();
        entry.HasIndex(e => new { e.Key, e.Language });
        entry.HasIndex(e => new { e.Parent, e.Language, e.Weight });
        entry.HasIndex(e => new { e.Kind, e.Language, e.Date });

        modelBuilder.Entity<Term>().ToTable("term").HasIndex(t => new { t.Taxonomy, t.Slug, t.EntryId });
        modelBuilder.Entity<Alias>().ToTable("alias");
        var reference = modelBuilder.Entity<Reference>().ToTable("reference");
        reference.HasIndex(r => r.Name);
        reference.HasIndex(r => r.File);
        modelBuilder.Entity<EntryFile>().ToTable("entry_file");
        modelBuilder.Entity<Document>().ToTable("document");
        modelBuilder
            .Entity<DeclaredDetail>()
            .ToTable("declared")
            .Property(d => d.Values)
            .HasConversion(new JsonConverter<IReadOnlyDictionary<string, IReadOnlyList<FieldValue>>>());
        modelBuilder.Entity<Contact>().ToTable("contact");
        modelBuilder.Entity<Silence>().ToTable("silence");
        modelBuilder.Entity<ScheduledChange>().ToTable("scheduled_change").HasIndex(change => change.At);
        modelBuilder.Entity<Source>().ToTable("source").HasKey(s => s.Path);
        modelBuilder.Entity<Asset>().ToTable("asset").HasKey(a => a.Path);
        modelBuilder.Entity<Departure>().ToTable("departure").HasIndex(d => d.Address).IsUnique();
        modelBuilder.Entity<Move>().ToTable("move").HasKey(m => m.Address);
        modelBuilder.Entity<StoredSettings>().ToTable("settings").HasKey(s => s.File);
        modelBuilder.Entity<SearchRow>().ToTable("search").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SearchWord>().ToTable("search_word").Property(word => word.Id).ValueGeneratedNever();
        var problem = modelBuilder.Entity<Problem>().ToTable("problem");
        problem.HasIndex(p => p.File);
        problem.HasIndex(p => p.Code);
        problem.Property(p => p.Arguments).HasConversion(new JsonConverter<IReadOnlyList<string>>());

        foreach (var kind in kinds) kind.Map(modelBuilder);
        foreach (var row in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(EntryRow))).ToList())
            modelBuilder.Entity(row.ClrType).HasIndex(nameof(EntryRow.EntryId));
    }
}

/// <summary>A value kept as a JSON text.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!);

internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

/// <summary>EF keeps one model per context type; ours also depends on the list of kinds.</summary>
internal sealed class KindsModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context is ContentDbContext content ? content.Kinds.Signature : "", designTime);
}
