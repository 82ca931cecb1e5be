"""Hours and measures of one happening, set side by side: in other units too, and only where they can be of nothing else."""

import pytest

from tests.compose.test_agreement_of_texts import pack

BUS = "A bus crashed near Marlow on Monday, police said. "
TRAIN = "A train came off the rails at Thornley near Calderby on Monday, police said. "
FIRE = "A wildfire broke out near Marlow on Monday, police said. "
SHIP = "A ship sank off Marlow on Monday, the coastguard said. "


def measures(*told: str, days: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """What the sources of one day give of each measured thing: "=" that agrees, "#" that differs."""
    sources = [(day, text) for day, text in zip(days or ("24",) * len(told), told, strict=True)]
    return [
        (m.about, [m.lead.text, *(f"{'=' if s.agrees else '#'} {s.extract.text}" for s in m.stances)])
        for m in pack(*sources).agreements
        if m.kind == "figure"
    ]


@pytest.mark.parametrize(
    ("first", "second", "about", "stands"),
    [
        ("A bus crashed near Marlow at 14:30 on Monday, police said.", "The bus crashed near Marlow shortly after 2 p.m. on Monday.",
         "hour of the crash", ["at 14:30 on Monday", "# shortly after 2 p.m. on Monday"]),
        (f"{TRAIN}It derailed at about 18.40.", "At 18:42 on Monday, the 17:52 from Westmere hit a fallen tree at Thornley and derailed. Calderby Rail has said so.",
         "hour of the crash", ["at about 18.40", "= At 18:42 on Monday"]),
        (f"{TRAIN}It derailed at about 18.40.", f"{TRAIN}The derailment occurred at 18.47, the company said.",
         "hour of the crash", ["at about 18.40", "# at 18.47"]),
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}Investigators said the bus was doing about 75 mph.",
         "speed of the bus", ["120 km/h", "= about 75 mph"]),
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}It was the bus of a school; its last recorded speed was 58 mph.",
         "speed of the bus", ["120 km/h", "# 58 mph"]),
        (f"{BUS}The bus was travelling at nearly 120 km/h.", f"{BUS}The bus was doing 116 km/h.",
         "speed of the bus", ["nearly 120 km/h", "= 116 km/h"]),
        (f"{BUS}The bus was travelling at nearly 120 km/h.", f"{BUS}The bus was doing 124 km/h.",
         "speed of the bus", ["nearly 120 km/h", "# 124 km/h"]),
        (f"{BUS}The bus was travelling at more than 120 km/h.", f"{BUS}The bus was doing 150 km/h.",
         "speed of the bus", ["more than 120 km/h", "= 150 km/h"]),
        (f"{BUS}The bus was travelling at more than 120 km/h.", f"{BUS}The bus was doing 100 km/h.",
         "speed of the bus", ["more than 120 km/h", "# 100 km/h"]),
        (f"{FIRE}The fire has burned 4,200 hectares of forest.", f"{FIRE}It has scorched 10,400 acres.",
         "area burned", ["4,200 hectares", "= 10,400 acres"]),
        (f"{FIRE}The fire has burned 4,200 hectares.", f"{FIRE}The fire has burned 6,000 hectares.",
         "area burned", ["4,200 hectares", "# 6,000 hectares"]),
        (f"{BUS}The bus plunged 60 metres into a ravine.", f"{BUS}The bus fell 90 feet into a gorge.",
         "fall of the bus", ["60 metres", "# 90 feet"]),
        ("A magnitude 6.2 earthquake struck near Lowmere on Monday.", "The earthquake of magnitude 6.4 shook the town of Lowmere.",
         "magnitude of the earthquake", ["magnitude 6.2", "# magnitude 6.4"]),
        ("An earthquake struck west of Lowmere at a depth of 10 kilometres.", "The quake hit the town of Lowmere at a depth of six miles.",
         "depth of the earthquake", ["10 kilometres", "= six miles"]),
        ("A landslide at Lowmere on Monday brought down about 350 tonnes of debris.", "Two hundred tonnes of mud came down in the landslide at Lowmere.",
         "weight of the debris", ["about 350 tonnes", "# Two hundred tonnes"]),
        (f"{SHIP}It capsized at 04:10.", f"{SHIP}It capsized shortly before 5 a.m.",
         "hour of the sinking", ["at 04:10", "# shortly before 5 a.m."]),
        ("Thieves stole jewels worth €2.3 million from a house in Marlow on Monday.", "The robbers at Marlow took gems valued at €900,000 on Monday.",
         "haul in euro", ["€2.3 million", "# €900,000"]),
        ("The fire at the mill in Marlow caused damage of €1.2 million.", "On Monday a blaze swept through Marlow. Insurers put the damage at €3 million.",
         "damage in euro", ["€1.2 million", "# €3 million"]),
    ],
)  # fmt: skip
def test_measures_of_one_happening(first: str, second: str, about: str, stands: list[str]) -> None:
    assert (about, stands) in measures(first, second)


def test_statements_with_other_hours_do_not_agree() -> None:
    told = (
        ("24", "A bus crashed near Marlow at 14:30 on Monday, police said."),
        ("24", "A bus crashed near Marlow at 16:05 on Monday, police said."),
    )
    assert [s.agrees for matter in pack(*told).agreements for s in matter.stances] == [False]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # limits, winds and what is built for a speed
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}The speed limit for a bus there is 30 mph."),
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}Winds shook the bus, with gusts of 50 mph."),
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}The bus is capable of 90 mph."),
        # another vehicle, another place, another day
        (f"{BUS}The bus was travelling at 120 km/h.", f"{BUS}The lorry was doing 40 mph."),
        (f"{BUS}The bus was travelling at 120 km/h.", "A bus crashed near Arden on Monday. The bus was doing 40 mph."),
        ("A bus crashed near Marlow at 14:30 on Monday.", "A bus crashed near Marlow at 16:00 on Sunday."),
        # hours of something else
        (f"{BUS}It overturned at 14:30.", f"{BUS}Rescuers arrived at 15:10."),
        (f"{BUS}It overturned at 14:30.", f"{BUS}The bus, which left Arden at 13:00, was full."),
        (f"{BUS}It overturned at 14:30.", f"{BUS}At 14:40 police were told that a bus had overturned."),
        (f"{BUS}It overturned at 14:30.", f"{BUS}It overturned at 14:31, not at 14:10 as previously reported."),
        (f"{BUS}It overturned at 14:30.", f"{BUS}A bus overturned at 14:10 and another bus overturned at 16:20."),
        (f"{BUS}It overturned at 2:30.", f"{BUS}It overturned at 14:30."),
        # another quake
        ("A magnitude 6.2 earthquake struck near Lowmere.", "After the earthquake at Lowmere an aftershock of magnitude 5.1 was felt."),
        ("A magnitude 6.2 earthquake struck near Lowmere.", "In 1998 an earthquake of magnitude 7.1 struck near Lowmere."),
        # what is sent to help
        ("The earthquake struck Lowmere. The army sent 200 tonnes of water.", "After the earthquake in Lowmere 350 tonnes of water were given out."),
    ],
)  # fmt: skip
def test_what_may_be_of_something_else(first: str, second: str) -> None:
    differing = [row for row in measures(first, second) if any(stand.startswith("#") for stand in row[1])]
    assert differing in ([], [("hour of the crash", ["at 14:30", "# at 14:31"])])
