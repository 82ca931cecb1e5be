"""Which full name a person's shorter names belong to: surname, given name, both in the other order, two surnames."""

from collections.abc import Mapping, Sequence

from flows.annotate.entities.clues_to_people import Beside
from flows.annotate.entities.person_keys import (
    is_courtesy,
    know_or_doubt,
    may_be_surname,
    person_key,
    without_particles,
)
from flows.annotate.entities.relatives import Families
from flows.annotate.names.name_patterns import PARTICLES
from flows.annotate.names.surnames import has_two_surnames, hyphened, is_given_name, surname
from flows.annotate.offices.offices_apart import (
    are_unlike,
    can_be_one,
    holds_office,
    is_same,
    leads,
    names_title,
    says_the_same,
)
from flows.english.person_genders import gender_of
from flows.english.plain_letters import unmarked
from flows.english.short_given_names import full_given_name
from flows.english.titles import is_initial, is_office, leads_surname

_MOST_TURNED = 3
"""Words of a name that may stand in the other order."""


class PersonIndex:
    """The people met so far, by the ways in which later namings may refer to them."""

    def __init__(self, short_full_names: Mapping[str, str]) -> None:
        self._short_full_names = short_full_names
        self._by_surname: dict[str, str] = {}
        self._bearers: dict[str, dict[str, str]] = {}
        self._by_given_name: dict[str, str] = {}
        self._named: set[str] = set()
        self._by_ending: dict[str, str] = {}
        self._by_part: dict[str, str] = {}
        self._bynames: dict[str, str] = {}
        self._by_inner: dict[str, str] = {}
        """Words inside full names, by which their bearers may be called: "Keiko Arimori Higuchi", "Arimori"."""
        self._by_full_given_name: dict[tuple[str, ...], str] = {}
        self._by_spaced: dict[str, str] = {}
        self._by_initial: dict[str, str] = {}
        self._by_words: dict[tuple[str, ...], str] = {}
        self._latest: dict[str, str] = {}
        self._established: dict[str, str] = {}
        self._roles: dict[str, list[str]] = {}
        self._apart: set[str] = set()
        self._parents: dict[str, list[tuple[str, str]]] = {}
        """By surname: children and parents."""
        self._told_genders: dict[str, str] = {}
        """By the key of a person, "m" or "f", where a title or a given name leaves no doubt."""
        self._called_bare: dict[str, tuple[int, str]] = {}
        """The sentence in which a surname stood last without a title, and whom it meant."""

    def know(self, words: Sequence[str], roles: Sequence[str] = (), gender: str = "") -> None:
        """Take in a name of several words, the offices that are stated beside it, and the gender it surely tells."""
        words = hyphened(words)
        if len(words) == 1 or is_courtesy(words):
            return
        full = self._full(words)
        self._roles.setdefault(full, []).extend(roles)
        last = unmarked(surname(words))
        self._by_surname.setdefault(last, full)
        self._bearers.setdefault(last, {})[full] = gender or gender_of([], " ".join(words))
        if gender:
            self._told_genders.setdefault(full, gender)
        know_or_doubt(self._by_given_name, unmarked(words[0]), full)
        if not is_initial(words[0]):
            know_or_doubt(self._by_initial, f"{unmarked(words[0])[0]} {last}", full)
        for begin in range(1, len(words) - 1):
            know_or_doubt(self._by_ending, person_key(words[begin:]), full)
            if has_two_surnames(words) or words[begin].lower() in PARTICLES:
                know_or_doubt(self._by_part, person_key(without_particles(words[begin:-1])), full)
            elif may_be_surname(words[begin]):
                know_or_doubt(self._by_inner, unmarked(words[begin]), full)

    def know_families(self, families: Families) -> None:
        """Take in who is only another's kin, and whose child is whose."""
        self._apart.update(self._full(words) for words in families.apart)
        for last, pairs in families.parents.items():
            self._parents[last] = [(self._full(child), self._full(parent)) for child, parent in pairs]

    def know_byname(self, words: Sequence[str], others: Sequence[str]) -> None:
        """Take in another name of a person named."""
        whose, called = (self._full(hyphened(each)) for each in (words, others))
        if whose != called:
            self._bynames.setdefault(called, whose)

    def key_of(self, words: Sequence[str], beside: Beside) -> str:
        """The key of the person named."""
        key = self._key_of(hyphened(words), beside)
        return self._bynames.get(key, key)

    def _key_of(self, words: Sequence[str], beside: Beside) -> str:
        if is_courtesy(words) and (owner := self._owner(unmarked(words[1]))):
            return owner
        key = person_key(words)
        last = unmarked(surname(words))
        if len(words) > 1:
            # "von der Leyen" is "Ursula von der Leyen".
            full = self._by_ending.get(key) or self._by_part.get(key) or self._initialled(words)
            key = full or self._full(words)
            if not beside.kin_of or last not in self._latest:
                self._latest[last] = key
            self._named.add(key)
            return key
        if other := self._told_of_before(last, beside) or self._of_family(last, beside):
            return other
        if told := self._told_by_office(last, beside):
            self._bearers[last].setdefault(told, "")
            self._roles.setdefault(told, list(beside.roles))
            self._latest[last] = told
            return told
        if beside.addresses_assembly and (holder := self._only_one_in_office(last)):
            self._latest[last] = holder
            return holder
        if titled := self._only_one_titled(last, beside.gender):
            self._established.setdefault(last, titled)
            return titled
        key = self._spouse(last, beside) or self._owner(last) or key
        if not beside.title:
            self._called_bare[last] = beside.stretch, key
        return key

    def _spouse(self, last: str, beside: Beside) -> str:
        """A person of his own whom a surname names behind "Mrs", where all of whom the text knows by it are men.

        "Gordon Low died. Mrs Low said so.", and the other way round behind "Mr" where she was called "Mrs Low".
        """
        known = {full: self._told_genders.get(full, "") for full in (*self._bearers.get(last, ()), last)}
        own = f"{beside.title.rstrip('.')} {last}".casefold()
        man = beside.gender == "m" and beside.title.casefold().endswith(
            "man"
        )  # "Chairman Low" may be a woman
        if not beside.gender or man or beside.gender in known.values() or own in self._told_genders:
            return own if own in self._told_genders else ""
        full_names = [gender for full, gender in known.items() if full != last]
        other = all(full_names) if full_names else bool(known[last])
        if other or (beside.kin and full_names):
            self._told_genders[own] = beside.gender
            return own
        if not full_names:
            self._told_genders[last] = beside.gender
        return ""

    def _told_by_office(self, last: str, beside: Beside) -> str:
        """Of several people with this surname the one of the office; who holds another than all of them is none."""
        bearers, roles, body = list(self._bearers.get(last, ())), beside.roles, beside.body
        if roles:
            known = [full for full in bearers if is_same(roles, self._roles[full])]
            if not known and len(bearers) > 1:
                known = [full for full in bearers if names_title(beside.title, self._roles[full])]
                known = known or [full for full in bearers if says_the_same(roles, self._roles[full])]
            fitting = any(can_be_one(roles, self._roles[full]) for full in bearers)
            apart = bearers and (not fitting or (not known and self._is_another(last, beside)))
            other = f"{' '.join(roles)} {last}".casefold() if apart else ""
        else:
            known = [full for full in bearers if leads(body, self._roles[full])] if body else []
            other = f"{body} {last}".casefold() if body and len(bearers) > 1 else ""
        return known[0] if len(known) == 1 else other

    def _told_of_before(self, last: str, beside: Beside) -> str:
        """A namesake whom the sentence before tells of by an office alone, like that of one of the surname but not his.

        "Deputy Mayor Ann Low left. They saw the Dutch mayor. Low told them ...": unless the text has called her so.
        """
        held = [self._roles[full] for full in self._bearers.get(last, ())]
        office = [beside.told_before]
        if not beside.told_before or beside.title or beside.roles or not held or last in self._called_bare:
            return ""
        apart = not any(can_be_one(office, roles) or are_unlike(office, roles) for roles in held)
        return "" if not apart else f"{beside.told_before} {last}".casefold()

    def _of_family(self, last: str, beside: Beside) -> str:
        """Of people of one family the one whom their kin tells; who is only a surname himself by that; else empty."""
        bearers = self._bearers.get(last, {})
        if beside.generation and len(bearers) > 1:
            place = 1 if beside.generation == "elder" else 0
            known = {pair[place] for pair in self._parents.get(last, ())}
            return known.pop() if len(known) == 1 else f"{beside.generation} {last}"
        others = set(bearers) - {last}
        if beside.kin_of:
            others -= {self._latest.get(last, "")}
            return others.pop() if len(others) == 1 else last if bearers else ""
        to_come = (others & self._apart) - self._named
        if not to_come or last in self._established or not self._named.isdisjoint(others):
            return ""
        if may_be := others - self._apart:
            self._established[last] = min(may_be) if len(may_be) == 1 else last
            return self._established[last]
        self._bearers[last][last] = beside.gender
        self._roles.setdefault(last, list(beside.roles))
        self._established[last] = last
        return last

    def _is_another(self, last: str, beside: Beside) -> bool:
        """Whether a title and an office of his own introduce somebody, just behind his namesake's bare surname.

        "Low went to court. Colonel Low, head of the guards, ...": whom a text has just named, it introduces no more.
        "Senator Low of Ohio" is nobody of whom it states other offices.
        """
        if not (leads_surname(beside.title) and is_office(beside.title)):
            return False
        if beside.of_place:
            held = [self._roles[full] for full in self._bearers.get(last, ())]
            return all(roles and are_unlike(beside.roles, roles) for roles in held)
        stretch, whose = self._called_bare.get(last, (-2, ""))
        introduced = beside.stretch - stretch <= 1 and len(beside.roles) > 1
        return introduced and are_unlike(beside.roles, self._roles.get(whose, ()))

    def _only_one_titled(self, last: str, gender: str) -> str:
        """The one man or woman of several people with this surname whom "Mr" or "Mrs" can mean; "" if none or two."""
        bearers = self._bearers.get(last, {})
        if not gender or len(bearers) < 2:  # noqa: PLR2004 - one alone needs no telling
            return ""
        fitting = [full for full, known in bearers.items() if known == gender]
        fitting = fitting or [full for full, known in bearers.items() if not known]
        return fitting[0] if len(fitting) == 1 else ""

    def _only_one_in_office(self, last: str) -> str:
        """The one of several people with this surname who holds an office: such tell a parliament things."""
        bearers = self._bearers.get(last, {})
        holders = [full for full in bearers if holds_office(self._roles[full])]
        return holders[0] if len(bearers) > 1 and len(holders) == 1 else ""

    def _initialled(self, words: Sequence[str]) -> str:
        """The full name that "A. Thorpe" is short for; "" if none or two are."""
        short = len(words) == 2 and is_initial(words[0])  # noqa: PLR2004 - an initial and the surname
        return self._by_initial.get(f"{unmarked(words[0])[0]} {unmarked(words[1])}", "") if short else ""

    def _owner(self, word: str) -> str:
        """Of two people with one surname, his whom the text has called so; else his who was named in full last."""
        owner = self._established.get(word) or self._latest.get(word) or self._by_surname.get(word)
        if owner:
            self._established[word] = owner
        called = self._by_given_name.get(word, "")
        # Who is only named in full further on is hardly meant: "Go ahead, Jeff" before "Jeff Zients".
        inner = self._by_inner.get(word, "")
        return (
            owner
            or (called if called in self._named else "")
            or self._by_part.get(word)
            or (inner if inner in self._named else "")
        )

    def _full(self, words: Sequence[str]) -> str:
        """The key of a full name, or of one given name and the surname where the text calls anybody so.

        The same words in another order name the same ("Orbán Viktor", "Viktor Orbán"), and so does a nickname, and a
        name without its hyphen.
        """
        pairs = (person_key([given, surname(words)]) for given in words[:-1])
        short = next((pair for pair in pairs if pair in self._short_full_names), "")
        key = self._short_full_names[short] if short else person_key(words)
        key = self._by_spaced.setdefault(key.replace("-", " "), key)
        parts = key.split(" ")
        key = self._by_full_given_name.setdefault((full_given_name(parts[0]), *parts[1:]), key)
        if not 1 < len(parts) <= _MOST_TURNED or all(is_given_name(word) for word in words):
            return key
        return self._by_words.setdefault(tuple(sorted(parts)), key)
