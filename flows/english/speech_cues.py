"""The words that tell of speech: verbs that take a statement, verbs that take a quoted phrase, and nouns.

Every form is listed once at import, from the base forms below.
"""

from flows.english.verb_forms import verb_forms
from flows.english.word_tables import word_list

_SAYING = word_list("""
    say tell add note ask reply respond answer write state announce declare claim argue assert insist maintain
    contend explain report reveal warn suggest acknowledge admit concede confirm deny emphasize emphasise stress
    observe remark comment recall repeat reiterate tweet post quip joke conclude continue predict promise pledge
    vow testify allege complain caution counter lament mention whisper shout yell cry exclaim urge advise
    propose recommend agree inform remind assure retort proclaim affirm reaffirm disclose signal indicate
    interject boast brag muse opine theorize theorise speculate estimate clarify elaborate plead swear read
    tease scream sigh stipulate underline underscore highlight advocate
""")
_MANNERS = word_list("""
    mutter murmur mumble grumble sneer chuckle bellow groan moan gasp snarl growl enthuse marvel scoff thunder
    intone deadpan chime interrupt shrug grouse gripe hiss stammer sniff croak drawl exult rage implore
    interrupt ad-lib hyperventilate rhapsodize
""")
_THINKING = word_list("""
    think believe feel hope fear know find show learn hear understand see expect guess doubt suspect realize
    realise imply demonstrate determine discover decide assume consider worry hypothesize hypothesise posit mean
    remember agree prove imagine hold notice intend rule judge
""")
_NOUN_LIKE = word_list("""
    view request order appeal campaign attack support challenge question address discuss
    rule message text chant blog project forecast reason protest point object hint offer rave rebuke decree laugh
""")
_BRANDING = word_list("hail brand label")
"""Verbs behind which a phrase is somebody's own word for a thing."""
_QUOTING = word_list("""
    call describe praise laud criticize criticise condemn denounce dismiss dub term characterize
    characterise depict refer blast slam decry deride commit accuse blame cite demand express voice reject defend
    tout welcome ridicule mock portray cast paint deem invoke quote thank apologize apologise compare
    liken regard instruct threaten seek want offer
    encourage applaud commend salute chide scold disparage lambast lambaste pronounce denigrate echo speak
    promote preach oppose summarize summarise admire celebrate bemoan disavow designate fume gush
""")
_TELLING = word_list("tell inform remind assure warn advise urge ask promise notify caution message text")

DENYING_FORMS = verb_forms(word_list("deny reject dismiss refute rebut dispute"))
"""Forms of verbs of which a claim is the object that is not so, says their subject."""
_SENT = frozenset({"texted", "messaged", "emailed"})
SAYING_FORMS = verb_forms([*_SAYING, *_MANNERS]) | _SENT
"""Forms of verbs of which the statement itself can be the object."""
SPOKEN_FORMS = SAYING_FORMS | verb_forms(
    word_list("wonder muse laugh roar fume press inquire snap holler chant demand begin crow beam")
)
"""Forms that tell of speech behind a question or a call: “Who pays?” Lee wondered."""
THINKING_FORMS = verb_forms(_THINKING)
"""Forms of verbs of knowing, finding and believing: they take a statement with "that"."""
QUOTING_FORMS = verb_forms(_QUOTING) | {
    form
    for form in verb_forms([*_NOUN_LIKE, *_BRANDING]) | {"labelled", "labelling"}
    if form.endswith(("ed", "ing"))
}
"""Forms of verbs that take a phrase of somebody's words: "praised", "described as"."""
TELLING_FORMS = verb_forms(_TELLING)
"""Forms of verbs whose first object is the hearer: "told reporters"."""
CUE_FORMS = SAYING_FORMS | QUOTING_FORMS
WEAK_FORMS = (
    verb_forms([*_NOUN_LIKE, "seek", "want", "offer", "promote", "oppose", "thank", "regard", "encourage"])
    - _SENT
)
"""Forms that govern a quoted phrase only where no other verb of speech stands before them."""
ONLY_INTRODUCING = verb_forms([*word_list("continue begin finish add read"), *_MANNERS])
"""Forms that tell of speech only right before it."""
NEVER_PAST_TENSE = word_list("known seen written shown sung spoken begun sworn")
"""Participles that need an auxiliary to be a verb."""
SAID = word_list("""
    said told added noted announced wrote posted stated declared warned promised pledged vowed insisted argued claimed
    confirmed reported predicted
""")
"""Past forms that tell when somebody spoke: a day beside them may be that of the words, not of what they tell."""
CLEARLY_SAYING = verb_forms(word_list("say believe think argue insist hope"))
"""Forms behind which a mere noun phrase begins a clause."""
PARENTHETICAL_FORMS = verb_forms(
    word_list("""
    say tell report write announce claim state note add argue explain insist believe think suggest warn declare
    predict estimate reveal observe remark recall conclude maintain acknowledge admit concede contend stress
    emphasize emphasise joke tweet post continue assert confirm reply answer respond complain caution testify
    """)
)
"""Forms that may stand in a clause of their own behind or inside what is said."""
NOT_STATING = verb_forms(word_list("hold offer see hear mean propose agree continue add")) - {
    "added",
    "adds",
    "add",
} | verb_forms(_MANNERS)
"""Forms too often without a statement to begin one."""
NEEDING_THAT = verb_forms(
    word_list("observe highlight underline underscore deny affirm reaffirm stipulate")
) | {
    "consider",
    "considering",
}
"""Forms behind which a noun is an object and no clause: "observed the rules", "would consider the amendments"."""
CLAUSAL_FORMS = THINKING_FORMS | verb_forms(
    word_list("maintain add hold begin finish continue show find post exclaim")
)
"""Forms that tell of speech only with a clause behind them: "maintained that", not "maintained a"."""
BASE_FORMS = frozenset([*_SAYING, *_THINKING, *_QUOTING])

ACTS_TOLD = verb_forms(
    word_list("""
    seek demand offer want propose promise pledge vow reject show find see hold know need request order
    """)
) | word_list("shown called calls call calling")
"""Forms that tell what somebody does or wants: within another's speech the quoted words are that other's."""

NOUN_CUES = word_list(
    """
    statement statements remark remarks comment comments claim claims assertion assertions call calls promise
    promises pledge pledges vow vows warning warnings description descriptions demand demands argument arguments
    allegation allegations accusation accusations letter post tweet speech testimony message email e-mail memo
    report reports reply response answer suggestion view belief conclusion words declaration criticism
    insistence contention    readiness appeal complaint acknowledgement acknowledgment admission announcement
    """
)
"""Nouns that hold somebody's words: "the minister's promise of", "his claim that"."""

NAMING = word_list(
    """
    called named nicknamed dubbed titled entitled known termed labelled labeled branded billed coined styled
    coded pronounced graded rated classed classified ranked
    """
)
"""Participles that give something its name: a phrase after them is a term unless somebody active says it."""

ALWAYS_NAMING = word_list("titled entitled known nicknamed coined pronounced coded")
"""Participles after which a quoted phrase is never speech."""

NAMED_THINGS = word_list(
    """
    term phrase word words name title nickname song album film movie book novel poem essay article episode
    dissertation thesis paper single track show series play painting slogan acronym hashtag code concept label
    category section chapter heading headline motto verb noun expression memoir autobiography bestseller sitcom
    musical opera ballad report study documentary campaign exhibition
    """
)
"""Nouns before a quoted phrase that is their own name."""
