namespace Oim.Site.Tests.Harness;

/// <summary>A clock that stands still until a test moves it; timers fire at their instant, in order.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<ManualTimer> timers = [];
    private readonly Lock gate = new();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Advance(TimeSpan step) => MoveTo(GetUtcNow() + step);

    /// <summary>
    /// The time of day is put right, or the machine has slept: timers, which go by the machine's own clock, have as long to wait as before.
    /// </summary>
    public void Step(TimeSpan step)
    {
        lock (gate)
        {
            now += step;
            foreach (var timer in timers) timer.Shift(step);
        }
    }

    /// <summary>Moves on, stopping at every timer on the way; a periodic one fires once, as after a machine's sleep.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        while (true)
        {
            ManualTimer? due;
            lock (gate)
            {
                due = timers.Where(timer => timer.Due <= instant).MinBy(timer => timer.Due);
                if (due is null)
                {
                    now = instant;
                    return;
                }

                if (due.Due > now) now = due.Due.Value;
                due.Rearm(instant);
            }

            due.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate) timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
                period = newPeriod;
            }

            return true;
        }

        public void Rearm(DateTimeOffset after) => Due = period == Timeout.InfiniteTimeSpan ? null : after + period;

        public void Shift(TimeSpan step) => Due += step;

        public void Fire() => fire();

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
