"""What ministers and ministries are of, in rows: "Food, Agriculture and Fisheries". The commas part no names."""

from collections.abc import Iterator, Sequence

from flows.annotate.names.naming import AND, Naming
from flows.english.titles import is_office
from flows.english.tokens import Stretch, Token, capitalised
from flows.english.word_tables import word_list
from flows.model.annotation import EntityType

_FIELDS = word_list(
    """
    Aboriginal Aging Agrarian Agriculture Agricultural Animal Antiquities Aquaculture Arts Aviation Budget Business
    Children Climate Coasts Commerce Communication Communications Community Communities Construction Consumer
    Cooperatives Culture Cultural Customs Defence Defense Digital Digitalisation Digitalization Disability Economy
    Economic Education Electricity Employment Energy Enterprise Environment Environmental Equality Equalities Family
    Families Finance Financial Fisheries Fishing Food Foreign Forest Forests Forestry Gender Health Heritage Higher
    Home Housing Human Immigration Industrial Industry Industries Information Infrastructure Innovation Integration
    Interior International Investment Irrigation Justice Labour Labor Land Lands Livestock Local Manufacturing Marine
    Maritime Media Migration Mineral Minerals Mines Mining Nature Natural Ocean Oceans Oil Pensions Petroleum Planning
    Ports Power Privatisation Public Rail Railways Regional Research Roads Rural Safety Science Sciences Seafood
    Security
    Shipping Skills Social Space Sport Sports Statistics Supply Sustainable Taxation Technology Telecommunications
    Territorial Tourism Trade Training Transport Transportation Treasury Tribal Universities Urban Veterans Water
    Waterways Welfare Women Work Works Youth Rivers Lakes Harbours Harbors Sea Seas Islands Cities Schools Borders
    Prisons Wildlife Refugees Languages Net Zero Clean Green Growth Circular Prosperity Jobs Cohesion Enlargement
    Neighbourhood Democracy Terrorism Preparedness Hydrogen Nuclear Electoral Demography Solidarity Inclusion
    Cybersecurity
    """
)
"""What governments see to."""
_CLOSING = word_list(
    """
    Affairs Policy Development Planning Rights Resources Administration Protection Change Services Reform
    Strategy Security Intelligence
    """
)
"""What stands behind such a word: "Rural Affairs"."""
_DEPARTMENTS = word_list(
    """
    Relations Affairs Resources Communications Marketing Sales Finance Operations Strategy Legal Technology Engineering
    Research Compliance Programs Programmes Partnerships Advocacy Development Policy Services Sustainability Treasury
    Manufacturing Logistics Procurement Security Safety Planning Governance Products Investments Exploration
    """
)
"""Last words of what the officers of a firm see to, behind their title and a comma: "Director, Corporate Affairs"."""
_KINDS_OF_DEPARTMENTS = word_list(
    """
    Investor Corporate Public Human Global External Internal Government Media Supply Chain Product Business Community
    Legislative Regulatory Brand Customer Talent People Risk Data Digital Group International Regional Clinical Medical
    """
)
_OFFICERS = word_list("President Director Manager Officer Head Counsel Chair Lead Economist Analyst VP")
"""Whose department stands so behind them."""
_LONGEST_DEPARTMENT = 5
_LONGEST_FIELD = 4
"""Words of "Science and Higher Education" without "and"."""
_MOST_FIELDS = 7
_LONGEST_SMALL_ROW = 12
_OF_DEPARTMENTS = _FIELDS | _CLOSING | _DEPARTMENTS | _KINDS_OF_DEPARTMENTS | AND
_SEVERAL = word_list("ministries departments ministers")
_LEADS = frozenset({"of", "for", "on"})


def is_field(word: str) -> bool:
    """Whether a word is what a minister sees to."""
    return word in _FIELDS


def end_of_fields(tokens: Sequence[Token], start: int) -> int:
    """Where a row of two or more fields that begins at a token ends, the last behind "and"; `start` if none does."""
    place = _end_of_field(tokens, start)
    if place == start:
        return start
    for _ in range(_MOST_FIELDS):
        comma = place < len(tokens) and tokens[place].text == ","
        begin = place + comma
        last = begin < len(tokens) and tokens[begin].text in AND
        begin += last
        end = _end_of_field(tokens, begin)
        if end == begin or not (comma or last):
            return start
        if last and not (end + 1 < len(tokens) and tokens[end].text == "," and _goes_on(tokens, end + 1)):
            return end
        place = end
    return start


def rows_of_fields(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Where the rows of fields behind "of", "for" and "on" begin and end; before each stands a word with a capital."""
    tokens = stretch.tokens
    for place in _leads(stretch):
        before = tokens[place - 1].text
        if not (capitalised(before) or before in _SEVERAL):
            continue
        start = place + 1 + (tokens[place + 1].text == "the")
        end = end_of_fields(tokens, start)
        if end > start:
            yield start, end


def ends_of_fields(stretch: Stretch) -> Iterator[int]:
    """Where the fields end behind an office with a capital and "of" or "for": "Minister for Economic Growth"."""
    tokens = stretch.tokens
    for place in _leads(stretch):
        office = tokens[_head_of_office(tokens, place - 1)].text
        if is_office(office) and capitalised(office):
            end = max(_end_of_field(tokens, place + 1), end_of_fields(tokens, place + 1))
            if end > place + 1:
                yield end


def _leads(stretch: Stretch) -> list[int]:
    """Where "of" and its like stand between words, if the stretch has any field."""
    leads = stretch.places_of(_LEADS) if stretch.has_any(_FIELDS) else []
    return [place for place in leads if 0 < place < len(stretch.words) - 1]


def departments(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Where the departments behind the title of an officer begin and end.

    A comma or "of" stands between: "Director, Corporate Affairs", "Head of Investor Relations".
    """
    tokens = stretch.tokens
    for comma in (officer + 1 for officer in stretch.places_of(_OFFICERS)):
        if comma + 1 >= len(tokens) or tokens[comma].text not in {",", "of"}:
            continue
        end = comma + 1
        while end < min(len(tokens), comma + 1 + _LONGEST_DEPARTMENT) and tokens[end].text in _OF_DEPARTMENTS:
            end += 1
        closed = end == len(tokens) or tokens[end].text in {",", ".", ";", ")"}
        if end > comma + 1 and closed and tokens[end - 1].text in _DEPARTMENTS:
            yield comma + 1, end


def commas_in_rows(stretch: Stretch) -> frozenset[int]:
    """The places of the commas inside such rows, and of those between the title of an officer and his department."""
    rows = (*rows_of_fields(stretch), *_small_rows(stretch))
    inside = {i for a, b in rows for i in range(a, b) if stretch.words[i] == ","}
    return frozenset(inside | {start - 1 for start, _ in departments(stretch)})


def _small_rows(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """Where such rows begin and end in small letters: "the minister of education, culture and science"."""
    for place in stretch.places_of(_LEADS):
        before = stretch.words[place - 1] if place else ""
        if before.islower() and is_office(before) and stretch.words[place + 1 : place + 2] != ():
            last = min(place + 1 + _LONGEST_SMALL_ROW, len(stretch.tokens))
            words = [
                token if token.text in AND else token._replace(text=token.text.capitalize())
                for token in stretch.tokens[place + 1 : last]
            ]
            if end := end_of_fields(words, 0):
                yield place + 1, place + 1 + end


def fields_of_offices(stretch: Stretch) -> list[Naming]:
    """What offices are of, in rows, which is no name by itself: "Minister for Fisheries and Ocean Policy"."""
    if not stretch.capitals_mean_names:
        return []
    tokens = stretch.tokens
    found = []
    for start, end in rows_of_fields(stretch):
        office = _head_of_office(tokens, start - 2 - (tokens[start - 1].text == "the"))
        if office >= 0 and _is_headed(tokens[office].text):
            found.append(Naming(start, end, EntityType.MISC))
    found += [Naming(start, end, EntityType.MISC) for start, end in departments(stretch)]
    return found


def _head_of_office(tokens: Sequence[Token], last: int) -> int:
    """The head of an office whose words end there: "Secretary" of "Secretary of the Treasury"."""
    of = last - 1 - (last > 1 and tokens[last - 1].text == "the")
    return of - 1 if of > 0 and tokens[of].text == "of" and capitalised(tokens[last].text) else last


def _is_headed(word: str) -> bool:
    """Whether a word is an office, or several offices or bodies that have no name as one."""
    return is_office(word) or is_office(word.removesuffix("s")) or word.lower() in _SEVERAL


def _end_of_field(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < min(len(tokens), start + _LONGEST_FIELD):
        word = tokens[end].text
        if word not in _FIELDS and not (end > start and word in _CLOSING):
            break
        end += 1
    return end


def _goes_on(tokens: Sequence[Token], start: int) -> bool:
    """Whether a further field stands behind a comma: "Science and Research, Culture and Sport"."""
    begin = start + (tokens[start].text in AND)
    end = _end_of_field(tokens, begin)
    return end > begin and end < len(tokens) and (begin > start or tokens[end].text in AND | {","})
