using Microsoft.Extensions.Time.Testing;
using RateGen.Limiting;

namespace RateGen.Runtime.Tests.Limiting;

/// <summary>What each surprise takes, and when it comes back: see docs/adr/0033-what-a-surprise-teaches.md.</summary>
public sealed class SurpriseGuardTests
{
    private const int Declared = 15;

    private static readonly LimitClock s_clock = new(new FakeTimeProvider());
    private static readonly long s_second = s_clock.FromTimeSpan(TimeSpan.FromSeconds(1));

    private readonly SurpriseGuard _guard = new(s_clock, s_second);
    private long _now;

    /// <summary>How many times as long as declared the spacing is.</summary>
    private double Stretch => 1 / _guard.Share;

    [Fact]
    public void Each_refusal_of_even_spacing_widens_it_by_as_much()
    {
        FallBack();
        foreach (double stretch in (double[])[1.11, 1.22, 1.33, 1.44])
        {
            Refuse(afterSeconds: 2);
            Assert.Equal(stretch, Stretch, 1e-9);
        }
    }

    [Fact]
    public void A_spacing_that_had_held_is_widened_by_more()
    {
        FallBack();
        Refuse(afterSeconds: 30); // The first one says nothing of how much windows vary.
        Assert.Equal(1.11, Stretch, 1e-9);
        Refuse(afterSeconds: 30);
        Assert.Equal(1.22, Stretch, 1e-9);
        Refuse(afterSeconds: 2.4);
        Assert.Equal(1.33, Stretch, 1e-9);
        Refuse(afterSeconds: 2.7); // Two windows of 1.33 s.
        Assert.Equal(1.33 * 1.25, Stretch, 1e-9);
    }

    [Fact]
    public void Far_from_what_is_declared_the_steps_are_larger()
    {
        FallBack();
        while (Stretch < 3)
        {
            Refuse(afterSeconds: 1);
        }

        double before = Stretch;
        Refuse(afterSeconds: 1);
        Assert.Equal(before + (0.11 * (before - 1)), Stretch, 1e-9);
    }

    [Fact]
    public void What_was_refused_is_not_tried_again_for_ten_minutes_and_then_step_by_step()
    {
        FallBack();
        Refuse(afterSeconds: 2);
        Refuse(afterSeconds: 2);
        Pass(9.9);
        Assert.Equal(1.22, Stretch, 1e-9);
        Pass(0.2);
        Assert.Equal(1.11, Stretch, 1e-9);
        Refuse(afterSeconds: 1); // Tried too early: it takes twice as long the next time.
        Assert.Equal(1.22, Stretch, 1e-9);
        Pass(19.9);
        Assert.Equal(1.22, Stretch, 1e-9);
        Pass(1.2);
        Assert.Equal(1, Stretch, 1e-9);
        Assert.True(_guard.FellBack);
    }

    /// <summary>Else a provider whose window is a little longer would refuse a limit of one for ever.</summary>
    [Fact]
    public void A_limit_of_one_can_be_spaced_by_up_to_two_windows()
    {
        for (int i = 0; i < 20; i++)
        {
            _guard.OnIncident(_now += s_second, declared: 1, isSmooth: i > 1, s_second);
        }

        Assert.Equal((2, 1), (Stretch, _guard.PermitsOf(1)));
    }

    private void FallBack()
    {
        for (int i = 0; i < 2; i++)
        {
            _guard.OnIncident(_now += s_second, Declared, isSmooth: false, s_second);
        }

        Assert.Equal((true, 1), (_guard.FellBack, _guard.Share));
    }

    private void Refuse(double afterSeconds)
    {
        long ran = (long)(afterSeconds * s_second);
        _guard.OnIncident(_now += ran, Declared, isSmooth: true, ran);
    }

    private void Pass(double minutes) => _guard.Recover(_now += (long)(minutes * 60 * s_second));
}
