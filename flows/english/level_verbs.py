"""Verbs that say how much something is or how far it changed, and the words between them and the figure."""

from flows.english.word_tables import word_list

LEVEL_VERBS = word_list(
    """
    is are was were be been remain remains remained stand stands stood measure measures measured average averages
    averaged total totals totalled totaled totalling reach reaches reached hit exceed exceeds exceeded rise rises rose
    risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops dropped dropping decline
    declines declined declining increase increases increased increasing decrease decreases decreased decreasing grow
    grows grew grown growing contract contracts contracted contracting shrink shrinks shrank shrunk shrinking expand
    expands expanded expanding ease eases eased easing slow slows slowed slowing accelerate accelerated accelerating
    edge edged edging jump jumps jumped jumping surge surged surging soar soared soaring plunge plunged plunging slide
    slid sliding slip slipped slipping tumble tumbled tumbling dip dipped dipping double doubled doubling triple tripled
    tripling quadruple quadrupled treble trebled halve halved amount amounts amounted cost costs weigh weighs weighed
    traded closed settled
    widened narrowed appreciated depreciated strengthened weakened rallied worth ticked nudged crept swelled ballooned
    peaked bottomed moderated picked
    """
)
"""Said of what is measured: "inflation eased to 2.9%"."""
MOVES = word_list(
    """
    rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops dropped
    dropping decline declines declined declining increase increases increased increasing decrease decreases
    decreased decreasing grow grows grew grown growing shrink shrinks shrank shrunk shrinking jump jumps jumped
    jumping surge surged surging soar soared soaring plunge plunged plunging slide slid sliding slip slipped
    slipping tumble tumbled tumbling dip dipped dipping edge edged edging ticked eased swelled ballooned
    """
)
"""Verbs behind which a figure may tell how far something moved: "rose 12p to 140p"."""
TRADED = word_list("gained lost added shed advanced")
"""Said of what a share was added to or taken from: "tin gained 1.2%"."""
SET_VERBS = word_list(
    """
    cut cuts cutting raise raises raised raising lower lowers lowered lowering reduce reduces reduced reducing lift
    lifts lifted
    lifting trim trims trimmed trimming hike hiked hiking keep keeps kept keeping hold holds held holding leave
    leaves left leaving set sets setting put puts putting estimated estimates projected forecast expected seen priced
    valued fixed capped boost boosts boosted boosting increase increases increased increasing double doubled revise
    revised revising bring brought bringing maintain maintained expand expanded
    """
)
"""Done to what is measured: "the rate was cut by", "left the rate at"."""
SEEN_VERBS = word_list(
    """
    sees projects project projecting forecasts forecasting expects expect expecting predicts predicted
    predicting estimates estimate estimating puts values valued
    """
)
"""Said of who tells how much something is or will be: "sees inflation at 3.9%"."""
BEING = word_list("is are was were be been being 's")
FILLERS = word_list(
    """
    to by from at of in on a an the with compared down up against or and over around about for than than its this last
    next previous earlier year year-on-year month quarter annual annually versus having out per gdp alone early late
    end start beginning same just only again back since just well some nearly almost roughly approximately more less
    fewer under at least most close estimated still as much many few little annualised annualized
    """
)
"""What may stand between the verb and a figure behind it, besides other figures and dates."""
COUNTED_OF = word_list(
    """
    toll population turnout majority workforce staff crew membership capacity audience crowd fleet circulation magnitude
    backlog attendance
    """
)
"""Of these a bare number is told: "a death toll of 112"."""
NO_MEASURES = word_list(
    """
    total sum amount number kind because out instead age some one any each all most half worth average maximum minimum
    series group team top much many little lot plenty few couple fraction bulk rest range level rate tune record value
    cost price pace excess course part way upwards
    """
)
"""What a figure may stand behind with "of" without being told what it measures."""
STEPS = word_list("rate average total level pace maximum minimum low high record peak")
"""Between "of" and the verb these tell only how: "grew at an annualised rate of 3%"."""
NOUNS_OF_CHANGE = word_list(
    """
    reduction increase decrease cut rise fall drop decline growth jump slump surge gain fluctuation lowering raising
    change
    """
)
"""Behind them stands how far, or of what: "an increase of 14 to 2,205", "a cut in its share from 9% to 7%"."""
SEEING = word_list(
    "projects forecasts sees expects predicts estimates shows reports posts posted told plans announced"
)
"""Verbs before a noun that a figure is said of, which could be taken for part of it."""
DEEDS = word_list(
    """
    killed killing injured injuring wounded wounding displaced displacing arrested arresting detained detaining rescued
    evacuated hospitalised hospitalized
    """
)
"""Done to the people that a bare number behind them counts: "killed more than 1,000"."""
