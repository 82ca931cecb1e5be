"""Who is mentioned with whom: counted by paragraphs, copies left out, small networks left out."""

from flows.model.whos_who import NO_NETWORK, Network
from tests.support.annotated import annotated
from tests.support.composed import compose


def network_of(*marked: str) -> Network:
    return compose(tuple(annotated(text, number) for number, text in enumerate(marked, 1))).network


PACT = """
    {PER a|Ana Low} and {PER b|Ben High} met the {ORG c|Harbour Council}.
    {PER a|Ana Low} wrote to {PER b|Ben High} about {LOC p|Port Arden}.
    {ORG c|Harbour Council} and {ORG d|Dock Union} agreed; {PER b|Ben High} was told.
    """


def test_a_tie_is_a_paragraph_that_names_both() -> None:
    network = network_of(PACT)
    ties = {(t.one.name, t.other.name): [place.label for place in t.locators] for t in network.ties}
    assert ties[("Ben High", "Ana Low")] == ["S1 ¶1", "S1 ¶2"]
    assert ties[("Ben High", "Harbour Council")] == ["S1 ¶1", "S1 ¶3"]
    assert ("Dock Union", "Ana Low") not in ties
    assert ("Ana Low", "Dock Union") not in ties
    assert {m.name: m.is_person for m in network.members} == {"Ana Low": True, "Ben High": True, "Harbour Council": False, "Dock Union": False}  # fmt: skip
    assert not any("Port Arden" in pair for pair in ties)
    assert network.members[0].name == "Ben High"


def test_a_paragraph_that_another_source_repeats_counts_once() -> None:
    copied = (
        "The {ORG c|Harbour Council} told {PER a|Ana Low} and {PER b|Ben High} on Monday that the new quays would open "
        "in the spring, as the {ORG d|Dock Union} had asked for many years."
    )
    network = network_of(f"{copied}\n", f"{copied}\n")
    assert {len(t.locators) for t in network.ties} == {1}
    assert {t.locators[0].label for t in network.ties} == {"S1 ¶1"}


def test_too_few_to_draw_make_no_network() -> None:
    assert network_of("{PER a|Ana Low} met {PER b|Ben High}.") == NO_NETWORK
    assert compose(()).network == NO_NETWORK


def test_a_network_that_cannot_be_read_keeps_those_named_most() -> None:
    crowd = " and ".join(f"{{PER p{n}|Given{n} Name{n}}}" for n in range(30))
    often = " and ".join(f"{{PER p{n}|Given{n} Name{n}}}" for n in range(5))
    network = network_of(f"{crowd} met.\n{often} met again.\n")
    assert len(network.ties) <= 40
    assert {m.name for m in network.members} >= {f"Given{n} Name{n}" for n in range(5)}
    assert network.others == 30 - len(network.members)


def names_of(text: str) -> set[str]:
    return {member.name for member in network_of(PACT + text).members}


def test_a_name_that_only_dates_or_reports_takes_no_part() -> None:
    present = "{ORG t|The Arden Times} gave {PER x|Xi Weiming} a prize."
    reporting = "{PER x|Xi Weiming} saw {speech t|“a good year for all,”} {ORG t|The Arden Times} wrote."
    assert "The Arden Times" in names_of(present)
    assert "The Arden Times" not in names_of(reporting)
    assert "Xi Weiming" in names_of("{PER x|Xi Weiming} spoke with {PER a|Ana Low}.")
    assert "Xi Weiming" not in names_of("In {PER x|Xi Weiming}’s second term {PER a|Ana Low} came.")
