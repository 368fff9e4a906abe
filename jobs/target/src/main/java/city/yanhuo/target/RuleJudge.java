package city.yanhuo.target;

import java.time.YearMonth;

/** One rule of DESIGN §7, applied to one target. Stateless; the same month always gets the same answer. */
sealed interface RuleJudge
        permits GrowthJudge,
                CountJudge,
                LevelJudge,
                RelativeJudge,
                MilestoneJudge,
                StatusJudge,
                CompoundJudge,
                VersionedJudge {
    /** The first month of a target's year that the rule can say something about. */
    YearMonth firstMonth();

    /** Judges the year so far as of the end of a month. */
    Assessment assess(YearMonth month);
}
