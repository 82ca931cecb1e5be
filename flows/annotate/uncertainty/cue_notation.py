"""The small notation in which the cues of open questions are written, and the expressions that it stands for.

Words stand for themselves, a space for any white space, `<yet>` and its like for the phrases below, and brackets, bars
and `?` mean what they mean in a regular expression.
"""

_YET = (
    "yet|still|also|immediately|currently|so far|independently|publicly|officially|entirely|fully|at all|really|"
    "exactly|quite|all|as yet|formally|initially|at first|completely|largely|very|highly"
)
_ASKED_BY = (
    "to|for|an?|any|the|our|his|her|its|their|multiple|several|repeated|further|written|media|phone|email"
)
_ASKED = "requests?|questions?|calls?|e-?mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|letters?"
_PHRASES = {
    "have yet": "(?:<have><yet> (?:yet|still)|<be> yet)",
    "be": "(?:is|are|was|were|be|been|remains?|remained|seems?|seemed)",
    "be not": "(?:(?:is|are|was|were|remains?) not|(?:is|are|was|were)n['’]t)",
    "was": "(?:is|are|was|were|has been|have been|had been|will be)",
    "was not": "(?:(?:is|are|was|were|has|have|had|will)(?: not|n['’]t)(?: yet| immediately)?(?: been| be)?)",
    "have": "(?:has|have|had)",
    "have not": "(?:has|have|had)(?: not|n['’]t)",
    "do not": "(?:(?:do|does|did|has|have|had|would|will) (?:not|never)"
    "|(?:do|does|did|has|have|had|would|wo)n['’]t)",
    "can not": "(?:can ?not|can['’]t|could not|couldn['’]t)",
    "not going": "(?:(?:i|we|he|she|they)(?: am| are| is|['’]m|['’]re|['’]s) not|(?:is|are)n['’]t) (?:going|about)",
    "yet": f"(?: (?:{_YET}))*?",
    "wh": "(?:whether|if|who|whom|whose|what|when|where|which|why|how)",
    "facts": "(?:details?|reasons?|explanations?|figures?|names?|dates?|timelines?|timetables?|numbers?|terms|evidence|"
    "indications?|specifics|particulars|breakdown|estimates?|comment|information|sources?|price)",
    "is not yet": "(?:(?:has|have|had)(?: not|n['’]t)(?: yet)? been|(?:is|are)(?: not|n['’]t) yet|not yet(?: been)?)",
    "to be": "(?:will|would|shall|is to|are to|was to|were to)(?: only| then| also)? be",
    "later": "(?:in due course|in good time|at an? (?:later|appropriate) (?:date|stage|time|point)|later(?! than\\b))",
    "findings": "(?:findings?|figures?|claims?|accounts?|versions?|numbers?|allegations?|conclusions?|assertions?|"
    "assessments?|counts?|tolls?|estimates?|reports?|statements?|results?|charges?|accusations?)",
    "experts": "(?:experts?|analysts|economists|scientists|researchers|observers|historians|lawyers|doctors|opinions?|"
    "views?|members|ministers|mps|lawmakers|judges|parties|governments|officials|diplomats|investors|critics|voters)",
    "decide": "(?:decided?|choose|chosen|agreed?|set|settled?|resolved?|finali[sz]ed?|sign|signed|approved?|ratify|"
    "ratified|appoint|appointed|determined?|vote|adopt|adopted|fix|fixed|negotiated?|pick|picked|select|selected|commit|say|"
    "endorsed?)",
    "tell": "(?:publish|published|release|released|disclosed?|announced?|name|named|identify|identified|reveal|"
    "revealed|give|given|explain|explained|provided?|specify|specified|set out)",
    "deny": r"(?:denies|denied|(?<=,\x20)denying"
    r"|(?<!to\x20)(?<!would\x20)(?<!could\x20)(?<!can\x20)(?<!will\x20)(?<!may\x20)deny)",
    "he had": "(?:he|she|it|they|we|i) (?:had|has|have|was|were|is|are|did|would|knew|ever)",
    "reject": "(?:(?:reject|dismiss|refut|rebut|repudiat)(?:es|ed|s)|rebutted)",
    "those": r"(?:(?:any|all|the|these|those|such|both|his|her|its|their|media|press|earlier|criminal)"
    r"(?: [\w’'-]+){0,2}? )?",
    "rumours": "(?:claims?|allegations?|accusations?|reports?|rumou?rs?|suggestions?|assertions?|speculation|notion"
    "|idea|insinuations?|stor(?:y|ies))",
    "guilt": "(?:charges?|wrongdoing|involvement|responsibility|knowledge|guilt|liability|collusion)",
    "no deed": "(?:planning|building|housing|funding|training|hearing|boarding|parking|voting|landing|feeding|living"
    "|nothing|anything|everything|something|banking|working|wrongdoing)",
    "unless it is": r"(?<!\bis\x20)(?<!\bare\x20)(?<!\bwas\x20)(?<!\bwere\x20)(?<!\bbe\x20)",
    "applied": "(?:asylum|insurance|compensation|damages|benefits?|refund|warranty|expenses?|patent|pension|land|visa)",
    "granted": "(?:rights?|privileges?|permits?|permissions?|licen[cs]es?|access|visas?|status|benefits?|credits?"
    "|visits?)",
    "untrue": "(?:untrue|false|incorrect|inaccurate|baseless|groundless|unfounded|fabricated|fabrications?|made up"
    "|invented|an invention|inventions|nonsense|lies|an? (?:outright )?lie|without foundation"
    "|not (?:true|correct|accurate|the case))",
    "our": "our|the|an?|its|his|her|their|this|these|repeated|several|all",
    "to answer": "(?:to (?:give evidence|speak|comment|appear|testify|be interviewed|attend|answer|respond|explain|"
    "take part)|for (?:an interview|comment|information|evidence))",
    "received": "reply|answer|response|note|report|list|copy|figures?|details|information|documents?|evidence|data",
    "asked": f"(?:(?: (?:{_ASKED_BY})){{0,6}} (?:{_ASKED})"
    "(?: for (?:further )?(?:comment|information|an interview))?)?",
}


def patterns_of_lines(lines: str) -> list[str]:
    """One pattern for each line; a line that begins with a bar goes on with the one before."""
    patterns: list[str] = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        if line.startswith("|"):
            patterns[-1] += line
        else:
            patterns.append(line)
    return patterns


def spelled_out(pattern: str) -> str:
    """The regular expression that a pattern in the small notation stands for."""
    for name, words in _PHRASES.items():
        pattern = pattern.replace(f"<{name}>", words)
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
