"""What is held on a day that was set for it, and the verbs that move it to another or call it off."""

from flows.model.calendar_names import MONTH, WEEKDAY

EVENT = (
    r"(?:hearing|election|by-election|vote|poll|ballot|referendum|run-?off|primary|strike|walkout|rall(?:y|ie)|protest|march"
    r"|demonstration|trial|retrial|sentencing|arraignment|inquest|meeting|summit|talk|session|sitting|debate"
    r"|conference|congress|forum|assembly|census|ceremony|inauguration|visit|trip|review|launch|opening|reopening"
    r"|auction|sale|date|deadline|funeral|match|final|round|test|exercise|festival|briefing|interview|handover|signing"
    r"|initialling|publication|delivery)s?"
)

GATHERING = (
    r"(?:(?:market|parade|fair|concert|gala|dinner|show|procession|evening)s?|part(?:y|ies)|fireworks)"
)
"""What is held for company, and is none of the events of politics and courts."""
POSTPONED = r"(?:moved|postponed|rescheduled|delayed|deferred|shifted|adjourned|extended)"
MOVED = (
    rf"(?:{POSTPONED}|pushed back|put back|put off|brought forward|set back|changed|switched|slipped|slid)"
    r"(?: again| back| forward)?"
)
_TIME = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH}|{WEEKDAY}|\d{{4}}|next|later|earlier|another|tomorrow"
    r"|dates?|days?|times?|weeks?|weekends?|months?|years?|quarters?|spring|summer|autumn|winter|fall|slots?)\b"
)
ELSEWHERE = (
    r"(?: (?:again|back))?(?: (?:from (?!\d)[^.;:?!]{1,40}?))?"
    r" (?:indoors|outdoors|inside|outside|online|upstairs|downstairs"
    r"|elsewhere|abroad"
    rf"|(?:in)?to (?!(?:(?!(?:on|in|at|for|by|after|as|because)\b)[\w’'-]+ ){{0,4}}{_TIME})[\w“])"
)
"""Behind a verb that moves something, that it has another place, or another hour, and no other day."""
CALLED_OFF = (
    r"(?:cancelled|canceled|called off|annulled|scrapped|suspended|quashed|overturned|revoked|rescinded|abandoned"
    r"|struck down|set aside|dropped|shelved|axed)"
)
CALLS_OFF = (
    r"(?:cancels|calls off|annuls|scraps|suspends|quashes|overturns|revokes|rescinds|abandons|strikes down"
    r"|sets aside)"
)
BANNED = r"(?:banned|prohibited|forbidden|outlawed)"
"""What nobody may hold is not held: of a rally or a march, not of a thing that may be banned."""
PUT_OFF = (
    r"(?:postpone|put (?:off|back)|push back|delay|defer|cancel|call off|adjourn|reschedule|annul|scrap|suspend"
    r"|move)"
)
"""To move or call off, as "to" has it behind it."""
_NO_PROPOSAL = r"(?:(?!\b(?:plan|proposal|call|motion|bill|request|demand|offer|law)s?\b)[^.;:,?!])"
DECIDES = (
    r"(?<!\bnot )(?<!\bnever )(?<!\bto )(?<!\bmay )(?<!\bmight )(?<!\bwill )(?<!\bwould )(?<!\bcan )(?<!\bcould )"
    r"(?<!\bshould )(?<!\bmust )(?:decid(?:e[sd]?|ing)|agree[sd]?|voted?|resolve[sd]?)"
    r"(?:,? (?:today|yesterday|tonight|now|instead|after all|[a-z]{3,14}ly"
    r"|(?:this|last|late|early) [a-z]{3,12}(?: [a-z]{3,12})?"
    rf"|(?:on|late on|early on) (?:{WEEKDAY})(?: (?:morning|afternoon|evening|night))?"
    rf"|by {_NO_PROPOSAL}{{3,40}}?(?: (?:to|against) \w{{1,12}}(?: votes)?)?"
    rf"|(?:with|in|at|after|during) {_NO_PROPOSAL}{{3,60}}?)){{0,3}},?"
)
"""Before what it is decided to do: "decided this evening, by 11 votes to 6," to call off."""
HAS_PUT_OFF = (
    rf"(?:has|have) (?:also |now |since |just )?(?:{CALLED_OFF}|{MOVED})(?: (?:the|its|their|his|her|this))?"
)
"""Before the day of what is put off or called off: "has cancelled" Friday's auction."""
