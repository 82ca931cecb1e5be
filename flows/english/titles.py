"""Titles and offices: the words that stand before a person's name and are not part of it.

An office ("president", "foreign minister") is worth stating as a role; a form of address ("Mr", "Dr") is not.
"""

from collections.abc import Sequence

from flows.english.tokens import Token
from flows.english.word_tables import word_list

ADDRESS = word_list(
    """
    Mr Mrs Ms Mx Miss Dr Prof Sir Dame Lord Lady Madam Madame Rev Hon Honourable Honorable Mme Herr Frau Señor
    Mr. Mrs. Ms. Mx. Dr. Prof. Rev. Hon. M. MR MRS MS MR. MRS. MS. DR. PROF. REV. HON. H.E. H.R.H. HRH Baroness
    Cllr Cllr. CLLR Drs Drs. DRS. JUDr JUDr. MUDr MUDr. Ing Ing. Mgr Mgr. PhDr PhDr. RNDr RNDr. doc. prof.
    """
)
PLAIN_ADDRESS = word_list("Mr Mrs Ms Miss Mr. Mrs. Ms. Cllr Cllr. CLLR MR MRS MS")
"""Forms of address of people without a rank, which open the name of no thing (unlike "Dr", "Lord")."""
"""Forms of address, as written."""

OFFICES = word_list(
    """
    president premier chancellor minister secretary undersecretary representative ambassador envoy governor
    mayor senator congressman congresswoman councillor lawmaker deputy speaker chairman chairwoman chairperson
    chair director commissioner inspector attorney solicitor prosecutor judge justice magistrate sheriff
    marshal general colonel major captain lieutenant sergeant corporal admiral commander brigadier commodore
    king queen prince princess emperor empress emir sultan sheikh shah pope cardinal archbishop bishop imam
    ayatollah rabbi patriarch monsignor father sister brother reverend pastor professor doctor spokesman
    spokeswoman spokesperson coordinator administrator adviser advisor aide analyst economist executive
    officer chief head leader founder cofounder owner editor correspondent reporter journalist author
    writer historian scientist researcher activist lawyer coach manager ceo cfo coo cto
    rapporteur counsel treasurer comptroller controller superintendent constable detective
    dictator ruler warlord candidate nominee contender akim hakim mp mep banker businessman businesswoman
    regent taoiseach whip registrar
    campaigner coroner vicar columnist mediator
    ombudsman ombudswoman ombudsperson referee defender msp d'affaires
    entrepreneur investor clerk singer actor actress filmmaker playwright poet novelist painter composer dean provost
    rector strategist consul diplomat negotiator
    striker midfielder goalkeeper winger quarterback batsman bowler skipper jockey rapper flanker fullback
    gen. lt. col. maj. capt. cmdr. adm. sgt. sen. rep. gov. pres. amb. gen lt col capt cdr sen rep
    gov
    """
)
"""Head words of offices, in small letters."""

SPOKESPEOPLE = word_list("spokesman spokeswoman spokesperson")
"""Their names stand behind those they speak for: "a spokesman for the minister, Ann Low"."""
MODIFIERS = word_list(
    """
    vice deputy assistant associate acting interim former late incoming outgoing then ex chief
    prime foreign interior exterior defense defence finance justice trade energy health education labor labour
    economy economic agriculture transport industry culture environment commerce treasury state press special
    senior junior incident general national security first second permanent executive managing political military
    presidential royal supreme high cabinet home news sports opposition party majority minority house senate
    crown grand top longtime veteran retired honorary co founding current new newly
    right emeritus elected elect designate technology
    operating financial marketing communications policy affairs intelligence
    housing tourism planning development infrastructure migration immigration digital science telecommunications
    information oil petroleum mining water youth welfare social religious domestic provincial municipal federal
    police army navy air force fellow leading climate human rights central bank legal art film book
    shadow resident bureau environmental parliamentary medical regional humanitarian scientific technical commercial
    constitutional
    ceremonial aspiring
    """
)
"""Words that may stand before the head word of an office, in small letters."""

_BEFORE_GENERAL = word_list(
    "auditor accountant advocate postmaster paymaster surveyor adjutant procurator controller quartermaster"
)
"""What makes another office of "general", as every office does that stands before it; in small letters."""
SENT_TO = word_list("ambassador envoy representative consul delegate attaché counsellor")
"""Offices that are "to" or "in" a country, in small letters: "Ambassador to Norway", "Consul in Bergen"."""
_OFFICES_AND_GIVEN_NAMES = frozenset({"Dean", "Prince", "Major", "Judge"})
LINKS = frozenset({"of", "for", "and", "to", "the", "in", "at"})
"""Words that may stand inside an office, but neither begin nor end it."""


_BEFORE_GIVEN_NAMES = word_list(
    """
    sir dame lady lord king queen prince princess emperor empress emir sultan sheikh shah pope cardinal archbishop
    bishop imam ayatollah rabbi patriarch father sister brother pastor
    """
)
"""Titles before given names, in small letters: "Sir Keir", "Queen Anne"."""


def leads_surname(word: str) -> bool:
    """Whether a word is a title that surnames stand behind: "Mr", "President"."""
    written = word in ADDRESS or (word[:1].isupper() and is_office(word))
    return written and word.lower() not in _BEFORE_GIVEN_NAMES


def is_title(word: str) -> bool:
    """Whether the word is a form of address or the head word of an office."""
    return word in ADDRESS or word.lower() in OFFICES


def is_office(word: str) -> bool:
    return word.lower() in OFFICES


def head_of_envoy(tokens: Sequence[Token], place: int) -> int:
    """The place of the office whose last word stands there: "Ambassador" of "Ambassador Extraordinary and
    Plenipotentiary"; the place itself for any other word.
    """
    words = [token.text for token in tokens[max(0, place - 3) : place + 1]]
    if words[-3:] == ["Extraordinary", "and", "Plenipotentiary"]:
        return max(0, place - 3)
    return place - 1 if place and words[-1:] == ["Plenipotentiary"] else place


def leads_to_general(word: str, following: str) -> bool:
    """Whether two words are an office that is no soldier's: "auditor general"."""
    return word.lower() in _BEFORE_GENERAL and following.lower() == "general"


def after_titles(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first token of `first` to `last` that is neither a title nor what stands before a title.

    "Foreign Secretary Philip Hammond" begins at "Philip"; a name that is all title keeps its last word.
    """
    begin = first
    for i in range(first, last - 1):
        word = tokens[i].text
        if word == "M." and is_initial(tokens[i + 1].text):
            break  # "M. J. Low"
        if word in ADDRESS or (is_office(word) and not _may_be_given_name(word, i, last)):
            begin = i + 1
        elif word.lower() not in MODIFIERS and word not in LINKS and word != "-":
            break
    return begin


def is_initial(word: str) -> bool:
    """Whether a word is a capital alone, or with a full stop: "J", "J."."""
    return word[:1].isupper() and word[1:] in {"", "."}


def _may_be_given_name(word: str, position: int, last: int) -> bool:
    """Whether an office is more likely a given name, because only one word follows: "Dean Smith"."""
    return word in _OFFICES_AND_GIVEN_NAMES and position + 1 == last - 1
