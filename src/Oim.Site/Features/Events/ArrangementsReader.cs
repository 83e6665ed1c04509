using System.Text.RegularExpressions;
using Oim.Content.FrontMatter;
using Oim.Content.Ingestion;
using Oim.Content.Markup;
using Oim.Content.Sources;
using Oim.Content.Storage;
using Oim.Site.Features.Shared;

namespace Oim.Site.Features.Events;

/// <summary>Reads how an event takes place.</summary>
internal static partial class ArrangementsReader
{
    public static Arrangements Read(EntryReader page, EventDetail detail)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(detail.TimeZone);
        var deadline = page.Get(EventKeys.RegistrationDeadline);
        var ends = deadline is null ? (DateTimeOffset?)null : EndOf(deadline.Value, zone);
        var isMoved = page.Get(EventKeys.MovedOnline) ?? false;
        var read = new Arrangements
        {
            Attendance = isMoved ? Attendance.Online : page.Get(EventKeys.Attendance) ?? Guess(detail),
            IsAttendanceSaid = isMoved || page.Header.Has(EventKeys.Attendance),
            IsMovedOnline = isMoved,
            IsPostponed = page.Get(EventKeys.Postponed) ?? false,
            FirstPlannedFor = page.Get(EventKeys.FirstPlannedFor)?.Here(zone).Day,
            LiveStream = Link(page, EventKeys.LiveStream),
            Registration = Link(page, EventKeys.Registration),
            RegistrationEnds = ends,
            RegistrationLastDay = deadline is { Time: null } ? deadline.Value.Day : null,
            Languages = Languages(page, EventKeys.Languages),
            Interpretation = Languages(page, EventKeys.Interpretation),
        };
        Check(page, detail, read);
        if (ends is not null) page.ChangesAt(ends.Value);
        return read;
    }

    // A day lasts to its end.
    private static DateTimeOffset EndOf(WrittenDate date, TimeZoneInfo zone) =>
        date.Time is null && date.Day < DateOnly.MaxValue ? (date with { Day = date.Day.AddDays(1) }).In(zone) : date.In(zone);

    private static void Check(EntryReader page, EventDetail detail, Arrangements read)
    {
        if (read.RegistrationEnds > detail.EndsAt)
            page.Report(EventRules.LateRegistration, page.Header.PlaceOf(EventKeys.RegistrationDeadline), Dates.Told(detail.LastDay));
        if (read.FirstPlannedFor == detail.FirstDay)
            page.Report(EventRules.SameDay, page.Header.PlaceOf(EventKeys.FirstPlannedFor), Dates.Told(detail.FirstDay));
        if (detail.IsCancelled && read.IsPostponed)
            page.Report(EventRules.CancelledAndPostponed, page.Header.PlaceOf(EventKeys.Postponed));
        if (read.IsMovedOnline && page.Get(EventKeys.Attendance) is Attendance.Offline or Attendance.Mixed)
            page.Report(EventRules.MovedOnlineYetInRoom, page.Header.PlaceOf(EventKeys.Attendance));
    }

    private static string? Link(EntryReader page, Key<string?> key) =>
        page.Get(key) is { Length: > 0 } written
        && page.Refer(ReferenceUse.Link, MailAddress().IsMatch(written) ? $"mailto:{written}" : written, written, page.Header.PlaceOf(key))
            is { Length: > 0 } address
            ? address
            : null;

    /// <summary>By their codes, or by their names in a language the site knows.</summary>
    private static IReadOnlyList<string> Languages(EntryReader page, Key<IReadOnlyList<string>?> key)
    {
        var codes = new List<string>();
        foreach (var written in page.Get(key) ?? [])
        {
            if (LanguageNames.CodeOf(written) is { } code) codes.Add(code);
            else page.Report(EventRules.UnknownLanguage, page.Header.PlaceOf(key), written);
        }

        return codes;
    }

    // What the place itself says, where no key does.
    private static Attendance Guess(EventDetail detail) =>
        detail.Venue is not { } venue || !Online().IsMatch(venue) ? Attendance.Offline
        : detail.City is null && !Both().IsMatch(venue) ? Attendance.Online
        : Attendance.Mixed;

    [GeneratedRegex(@"^[^@\s:/]+@[^@\s]+\.[^@\s]+$", RegexOptions.NonBacktracking)]
    private static partial Regex MailAddress();

    [GeneratedRegex(
        @"\b(?:en ligne|[àa] distance|visio\w*|webinaire|distanciel|zoom|teams|online|virtual\w*|virtuel\w*|en l[íi]nea)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Online();

    [GeneratedRegex(
        @"\b(?:et|and|y|hybride|hybrid|h[íi]brid\w*)\b|\+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Both();
}
