"""What a figure measures, of what it is a share, per what it is counted."""

import pytest

from tests.support.dated_texts import dated, figures


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("After 25% U.S. tariffs on Kazakh goods, talks began.", "U.S. tariffs on Kazakh goods"),
        ("It set a 25% duty on Kazakh goods.", "duty on Kazakh goods"),
        ("Orders slashed 83% of USAID programs.", "USAID programs"),
        ("They deported 131 Uzbek nationals in April.", "Uzbek nationals"),
        ("They met 413 times of cultural and social growth.", "times of cultural and social growth"),
        ("They held 12 political and economic talks in May.", "political and economic talks"),
        ("The rate was 159 per 100,000; it rose.", "rate"),
        ("A ferry with 40 sailors aboard capsized.", "sailors aboard"),
        ("Each winter 3,000 gulls die.", "gulls"),
        ("The 14 lake states back a toll.", "lake states"),
        ("This brought the number of closed mills to 202.", "number of closed mills"),
        ("The plant was joined to its last remaining 750 kilovolt (kV) power line.", "power line"),
        ("Of the 40 sailors, 12 remain.", "sailors"),
        ("It sent a 60-strong dive team.", "dive team"),
        ("Hundreds of thousands of eels swam by.", "eels"),
        ("Turnout was 61.3%.", "Turnout"),
        ("Profit was 11% below the consensus of 575m euros.", "consensus"),
        ("Cost of the dam: €4.5 million", "Cost of the dam"),
        ("- Cost of the dam (2026): about €4.5 million.", "Cost of the dam"),
        ("Cost of the dam: €4.5 million excluding VAT", "Cost of the dam"),
        ("Tariffs on goods of Norland: 25% (2025: 10%)", "Tariffs on goods of Norland"),
        ("Core inflation eased to 2.9% in May.", "Core inflation"),
        ("The bank said unemployment was 3.7%.", "unemployment"),
        ("The toll rate – the one on barges – will therefore remain 7.5%.", "toll rate"),
        ("According to the harbour office, traffic was to average 3%.", "traffic"),
        ("It left the buffer at 2.5%.", "buffer"),
        ("They wanted to cut rates by 0.25 percentage points.", "rates"),
        ("It told of a contraction of 1.1%.", "contraction"),
        ("It was a cut of 78%.", "cut"),
        ("It gave thousands of sailors the hour they needed.", "sailors"),
        ("The lock has a depth of 11 metres.", "depth"),
        ("The death toll rose to 112.", "death toll"),
        ("The storm killed more than 1,000.", "killed"),
        ("After the storm 156 remain missing.", "missing"),
        ("Catches, which rose to 40 tonnes, fell again.", "Catches"),
        ("The town unveiled a river package worth €12 million.", "river package"),
        ("The plant is worth 1.3 million euros.", "plant"),
        ("It raised its growth forecast for 2025 to 2.1%.", "growth forecast"),
        ("In May inflation was 2%.", "inflation"),
        ("Demand for tin rose 2%.", "Demand for tin"),
        ("The jobless rate held at 4.1%.", "jobless rate"),
        ("Output grew at an annualised rate of 3%.", "Output"),
        ("The yield on the 10-year note rose four basis points.", "yield on the 10-year note"),
        ("A vaccine was 94% effective.", "vaccine"),
        ("A 7.1-magnitude quake hit Arden.", "quake"),
        ("Harbour fees were 3.6% higher in June.", "Harbour fees"),
        ("It wrote a 190-page report.", "page"),
        ("They saw a 9% drop before noon.", "drop"),
        ("They took a third of the port's fleet of around forty.", "port's fleet"),
        ("Trade between Arden and Low amounted to $16 million.", "Trade between Arden and Low"),
        ("Staff forecast growth of 1.4 per cent.", "growth"),
        ("The Harbour Tribunal awarded damages of £1.5bn.", "damages"),
        ("It had an adjusted profit of £1.5bn.", "adjusted profit"),
        ("Its growth forecast of 1.4 per cent is new.", "growth forecast"),
        ("The river ran at 505,000 cusecs early today.", "cusecs"),
        ("The port grew 0.3% quarter on quarter.", "port"),
        ("Its share of the cost is less than half of the total of $860 million.", "total"),
        ("Their part of the bill, $420 million, is due in May.", "part of the bill"),
        ("The party won 4 and 5 seats.", "seats"),
        ("It accepts a reduction of its share from 31.5 percent.", "share"),
        ("It sees a gain in its share from 31.5 percent.", "share"),
        ("A cut in the toll from 9% is likely.", "toll"),
        ("Trade between the two towns amounted to $16 million.", "Trade between the two towns"),
        ("Some 900 jobs hang on it.", "jobs"),
        ("A port that grew by 0.4% in May does not grow by 2.3% in a year.", "port"),
        ("The port that grew by 0.4% is old.", "port"),
        ("Fourteen months later inflation stood at 19%.", "inflation"),
        ("The board decided to reduce the toll rate by 0.25 percentage points, to 6.75%.", "toll rate"),
        ("It trimmed its forecast for growth in 2026 to 2.3% from 2.7%.", "forecast for growth"),
        ("The bank now sees inflation at 3.9% in May.", "inflation"),
        ("It sees inflation at 3.9%, down from 4.4% forecast in June.", "inflation"),
        ("The office projects demand to 4.1%.", "demand"),
        ("Net reserves of $5.1 billion cover 2.8 months of imports.", "Net reserves"),
        ("Catches fell to 1,500 barrels a day, down 12% from May.", "Catches"),
        ("Catches fell to 1,500 barrels, down 12%.", "Catches"),
        ("Demand grew 0.4%, after a revised 0.7%.", "Demand"),
        ("Demand grew 0.4%, originally reported as 0.9%.", "Demand"),
        ("The toll is 1.2% of output this fiscal year.", "output"),
        ("The fee will quadruple to $60.", "fee"),
        ("Some 19 of the country's 46 harbours are shut.", "harbours"),
        ("Thousands of boats came.", "boats"),
        ("The harbour (thousands of boats strong) is shut.", "boats strong"),
        ("He said the levy should be 15%, not 22%.", "levy"),
        (
            "Staff project real growth of 1.8 percent in May, compared with 2.2 percent in June.",
            "real growth",
        ),
        ("The rail project loss of $5 million is new.", "rail project loss"),
        ("It paid 3% of GDP.", "GDP"),
        ("The bill will cost farms $57 million.", "cost farms"),
        ("The bill will cost farms 57 million euros a year, not 61 million.", "cost farms"),
        ("The cost to farms came to $57 million.", "cost to farms"),
        ("It cut the value of bonds due in 2029 by 22%.", "value of bonds"),
        ("Thirty-two of the sailors have drowned.", "sailors"),
        ("They say that 44 of our members left.", "members"),
        ("They visited 12 out of 40 sites.", "sites"),
        ("They paid 80 per cent of the lease although the quay had no roof.", "lease"),
        ("The line took 3,480 letters last week.", "letters"),
        ("We think that 38% (95% CI 24-52) of nests were missed.", "nests"),
        ("It seized 30 tonnes of coal beyond the pier.", "coal"),
        ("Sales fell by more than 5 percent this quarter.", "Sales"),
        ("The figure printed there, 62, is wrong.", "figure printed there"),
        ("The figure printed there, 62, should have been 58.", "figure printed there"),
    ],
)
def test_what_a_figure_measures(text: str, measure: str) -> None:
    amount = dated(text).annotations.amounts[-1]
    assert amount.measure is not None
    assert amount.measure.of(text) == measure


@pytest.mark.parametrize(
    ("text", "output", "holder"),
    [
        ("The primary deficit, which fell in May, was 2.9 percent of GDP.", "GDP", "primary deficit"),
        ("Public debt stood at 94% of gross domestic product.", "gross domestic product", "Public debt"),
        ("The deficit will be 1.2% of its GDP this fiscal year.", "GDP", "deficit"),
        ("It paid 3% of GDP.", "GDP", None),
    ],
)
def test_what_is_so_great_a_share_of_the_output(text: str, output: str, holder: str | None) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is not None
    assert (amount.measure.of(text), amount.holder and amount.holder.of(text)) == (output, holder)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said: 5 million.",
        "Ada Holm: 5 million.",
        "Question: 14",
        "Chapter: 12",
        "It put the sum at: 5 million euros.",
        "The budget is simple: 5 million euros.",
        "Cost of the dam: €4.5 million will not do.",
    ],
)
def test_what_tells_or_names_before_a_colon_is_no_label(text: str) -> None:
    measures = [amount.measure for amount in dated(text).annotations.amounts]
    assert all(measure is None or measure.start > text.index(":") for measure in measures)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 20,000 filled the quay.", "20,000"),
        ("In all, 58% backed the toll.", "58%"),
        ("At least 220 did.", "220"),
        ("The chair came with 12 led by a diver.", "12"),
        ("It is 9 per cent year on year.", "9 per cent"),
        ("They mended 212 of them at once.", "212"),
        ("Tens of thousands gathered on the quay.", "Tens of thousands"),
        ("Nets above 100 mm must be moved.", "100 mm"),
        ("More than a hundred fled.", "a hundred"),
    ],
)
def test_a_verb_or_a_pronoun_behind_a_figure_is_no_measure(text: str, words: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.span.of(text), amount.measure) == (words, None)


@pytest.mark.parametrize(
    ("text", "words", "rate"),
    [
        ("She pays £1,343 a month.", "£1,343", "a month"),
        ("They cost £4,000 apiece.", "£4,000", "apiece"),
        ("It makes 60,000 tonnes a year.", "60,000 tonnes", "a year"),
        ("The rate was 11.2 per 100,000 sailors.", "11.2", "per 100,000 sailors"),
        ("It lands 300 boats a day.", "300", "a day"),
        ("It costs $40 per person per year.", "$40", "per person per year"),
        ("It grew 0.3% quarter on quarter.", "0.3%", "quarter on quarter"),
        ("A charge of €0.12 per cubic metre came in.", "€0.12", "per cubic metre"),
        ("It pays $30 per 1,000 cubic metres.", "$30", "per 1,000 cubic metres"),
        ("It burns 40 grams per 100 km.", "40 grams", "per 100 km"),
    ],
)
def test_what_a_figure_is_counted_per(text: str, words: str, rate: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.rate is not None
    assert (amount.span.of(text), amount.rate.of(text)) == (words, rate)


def test_a_limitation_in_brackets_is_its_scope() -> None:
    text = "It set a 25% duty on Kazakh goods (excluding key raw materials) in May."
    (amount,) = dated(text).annotations.amounts
    assert amount.scope is not None
    assert amount.scope.of(text) == "(excluding key raw materials)"


def test_a_part_of_a_point() -> None:
    assert figures("The rate moved by 0.04 of a percentage point.") == [
        ("0.04 of a percentage point", "PERCENT", "0.04")
    ]


def test_a_verb_without_its_subject_measures_nothing() -> None:
    text = "It will open in spring and cost $68 million."
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is None


def test_a_year_before_is_no_rate() -> None:
    assert [a.rate for a in dated("Deaths tripled to 90 from 30 a year before.").annotations.amounts] == [
        None,
        None,
    ]


def test_no_later_is_no_measure() -> None:
    text = "They owe 150,000 US dollars no later than noon."
    (amount,) = dated(text).annotations.amounts
    assert (amount.unit, amount.measure) == ("us dollar", None)


def test_a_rate_with_spaces() -> None:
    text = "The rate is 72.4 per 100 000 population."
    (amount,) = dated(text).annotations.amounts
    assert amount.rate is not None
    assert amount.rate.of(text) == "per 100 000 population"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The factor of safety, which the firm gave as 1.52, is calculated by the board as 1.08.",
         [("1.52", "factor of safety"), ("1.08", "factor of safety")]),
        ("Its temperature, which the firm put at about 71, was later measured as 148.",
         [("71", "temperature"), ("148", "temperature")]),
        ("The index is put by the union at 0.47.", [("0.47", "index")]),
        ("The dividend, which had been cut in May to 9 cents, is gone.", [("9 cents", "dividend")]),
        ("Net loss attributable to shareholders of $18 million was told.",
         [("$18 million", "Net loss attributable to shareholders")]),
        ("It told of net profit available to members of $18 million.",
         [("$18 million", "net profit available to members")]),
        ("It sent aid to farmers of $18 million.", [("$18 million", "farmers")]),
        ("The toll would cost $52 million once it is paid.", [("$52 million", "toll")]),
        ("Sales are to rise 4% this fiscal year.", [("4%", "Sales")]),
        ("The spread on the harbour's 6% notes widened to 5.6 points.", [("6%", "notes"), ("5.6 points", "spread")]),
        ("He left school at 16 and sailed.", []),
        ("She left home at 17 with a bag.", []),
        ("It left the rate for school at 16%.", [("16%", "rate for school")]),
        ("The board, which met as 12, was given as an example.", []),
    ],
)  # fmt: skip
def test_what_stands_before_its_verb_is_measured(text: str, found: list[tuple[str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    assert [(a.span.of(text), a.measure.of(text) if a.measure else "") for a in amounts] == found


def test_whose_output_a_share_is_made_up() -> None:
    text = "Its remittances made up 24 percent of gross domestic product last year."
    (amount,) = dated(text).annotations.amounts
    assert amount.holder is not None
    assert amount.holder.of(text) == "remittances"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade reached 3.6 billion dollars, which is 8.4% higher than in May.",
         [("3.6 billion dollars", "Trade"), ("8.4%", "Trade")]),
        ("By then we expect to reach 5 million tons.", [("5 million tons", "")]),
        ("Do you expect exports to Norland to reach 20 tons?", [("20 tons", "exports to Norland")]),
        ("Of the line, 93 percent of the railway to Arden–Westport is ready.", [("93 percent", "railway to Arden–Westport")]),
        ("The 224-kilometre Arden–Westport railway is new.", [("224-kilometre", "Arden–Westport railway")]),
        ("It has 69 members—50 from the south.", [("69", "members")]),
        ("Some 12 boats – half of them new – sank.", [("12", "boats")]),
        ("It paid €2.5 billion of its €12 billion, and left.", [("€2.5 billion", ""), ("€12 billion", "")]),
        ("It cost £9 million, of which £5 million is wages and £4 million was spent on ore.",
         [("£9 million", ""), ("£5 million", "wages"), ("£4 million", "")]),
        ("It told of payments of £150 per household and £3.6 million bottled water.",
         [("£150", "payments"), ("£3.6 million", "")]),
        ("It told of payments of £5 million and £6 million agreed in May.",
         [("£5 million", "payments"), ("£6 million", "payments")]),
        ("It put the total cost at £14 million.", [("£14 million", "total cost")]),
        ("Tolls will cost £14 million.", [("£14 million", "Tolls")]),
        ("14,500 – railcars stuck at Arden.", [("14,500", "railcars")]),
        ("It was dear. $81.40 – ore on Monday.", [("$81.40", "ore on Monday")]),
        ("19% – he left.", [("19%", "")]),
        ("7 – boats left.", []),
        ("It names the works, which treats on average 38 tons a day.", [("38 tons", "")]),
        ("Catches average 38 tons a day.", [("38 tons", "Catches")]),
        ("Freight: Arden–Westport up $4 on the day.", [("$4", "Arden–Westport")]),
        ("They told of joy with the growth of trade, which by the end of 2024 had amounted to 4 tons.",
         [("4 tons", "trade")]),
        ("They told of exports to Norland, which reached 4 tons.", [("4 tons", "exports to Norland")]),
        ("In May the figure was 4 tons.", [("4 tons", "")]),
        ("Some $8 million, $4 million and $310 million make $14 million.",
         [("$8 million", ""), ("$4 million", ""), ("$310 million", ""), ("$14 million", "")]),
    ],
)  # fmt: skip
def test_what_is_measured_and_what_is_not(text: str, found: list[tuple[str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    assert [(a.span.of(text), a.measure.of(text) if a.measure else "") for a in amounts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plans of 19 euro area states were read.", [("19", "euro area states")]),
        ("A 50 euro fine was paid.", [("50 euro", "fine")]),
        ("The fee is 40 euros instead of 50 euros.", [("40 euros", "fee"), ("50 euros", "")]),
        ("It named nine ferries, rather than the 11 cited in May.", [("nine", "ferries"), ("11", "ferries")]),
        ("Two of seven board members left.", [("Two", "board members"), ("seven", "board members")]),
        ("It has 88 vacancies out of an establishment of 410.",
         [("88", "vacancies out of an establishment of 410"), ("410", "establishment")]),
        ("She leads by 83 votes out of 71,402 cast.", [("83", "votes out of 71,402"), ("71,402", "votes")]),
        ("Three of the five judges agreed.", [("Three", "judges"), ("five", "judges")]),
        ("The dyke will take 3 of the park's planned 9 hectares.", [("3", "hectares"), ("9 hectares", "")]),
        ("It would supply 2 gigawatts of the line's planned 5 gigawatts.", [("2 gigawatts", ""), ("5 gigawatts", "")]),
        ("The board lowered the two-week repo rate by 25 basis points to 3.25%.",
         [("25 basis points", "two-week repo rate"), ("3.25%", "two-week repo rate")]),
        ("The toll was cut by the same amount to 2.25% and the harbour rate to 4.25%.",
         [("2.25%", "toll"), ("4.25%", "harbour rate")]),
        ("The toll was cut by half a point to 2.25%.", [("2.25%", "toll")]),
        ("The bill amounts to 4.25%.", [("4.25%", "bill")]),
        ("It sold the mill for 5 million euros and the quay to 3 buyers.",
         [("5 million euros", ""), ("3", "buyers")]),
        ("Growth slowed to 2.2% before edging up to 2.4%.", [("2.2%", "Growth"), ("2.4%", "Growth")]),
        ("It is expected to slow to 2.2% before edging up to 2.4%.", [("2.2%", ""), ("2.4%", "")]),
        ("The firm corrected its count of sailors in Arden to 5.9 million, from 5.7 million.",
         [("5.9 million", "count of sailors in Arden"), ("5.7 million", "count of sailors in Arden")]),
        ("It is the leg to Arden, which the town costs at €3.5 billion.", [("€3.5 billion", "")]),
        ("Trade between Norland and the five reached $94 billion.",
         [("five", ""), ("$94 billion", "Trade between Norland and the five")]),
        ("The revision of 0.2 percentage points reflects new data.", [("0.2 percentage points", "revision")]),
        ("They pump 382,000 barrels per day together.", [("382,000 barrels per day", "")]),
        ("It runs from 1 to 3 per cent.", [("1 to 3 per cent", "")]),
        ("They expect growth in Norland of 1.9%.", [("1.9%", "growth in Norland")]),
        ("The estimated cost of the quay remains unchanged at $3 billion.", [("$3 billion", "estimated cost of the quay")]),
        ("Some 1.8% looks ambitious.", [("1.8%", "")]),
        ("It cut its tally of deals signed at this week's fair in Arden to $3 million.",
         [("$3 million", "tally of deals signed at this week's fair in Arden")]),
        ("It cut the toll by a quarter of a percentage point to 3.25%.", [("3.25%", "toll")]),
        ("Some 210 sailors came, revising an earlier estimate of 180.", [("210", "sailors"), ("180", "sailors")]),
        ("It fell from 1 to 0.5 per cent.", [("1", ""), ("0.5 per cent", "")]),
        ("Ore cost $1,150-1,190/mtu on Monday.", [("$1,150-1,190", "Ore")]),
    ],
)  # fmt: skip
def test_what_is_read_over_and_what_is_not(text: str, found: list[tuple[str, str]]) -> None:
    amounts = dated(text).annotations.amounts
    assert [(a.span.of(text), a.measure.of(text) if a.measure else "") for a in amounts] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It set up a $5 million fund for schools, clinics and roads.", "fund"),
        ("It set up a $5 million fund for schools and roads.", "fund for schools"),
        ("It set up a $5 million fund for schools, and clinics stay shut.", "fund for schools"),
        ("It promised a $5 million grant for Norland and said so.", "grant for Norland"),
        ("They sold 300 tonnes of wheat, barley and animal feed last year.", "wheat, barley and animal feed"),
        ("They sold 300 tonnes of wheat and left.", "wheat"),
        # Only the first of these is counted, or the second is no noun but of the first.
        ("It brought 10 inches of rain, hail and the risk of a flood.", "rain"),
        ("It will make millions of good jobs, rebuild our roads, and open the ports.", "good jobs"),
        ("They praised hundreds of nurses, " + "doctors, " * 12 + "and carers.", "nurses"),
        ("It found a 30 percent gap in pay, where work experience and education were equal.", "gap in pay"),
        ("It will make thousands of well-paid, secure jobs, and raise standards.", "well-paid, secure jobs"),
        ("It has 20 percent of seats and claimed victory.", "seats"),
    ],
)
def test_of_a_list_nothing_is_told_or_all_of_it(text: str, found: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.measure is not None
    assert amount.measure.of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Growth edged up to 2.4%.", ""),
        ("Prices crept up to 3%.", ""),
        ("The tax may rise to up to 3%.", "up to"),
        ("They loaded up to 30 lorries.", "up to"),
    ],
)
def test_where_something_went_is_no_limit(text: str, found: str) -> None:
    (amount,) = dated(text).annotations.amounts
    assert amount.approximation == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They cut the list of indicators to 100 [Editor's note: it was said to be more].",
            "list of indicators",
        ),
        ("They sold 100 [metric] tonnes of wheat.", "[metric] tonnes of wheat"),
        ("The pledges put us on a path to 2.5 degrees.", None),
        ("The pledges put the world on a path to 2.5 degrees.", "world on a path"),
    ],
)
def test_neither_an_aside_of_the_editor_nor_us_is_measured(text: str, found: str | None) -> None:
    (amount,) = dated(text).annotations.amounts
    assert (amount.measure and amount.measure.of(text)) == found
