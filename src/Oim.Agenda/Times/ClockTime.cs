using Oim.Agenda.Text;

namespace Oim.Agenda.Times;

/// <summary>An hour as written, possible or not.</summary>
internal readonly record struct ClockTime(int Hour, int Minute, char? Half, TextSpan Written)
{
    public bool IsPossible => Minute <= 59 && (Half is null ? Hour < 24 || (Hour == 24 && Minute == 0) : Hour is >= 1 and <= 12);

    /// <summary>24:00, « minuit » at an end: the first instant of the day after.</summary>
    public bool IsMidnight => IsPossible && Half is null && Hour == 24;

    public TimeOnly? Time => !IsPossible ? null : Half switch
    {
        'a' => new(Hour % 12, Minute),
        'p' => new((Hour % 12) + 12, Minute),
        _ => new(Hour % 24, Minute),
    };
}
