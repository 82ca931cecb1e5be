"""Which organisations of a text are firms, banks, unions or groups: whom "the company", "the bank" may mean.

A firm by its name ("Arden Foods", "Corvus plc"), by the tables, or by what the text tells of it ("the carmaker Orla",
"Corvus, a mining company", "Corvus, which sells", "Corvus shares"). A ministry, a university, a body of the United
Nations or a charity is none.
"""

from collections.abc import Sequence
from functools import cache

from flows.annotate.frames.framed_names import FramedName
from flows.annotate.frames.sentence_frames import Frame
from flows.annotate.names.gazetteer import NAME_TABLES
from flows.annotate.names.name_patterns import BODIES, BUSINESSES, COMPANY_ENDINGS, COMPANY_NOUNS, FIRM_HEADS
from flows.english.word_tables import read_rows, word_list
from flows.model.annotation import AnnotatedDocument, Entity, EntityType

COMPANIES = word_list("company firm retailer carmaker airline manufacturer")
_BANK = word_list("bank lender")
_BANK_WORDS = word_list("Bank Banco Banque Banca Bancorp Bankers Savings")
_BANKS = word_list(
    """
    Barclays HSBC JPMorgan UBS Citigroup Citi Lloyds NatWest Santander BNP BBVA ING Goldman Morgan UniCredit Nomura
    Rabobank Nordea Commerzbank Sberbank Citibank Swedbank Wells Coutts Rothschild Lazard Macquarie
    """
)
"""First words of the names of banks that have no "Bank" for a word."""
_FIRM_WORDS = (
    COMPANY_ENDINGS
    | BUSINESSES
    | word_list("Company Group Holdings Mining Minerals Metals Oil Gas Steel Cement Media")
)
_OF_STATES = (
    BODIES - word_list("Company Corporation Bank Union Society Association Federation Foundation")
) | word_list(
    "Nations Senate House Police Cross Organization Organisation Programme Fund Treasury Office Government Army Navy"
)
_WORLD_BODIES = word_list(
    """
    un u.n. who unicef unesco unhcr undp unep ocha wfp fao iaea ilo iom imf nato oecd opec wto eu e.u. asean icrc
    """
)
_OF_PUBLIC_BANKS = word_list("of World Central National Development Reserve Investment Federal")
_UNIONS_OF_STATES = frozenset({"european union", "african union", "soviet union", "arab maghreb union"})
_DOING_BUSINESS = word_list("operates owns sells makes manufactures produces employs")
_HELD = word_list(
    "shares stock shareholders customers subscribers factories plants stores subsidiary subsidiaries dividend revenue"
)
"""What firms have, and charities do not."""
_LONGEST_DESCRIPTION = 9


class FirmsToldOf:
    """The organisations of one document, ready to be asked what each may be called for short."""

    def __init__(self, document: AnnotatedDocument, frames: Sequence[Frame]) -> None:
        kinds = (EntityType.ORGANISATION, EntityType.MISC)
        self._entities = {e.id: e for e in document.annotations.entities if e.type in kinds}
        self._told: dict[str, set[str]] = {}
        for frame in frames:
            for name in frame.names:
                if name.mention is not None and name.mention.entity in self._entities:
                    self._told.setdefault(name.mention.entity, set()).update(_told(frame, name))

    def may_be_called(self, entity: str, head: str) -> bool:
        """Whether "the company", "the bank", "the union" or "the group" (`head`) may mean an entity."""
        found = self._entities.get(entity)
        if found is None:
            return False
        told = self._told.get(entity, set())
        if head == "bank":
            return _is_bank(found) or not _BANK.isdisjoint(told)
        if head in COMPANIES:
            return _is_firm(found) or bool(told)
        if found.type is not EntityType.ORGANISATION:
            return False
        return not _is_of_states(found) and found.name.lower() not in _UNIONS_OF_STATES

    def leaves_open(self, entity: str) -> bool:
        """Whether nothing tells if an organisation is a firm: neither its name nor what the text says of it."""
        found = self._entities.get(entity)
        if found is None or found.type is not EntityType.ORGANISATION or _is_of_states(found):
            return False
        return not (self._told.get(entity) or _is_firm(found) or _is_bank(found))


def _is_firm(entity: Entity) -> bool:
    names = (entity.name, *entity.forms)
    if _is_of_states(entity):
        return False
    words = [name.split() for name in names if name.split()]
    ends = any(parts[-1] in _FIRM_WORDS or parts[0] in FIRM_HEADS for parts in words if len(parts) > 1)
    public = any(not _OF_PUBLIC_BANKS.isdisjoint(parts) for parts in words)
    return ends or (_is_bank(entity) and not public) or any(name in _companies() for name in names)


def _is_bank(entity: Entity) -> bool:
    words = {word for name in (entity.name, *entity.forms) for word in name.split()}
    return not _BANK_WORDS.isdisjoint(words) or entity.name.split()[0] in _BANKS


def _is_of_states(entity: Entity) -> bool:
    """Whether an organisation is of a state or of several, or teaches: a ministry, a court, WHO, a university."""
    names = (entity.name, *entity.forms)
    return any(name.lower() in _WORLD_BODIES or not _OF_STATES.isdisjoint(name.split()) for name in names)


@cache
def _companies() -> frozenset[str]:
    rows = read_rows(NAME_TABLES / "companies.tsv", 2)
    return frozenset(name for row in rows for name in row if name)


def _told(frame: Frame, name: FramedName) -> set[str]:
    """What the words around a mention say that it is: the noun, or "firm" where it has or does what firms do."""
    tokens = frame.tokens
    before = tokens[name.first - 1].low if name.first else ""
    if before in COMPANY_NOUNS:
        return {before}
    behind = [token.low for token in tokens[name.last : name.last + _LONGEST_DESCRIPTION]]
    if behind[:1] == [","] and behind[1:2] in (["a"], ["an"], ["the"]):
        return _described(behind[2:])
    if behind[:2] in ([",", "which"], [",", "that"]):
        behind = behind[2:]
    elif behind[:1] == ["'s"] and not _HELD.isdisjoint(behind[1:3]):
        return {"firm"}
    if behind[:1] and (behind[0] in _DOING_BUSINESS or behind[0] in _HELD):
        return {"firm"}
    stake = [token.low for token in tokens[max(0, name.first - 2) : name.first]]
    owned = len(stake) > 1 and stake[0] in {"shares", "stake", "shareholders"} and stake[1] in {"in", "of"}
    return {"firm"} if owned else set()


def _described(words: Sequence[str]) -> set[str]:
    """The noun by which "Corvus, a mining company based in Hull," describes a firm."""
    for position, word in enumerate(words):
        if word in {",", ".", "of", "for", "that", "which", "who", "and", "'s"}:
            return set()
        if word in COMPANY_NOUNS and words[position + 1 : position + 2] not in (
            ["boss"],
            ["owner"],
            ["founder"],
        ):
            return {word}
    return set()
