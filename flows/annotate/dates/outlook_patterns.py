"""The words by which a date looks ahead or back: verbs before and behind it, prepositions, what is compared."""

import re

from flows.annotate.dates.date_words import MONTH, WEEKDAY
from flows.annotate.frames.event_verbs import PAST_FORMS
from flows.english.clock_names import ANY_ZONE
from flows.english.number_words import ONE_TO_TEN

ON_THE_WAY = (
    "meeting|travell?ing|visiting|returning|starting|opening|hosting|convening"
    "|coming(?= (?:(?:here|back|home|to [A-Z][a-z]+) )?(?:on|next|this)\\b)"
    "|being (?:held|announced|published|released|signed|launched|unveiled|introduced)"
)
"""What is told in the present and happens later: "the talks are starting on Friday"."""
_WHEN = (
    r" (?:in|from|by|late in|early in) (?:the )?(?:early |late |mid-|about |around )?"
    rf"(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|(?:spring|summer|autumn|winter)\b"
    rf"|(?:an?|{ONE_TO_TEN}|\d{{1,3}}) (?:day|week|month|year))"
)
_NO_NOUN = (
    "".join(
        rf"(?<!\b{word} )"
        for word in (
            "of",
            "the",
            "more",
            "most",
            "cast",
            "his",
            "her",
            "their",
            "its",
            "tax",
            "for",
            "by",
            "in",
            "all",
        )
    )
    + r"(?<!\d )"
)
PLANNED_FOR = (
    r"(?:begins|starts|opens|expires)(?= (?:on|in)\b)"
    r"|(?:(?:begins|starts|opens|expires|resumes|reopens|reconvenes|closes|concludes|lapses|meets|arrives|departs"
    r"|retires|runs out|steps down|kicks (?:in|off)|leaves office|takes (?:office|over)|applies|go(?:es)? to the polls"
    rf"|{_NO_NOUN}(?:votes|returns)|(?<!year )(?<!quarter )(?<!month )ends"
    r"|hosts(?: [\w’'-]{1,24}){1,5}?)(?: again)?"
    rf"(?= (?:on|next|at (?=\d|noon|midnight)|(?:early |late )?{WEEKDAY}\b)|{_WHEN}))"
    r"|(?<=s )(?:resume|begin|start|open|close|expire|reconvene|reopen)(?: again)?"
    rf"(?= (?:on|next|at (?=\d|noon|midnight)|(?:early |late )?{WEEKDAY}\b))"
    r"|(?<=s )(?P<bare>(?:resume|begin|start|open|close|expire|reconvene|reopen|end|lapse|run out|step down|retire"
    rf"|apply|go)(?: again)?(?={_WHEN}))"
)
"""The present tense in which a programme is told: "talks resume on"."""
WOULD_NOT = (
    r"would not (?:(?:now|after all) )?(?:be (?:held|signed|published|released|opened|ready|extended|renewed)"
    r"|take (?:place|part|effect)|go ahead|meet|run|stand|open|begin|start|resume|reopen|attend|come|travel|visit"
    r"|convene|happen|renew|seek)(?=\b(?: (?!(?:after|because|since|when|who|which|that|before|until|till)\b)"
    r"[\w’'-]{1,24}){0,6}? (?:on|in|by)\b)"
)
"""What will not be, as it was said: "would not meet on 15 January"; not so "would not say", "would not leave"."""
SIGN = re.compile(
    r"\b(?P<ahead>will|won[’']t|shall|is to|are to|upcoming|plans? to|scheduled|slated|set to|due|(?<!\bthan )expected"
    r"|expects?|(?:(?<=\bis )|(?<=\bare )|(?<=\bwas )|(?<=\bwere )|(?<=[a-z]{3}s )(?<!this ))forecast|"
    rf"hopes? to|would(?! (?:have(?! to\b)|never|often|always|sometimes|not)\b)|{WOULD_NOT}"
    r"|(?:is|are) (?:\w{2,12} ){0,2}(?:un)?likely(?: \([^()]{1,40}\))? to(?! have\b)"
    r"|(?:fears?|predicts?|foresees?|anticipates?)(?= (?:an?|more|new|further|another)\b)"
    r"|aims? to|intends? to|promised?|pledged? to|next|going to"
    r"|(?:plan|aim|goal|idea|hope|intention|target|objective)s? (?:is|are|was|were|had been) to"
    r"|agreed not to|agreed? to (?:speak|meet|hold|convene|resume|return|visit)"
    rf"|(?:is|are) (?:taking place|{ON_THE_WAY})"
    rf"|{PLANNED_FOR}|comes? into (?:force|effect)|takes? effect|to take place)\b"
    r"|[’'](?P<shortly>ll)\b|\b(?:was|were|did)\b"
    r"|\b(?P<told>said|told|announced|reported|added|wrote|stated|confirmed|warned|ruled)\b"
)
"""A verb that looks ahead, or one that tells of what is past."""
BACK = re.compile(
    r"\b(?:(?:said|told [\w ]{1,30}|told|announced|reported|added|wrote|stated|confirmed)(?: on)?"
    r"|(?<!\bcome )(?<!\bgo )(?<!\bget )back in(?: early| late)?"
    r"|(?<!\band )(?<!\bor )(?<!\bhave )(?<!\bto )(?!expect|schedul|plann|slat|postpon|delay|need)"
    r"(?:[a-z]{3,}ed|given|made|taken|written|begun|shown) (?:in|on|last|early in|late in)) \Z"
)
"""What came about: "officials said on", "grants announced in"; not so behind what follows."""
PASSIVE_NOW = re.compile(r"\b(?:is|are|be|being|gets?)(?: (?:not|also|now|then|first|\w{2,12}ly)){0,2} \Z")
"""Before a participle of what is or will be: "will be officially announced on"."""
_HOUR_OF_IT = (
    r"(?:(?:(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight|midday)"
    rf"(?: {ANY_ZONE}| local time)?,? (?:on )?)?|the (?:morning|evening|night) of )"
)
_AT_LEAST = r"(?:at (?:least|the earliest|the latest) )?"
UNTIL = re.compile(
    rf"\b(?:until|till|by|(?:no|not) later than) {_AT_LEAST}{_HOUR_OF_IT}\Z",
    re.IGNORECASE,
)
GOES_ON_THROUGH = re.compile(
    r"\b(?:runs?|lasts?|continues?|extends?|stays?|remains?|(?:is|are) (?:open|on (?:view|show|display|sale)|valid"
    r"|closed|in (?:force|effect)|scheduled|planned|expected|forecast))\b(?:(?!\bfrom\b)[^.;:“”\"]){0,60}? through \Z"
)
"""What goes on up to a day ahead: "the show runs through 11 January"."""
HAPPENED_BY = re.compile(
    r"\b(?:was|were|had)\b(?:(?!\b(?:to|would|will|could)\b)[^.;])*(?:; (?:and |but )?)?\b(?:by|(?:no|not) later than) "
    + _HOUR_OF_IT
    + r"\Z"
)
COUNTED_BY = re.compile(
    r"\b(?:(?<=\d )of (?:them|whom|which)|(?<!be )(?<!to )(?:reached|rose|risen|stood at|grew|grown|fell|fallen|climbed"
    r"|hit|passed|exceeded|totalled|numbered|swelled|jumped|dropped|counted|recorded|registered|collected"
    r"|gathered|killed|injured|found)\b(?:(?!\b(?:to|will|would|shall|must|may|can)\b)[^.;]|\.(?=\d)){0,60}) by "
    + _HOUR_OF_IT
    + r"\Z"
)
"""A count that had come about by then: "the toll reached 118 by", "163 of them by"; not so behind what follows."""
TO_BE_DONE = re.compile(
    r"\b(?:will|would|shall|may|might|can|could|should|must|(?:promise|pledge|vow|agree|hope|expect)[sd]? to"
    r"|(?:aim|intend|plan|need|want)s? to|(?:is|are) to)\b(?! have\b)"
    r"(?:[^.;:,]|(?<=\d)[.,](?=\d)){0,100}\Z"
)
"""Before a participle that stands in what is to be done: "will pay every injured passenger by"."""
VERB_BEFORE = re.compile(
    r"(?<!to )(?<!will )(?<!would )(?<!must )(?<!may )(?<!be )(?<!is )(?<!are )(?<!being )\b([a-z]{3,})"
    r" (?:on|late on|early on|in|late in|early in|from) \Z"
)
PAST_ALONE = PAST_FORMS - {
    "set",
    "put",
    "cut",
    "let",
    "hit",
    "shut",
    "read",
    "quit",
    "cast",
    "spread",
    "split",
}
"""Without those that are another form as well."""
DELIVERY = re.compile(r" (?:deliver(?:y|ies)|futures|contracts?|settlement|expiry)\b")
"""What is traded now and handed over then: "crude for December delivery"."""
BEFORE_IT = re.compile(r"\bbefore \Z", re.IGNORECASE)
NOT_BEFORE = re.compile(
    r"\b(?:can|could|may|might|must|should|would|will|need)(?: ?not|n[’']t) (?:be (?!found\b|reached\b|seen\b|told\b)"
    r"|(?!have\b|be\b))[a-z]{2,14}(?: (?!until\b|because\b|since\b|who\b|which\b)[\w’'-]{1,24}){0,5}? before \Z"
)
"""What cannot be earlier: "an order laid now could not be approved before the end of February"."""
MARKS = re.compile(r" (?:marks|sees|brings|will mark)\b|,? (?:if|weather permitting)\b")
"""What a day to come does: "Thursday marks two years since the flood"."""
ENTRY = re.compile(r" ?[:–—]|\t")
ENTRY_AHEAD = re.compile(
    r"[^.;!?“”\"\n]{0,160}?\b(?:will|shall|due|(?:is|are) (?:to|expected|scheduled|planned|slated|set to|likely))\b"
)
"""What an entry says of a day to come: "15 January: the reply is due"."""
BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
TO = re.compile(r"(?: to| through| till| until|,? up to) (?:the )?| ?[-\u2010-\u2015] ?")
AND_TO = re.compile(f"{TO.pattern}| and (?:the )?")
"""What joins the ends of a stretch."""
IS_OPEN = re.compile(r" (?:is|are|will|would|may|might|could|seems?|looks?)\b")
UNTIL_THEN = re.compile(rf"\b(?:until|till) {_AT_LEAST}\Z", re.IGNORECASE)
YEAR_OPENS = re.compile(r"(?:In|During|Throughout)(?: the year)? ")
STATEMENT = re.compile(
    r"\b(?:statement|report|letter|note|release|post|message|interview|briefing|survey|poll)s? (?:\w{3,12}ed )?"
    r"(?:on|of|from) \Z"
)
SAYS_BEHIND = re.compile(r" (?:said|showed|added|confirmed|announced|put)\b")
ASIDE_STATEMENT = re.compile(
    r"[,(–—] ?in (?:an?|its|his|her|their|the) (?:[a-z-]{2,20} ){0,2}(?:statement|report|letter|note|release|post"
    r"|message|interview|briefing|survey|memo|email|study|speech)s?"
    r"(?: (?:published|issued|released|sent))? (?:on|of) \Z"
)
"""Before a day that parts a subject from its verb: "the union, in a statement on Monday, says"."""
BEHIND_COMMA = re.compile(r", (?:and |but |then )?([a-z]{3,}) (?!by\b|in\b|on\b|at\b|for\b)")
PAST_OF_ACTS = frozenset(
    ("visited", "arrived", "returned", "signed", "opened", "launched", "attended", "hosted", "received", "joined",
     "welcomed", "resigned", "travelled")
)  # fmt: skip
JOINS = re.compile(r"\b(?:and|or|until|to|through)\b")
MARK = re.compile(r"[,;:–—“”\"()]|\b(?:because|after|before|since|of|than|while|when|which|who|that|as)\b")
WAS = re.compile(r"\b(?:was|were|had|did|been)\b")
SINCE = re.compile(r"\bsince(?: late| early)? \Z", re.IGNORECASE)
SINCE_IT = re.compile(
    r"\bsince (?:it|he|she|they|we|I|(?:the|its|his|her|their)(?: [a-z’'-]{2,20}){1,2}) (?:was |were |had )?[a-z]{3,15}"
    r"(?: (?:in|on|up|off|out)){1,2} \Z"
)
"""When something began that goes on: "extended twice since it began on 22 August"."""
THAN = re.compile(
    r"\bthan (?:in|on|at|during)(?: late| early)? \Z"
    r"|\b(?:up|down|rise|fall|rose|fell|grew|increased?|decreased?|declined?|dropped|higher|lower|compared)\b[^.;:,]{0,30}"
    r" (?:from|on|with|against|than) (?:the )?\Z"
)
DAY_OF_IT = re.compile(rf"(?:{WEEKDAY})\b|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?!\d)")
"""A day on which something rose, where another year or month would be what it is compared with: "rose on Monday"."""
PROMISED = re.compile(
    r"\b(?:promised|pledged|vowed|warned|predicted)(?: [\w’.'-]{1,20}){0,4}"
    r"(?: (?:at|during) (?:an?|the|its|his|her|their|our|your)(?: [\w’.'-]{1,20}){1,5})? (?:in|on) \Z"
)
PROMISE = re.compile(r",? (?:that|to)\b")
"""Around the day on which a promise was made: "he promised them in July that it would stay"."""
PROMISED_SUM = re.compile(
    r"\b(?:promised|pledged|committed) (?:(?:a|an|some|about|nearly|up to|another|a further|more than) )?"
    r"(?:[$€£¥]|[A-Z]{2,3}[$€£]?|Rs\.?|₹)? ?\d[\d.,]*(?: ?(?:[mbtr]{1,2}illion|[mb]n|crore|lakh))?"
    r"(?: [\w’'-]{1,20}){0,3} (?:in|on) \Z"
)
"""Before the day on which a sum was promised: "Norland pledged $40 million in May"."""
PROMISED_BY = re.compile(
    r"\b(?:promised|pledged)\b[^.;:?!“”\"]{0,60}? by \Z"
    r"|\b(?:(?:was|were|been) told|learn(?:ed|t))\b[^.;:?!“”\"]{0,80}? (?:there (?:was|were) no|could not)\b"
    r"[^.;:?!“”\"]{1,40}? (?:until|till) \Z"
)
"""And without a "would": "In May he was promised a bus by March", "told in May there was no bus until March"."""
FORETOLD = re.compile(
    r"\b(?:said|told|learn(?:ed|t)|promised|pledged|vowed|warned|predicted|forecast|estimated|announced|assured|claimed|insisted)\b"
)
WOULD = re.compile(r"\bwould\b(?! have\b(?! to\b))")
"""What was foretold behind the day on which it was said."""
MINUTES = re.compile(
    r"\bthe minutes (?:of|from) (?:the |its |their )?(?:[\w’'-]{1,20} ){0,3}meetings? "
    r"(?:(?:held|of|on) ){1,2}(?:the )?\Z",
    re.IGNORECASE,
)
DOCUMENT = re.compile(
    r"\b(?:certificate|letter|memo|memorandum|e-?mail|order|decree|resolution|contract|licen[cs]e|permit|invoice|judgment)s?"
    r" (?:of|dated) (?:the )?\Z"
)
"""Before a day that is only that of a letter or the like."""
DRAFT = re.compile(
    r"\b(?:drafts?|texts?|versions?|proposals?|(?:[Ll]ast )?(?:[Uu]pdated|[Cc]orrected|[Rr]evised|[Aa]mended))"
    r" (?:of|from|dated|on)?(?: ?the)? ?\Z"
)
"""And before that of a draft, or on which a page was put right: "as stated in the draft of 18 November"."""
PLANNED_THEN = re.compile(
    r"\bthan (?:was |had been |were )?(?:originally |first |initially |previously )?(?:planned|expected|forecast"
    r"|projected|estimated|budgeted|announced|promised|scheduled|reported|assumed|agreed)(?: back)? (?:in|on|at) \Z"
)
"""A plan that is compared with has been made: "less than planned in March"."""
SUPPOSED = re.compile(
    r"\b[Ii]f\b[^.;?!“”\"]{1,160}?\b(?:were|was|did|came|went|got|[a-z]{2,20}ed)\b[^.;?!“”\"]{0,160}?, (?:then )?"
    r"(?:[\w’'-]+ ){1,6}?(?:could|would|might)\b(?! have\b)"
)
"""What is only supposed: "If the mill were exempted on 1 June, it could take more before September"."""
COMPARED = re.compile(
    r"\b(?:from|against|than|versus|compared (?:with|to)|up on|down on|up from|down from) (?:(?:about|some|around|just"
    r"|only|nearly|almost|over|a|an|the) ){0,2}(?!\d{1,2}(?::\d\d| ?[ap]\.?m\b| to (?:noon|mid)))"
    r"[$€£¥]?\d(?:[^,;.]|[.,](?=\d)){0,40} (?:in|on|at|for|of) "
    r"(?:its |the |their )?(?:early |late |mid-)?\Z"
    r"|(?<!will be )(?<!would be )(?<!remain )\b(?:(?:unchanged|little changed|unmoved|unrevised) (?:from|since|on)"
    r"|(?:the same|as (?:high|low|large|much|many|strong|weak)) as)(?: in| at)?(?: late| early)? (?:the )?\Z",
    re.IGNORECASE,
)
"""What figures are compared with has been: "from 1,200 in June", "unchanged from June"; not so hours: "from 10 am to
noon on Friday".
"""
QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|\A[^“”]*”")
OPENING = re.compile(
    r"(?:\A|[,;:—–(“\"] ?|\b(?:that|and|but|while) )(?:(?:but|and|then|also|later|only|on|in|by|from|at|over|during"
    r"|starting|beginning|early|late|the|about|noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?) ){0,4}\Z",
    re.IGNORECASE,
)
"""What stands before a date that opens a clause."""
PROGRAMME = re.compile(
    r"\b(?:summit|election|vote|meeting|talk|hearing|session|referendum|conference|ballot|poll|round|review|trial"
    r"|visit|trip|debate|budget|launch|opening|ceremony|run-?off)s? (?:on|in|at) (?:the )?\Z",
    re.IGNORECASE,
)
"""What is planned, right before its date: "elections in November will decide"."""
AHEAD_OF_SUBJECT = re.compile(
    r"(?:[’']s\b)?(?P<subject>,? ?(?:[^.;:!?“”\"]|\.(?=\w)|(?<=\b[MDS][rst])\.|(?<=\b[A-Z]\.[A-Z])\.){0,120}?)[ ’']"
    r"(?:(?:will|won[’']t|shall|ll|may|might)(?! (?:\w{1,12} )?have\b(?! to\b))"
    r"|plans? to|hopes? to|aims? to|intends? to|takes? effect"
    r"|comes? into (?:force|effect)|(?:is|are) (?:to|due|set to|going to|expected|scheduled|slated|likely to"
    rf"|{ON_THE_WAY}))\b(?P<verb>(?: \w{{1,12}}){{0,2}})"
)
"""A subject and its verb behind the date that opens their clause."""
NOT_OF_SUBJECT = re.compile(
    r"was|were|had|has|have|did|does|do|says?|said|told|added|noted|held|goe?s?|who|which|whose|where|when|after|if|as"
    r"|that|because|since|while|whether|how"
)
"""Words that begin another clause, or are a verb themselves."""
LINKS = frozenset({"and", "but", "or"})
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})
TAKES_PLACE = re.compile(
    r" (?:be held|take place|decide|elect|choose|determine|focus|gather|discuss|bring)\b"
)
"""What is planned does on its day."""
WAS_SO = re.compile(
    r",? (?:[^.;:!?“”\"]{0,60}? )?(?:had|was|were)\b(?! (?:expected|due|to|set|scheduled|supposed)\b)"
)
MODAL = re.compile(r"\b(?:will|would|shall|may|might|is|are|must|should|can|could)\b")
FINITE = re.compile(
    r"\b(?:will|would|shall|may|might|must|should|can|could|is|are|has|have|had|been|be|do|does)\b"
)
BEFORE = 48
"""Characters right before a date that are looked at for its verb or preposition."""
CLAUSE = 200
"""Characters before "by" in which its verb is looked for."""
LONGEST_SENTENCE = 2000
"""Characters of a sentence that are looked at for its verbs."""
