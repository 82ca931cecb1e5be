"""Verbs that say how much something is or how far it changed, and the words between them and the figure."""

from flows.english.function_words import BE
from flows.english.verb_forms import verb_forms
from flows.english.word_tables import word_list

RISES = verb_forms(
    word_list(
        """
        rise climb increase grow expand accelerate jump surge soar double triple quadruple treble widen appreciate
        strengthen rally swell balloon
        """
    )
)
FALLS = verb_forms(
    word_list(
        """
        fall drop decline decrease contract shrink ease slow plunge plummet slump slide slip tumble dip halve narrow
        depreciate weaken
        """
    )
)
MOVES = RISES | FALLS | word_list("edge edged edging ticked nudged crept")
"""Verbs behind which a figure may tell how far something moved: "rose 12p to 140p"."""
LEVELS = verb_forms(
    word_list("remain stand measure average total reach hit exceed amount cost weigh")
) | word_list("totaled totaling traded closed settled worth peaked bottomed moderated picked")
LEVEL_VERBS = MOVES | LEVELS | (BE - {"being", "am"})
"""Said of what is measured: "inflation eased to 2.9%"."""
RANGING = (
    "range",
    "ranges",
    "ranged",
    "ranging",
    "run",
    "runs",
    "running",
    "vary",
    "varies",
    "varied",
    "varying",
)
"""Before "from 1 to 3 per cent" that is a range and no change."""
RAISES = verb_forms(word_list("raise lift hike boost increase double expand"))
LOWERS = verb_forms(word_list("cut lower reduce trim"))
SET_VERBS = (
    RAISES
    | LOWERS
    | verb_forms(word_list("keep hold leave set put revise bring"))
    | word_list(
        "estimated estimates projected forecast expected seen priced valued fixed capped maintain maintained"
        " corrected corrects correcting assessed quoted"
    )
)
"""Done to what is measured: "the rate was cut by", "left the rate at"."""
TRADED = word_list("gained lost added shed advanced")
"""Said of what a share was added to or taken from: "tin gained 1.2%"."""
SEEN_VERBS = word_list(
    """
    sees projects project projecting forecasts forecasting expects expect expecting predicts predicted
    predicting estimates estimate estimating puts values valued
    """
)
"""Said of who tells how much something is or will be: "sees inflation at 3.9%"."""
BEING = BE | {"'s"}
FILLERS = word_list(
    """
    to by from at of in on a an the with compared down up against or and over around about for than than its this last
    next previous earlier year year-on-year month quarter annual annually versus having out per gdp alone early late
    end start beginning same just only again back since just well some nearly almost roughly approximately more less
    fewer under at least most half same close estimated still as much many few little annualised annualized
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
