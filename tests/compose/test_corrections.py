from pathlib import Path

import pytest

from flows.compose.desk.corrections import Corrections, correct_documents, read_corrections
from flows.compose.points.desk_points import follow_desk
from flows.compose.sentences.locating import survey_source
from flows.compose.verify import verify_content
from flows.errors import UsageError
from flows.model.annotation import AnnotatedDocument, EntityType, QuotationKind
from flows.model.problems import Severity
from tests.support.annotated import annotated
from tests.support.composed import compose, harbour_report, wire_story

DOCUMENTED = Path(__file__).resolve().parents[2] / "flows" / "compose" / "desk" / "corrections.py"


def written(folder: Path, toml: str) -> Corrections:
    path = folder / "corrections.toml"
    path.write_text(toml, encoding="utf-8")
    corrections, problems = read_corrections(path)
    assert problems == ()
    return corrections


def corrected(folder: Path, toml: str, *documents: AnnotatedDocument) -> tuple[AnnotatedDocument, ...]:
    result, problems = correct_documents(documents, written(folder, toml))
    assert problems == ()
    assert [d.document for d in result] == [d.document for d in documents]
    return result


def test_without_a_file_there_are_no_corrections():
    assert read_corrections(None) == (Corrections(), ())


def test_the_documented_example_is_read_without_a_problem(tmp_path: Path):
    lines = DOCUMENTED.read_text(encoding="utf-8").split('"""')[1].splitlines()
    example = "\n".join(line[4:] for line in lines if line.startswith("    "))
    corrections = written(tmp_path, example)
    assert len(corrections.rows) == example.count("[[")


def test_broken_toml_is_an_error_that_names_the_line(tmp_path: Path):
    path = tmp_path / "corrections.toml"
    path.write_text('[[date]]\nsource = "a.txt"\ntext = oops\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 3"):
        read_corrections(path)


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[[quote]]\nsource = 'a'", "No such kind"),
        ("[date]\nsource = 'a'", "not a list"),
        ("[[date]]\ntext = 'May'\nvalue = '2025-05'", "has no source"),
        ("[[date]]\nsource = 'a'\ntext = 'May'", "changes nothing"),
        ("[[date]]\nsource = 'a'\ntext = 'May'\nvalue = 'soon'", "is no date"),
        ("[[date]]\nsource = 'a'\ntext = 'May'\nvalue = '2025-05'\nwhen = 1", "Unknown key when"),
        ("[[name]]\nsource = 'a'\ntext = 'X'\ntype = 'river'", "is none of"),
        ("[[quotation]]\nsource = 'a'\ntext = 'X'\nkind = 3", "is not text"),
        ("[[quotation]]\nsource = 'a'\ntext = 'X'\nkind = 'speech'\nnth = 0", "counts from 1"),
        ("[[figure]]\nsource = 'a'\ntext = '5%'\nvalue = 'many'", "is no number"),
        ("[[figure]]\nsource = 'a'\ntext = '5%'\nvalue = '1,000'", "is no number"),
        ("[[figure]]\nsource = 'a'\ntext = '5%'\nvalu = '5'", "Did you mean value?"),
        (
            "[[name]]\nsource = 'a'\ntext = 'X'\ntype = 'land'",
            "none of person, organisation, place, event, group, PRODUCT",
        ),
        ("[[merge]]\nnames = ['one']", "at least two"),
        ("[[key_point]]\ntext = 'words'", "has no source"),
        ("key_point = [1]", "not a table"),
    ],
)
def test_a_row_that_makes_no_sense_is_a_problem(tmp_path: Path, toml: str, says: str):
    path = tmp_path / "corrections.toml"
    path.write_text(toml, encoding="utf-8")
    corrections, problems = read_corrections(path)
    assert corrections.rows == ()
    assert len(problems) == 1
    assert says in problems[0].message
    assert not problems[0].message.endswith("?.")
    assert problems[0].source == "corrections.toml"
    assert problems[0].severity == Severity.PROBLEM


@pytest.mark.parametrize("value", ["5", "-5", "1.5", "15/20", "0.5/1.25"])
def test_the_value_of_a_figure_is_a_number_or_a_range(tmp_path: Path, value: str):
    (row,) = written(tmp_path, f'[[figure]]\nsource = "a"\ntext = "5%"\nvalue = "{value}"').figures
    assert row.value == value


def test_a_source_that_is_not_there_is_told_apart_from_words_that_are_not(tmp_path: Path):
    document = annotated("Duty rose to 25%.", path="tariffs.md")
    rows = "".join(
        f'[[{kind}]]\nsource = "{source}"\ntext = "99%"\ndrop = true\n'
        for kind in ("figure", "key_point")
        for source in ("tarifs.md", "other.txt", "tariffs.md")
    )
    corrections = written(tmp_path, rows)
    _, problems = correct_documents((document,), corrections)
    _, _, of_points = follow_desk([survey_source(document)], corrections)
    for near, far, words in (problems, of_points):
        assert (near.message, near.next_step) == (
            "No source that was read is called tarifs.md.",
            "Did you mean tariffs.md?",
        )
        assert far.message == "No source that was read is called other.txt."
        assert words.message.startswith("“99%” is not found in tariffs.md")


def test_a_speaker_and_a_kind_are_set_right(tmp_path: Path):
    (document,) = corrected(
        tmp_path,
        '[[quotation]]\nsource = "harbour.txt"\ntext = "quay question"\nspeaker = "Xi Weiming"\n'
        '[[quotation]]\nsource = "harbour.txt"\ntext = "“patient work”"\nkind = "scare"\n',
        harbour_report(),
    )
    kinds = [q.kind for q in document.annotations.quotations]
    assert kinds == [QuotationKind.SPEECH, QuotationKind.SCARE, QuotationKind.PARTIAL]
    assert document.annotations.quotations[1].speaker is None
    assert [q.speaker for q in compose((document,)).quotations] == ["Ana Sörley", "Xi Weiming"]


def test_three_words_of_a_quotation_tell_which_is_meant(tmp_path: Path):
    report = annotated(
        "{PER a|Ida Low} said {speech a|“We will not sign a treaty on fish.”} {scare|“not sign”}",
        path="a.txt",
    )
    toml = '[[quotation]]\nsource = "a.txt"\ntext = "{}"\nspeaker = "The mayor"\n'
    (document,) = corrected(tmp_path, toml.format("sign a treaty"), report)
    assert [q.speaker and q.speaker.name for q in document.annotations.quotations] == ["The mayor", None]
    _, problems = correct_documents((report,), written(tmp_path, toml.format("a treaty")))
    assert [problem.locator for problem in problems] == ["[[quotation]] 1"]


def test_a_date_of_the_desk_moves_its_row_and_says_so(tmp_path: Path):
    toml = '[[date]]\nsource = "harbour.txt"\ntext = "some day"\nvalue = 2025-08-01\n'
    (document,) = corrected(tmp_path, toml, harbour_report())
    content = compose((document,), corrections=written(tmp_path, toml))
    row = next(row for row in content.timeline if row.iso == "2025-08-01")
    assert row.date == "1 August 2025"
    assert row.resolution == "“some day”, value set by the desk"
    assert content.unresolved_dates == ()
    assert content.method.corrections == ("harbour.txt: “some day”: value set to 2025-08-01",)


def test_only_the_nth_figure_is_changed_or_dropped(tmp_path: Path):
    (document,) = corrected(
        tmp_path,
        '[[figure]]\nsource = "harbour.txt"\ntext = "25%"\nnth = 2\ndrop = true\n'
        '[[figure]]\nsource = "harbour.txt"\ntext = "131"\nvalue = 130\nmeasure = "posts"\n',
        harbour_report(),
    )
    rows = compose((document,)).figures
    assert [row.extract.text for row in rows] == ["€12 million (US$13.2 million)", "25%", "131", "five"]
    assert (rows[2].normalised, rows[2].measure) == ("130", "posts")


def test_the_measure_of_the_desk_is_printed_in_its_words_and_no_others(tmp_path: Path):
    text = "Of {count 40|forty} {measure|crews attended} and were fed. A {percent 8|8%} {measure|toll} (from May) applies."
    toml = (
        '[[figure]]\nsource = "feast.txt"\ntext = "forty"\nmeasure = "crews"\n'
        '[[figure]]\nsource = "feast.txt"\ntext = "8%"\nmeasure = "toll"\n'
    )
    (document,) = corrected(tmp_path, toml, annotated(text, path="feast.txt"))
    rows = compose((document,), corrections=written(tmp_path, toml)).figures
    assert [row.measure for row in rows] == ["crews", "toll"]


def test_a_name_gets_another_type_and_role_or_goes(tmp_path: Path):
    (document,) = corrected(
        tmp_path,
        '[[name]]\nsource = "harbour.txt"\ntext = "HC"\ntype = "place"\n'
        '[[name]]\nsource = "harbour.txt"\ntext = "Sörley"\nrole = "minister"\n'
        '[[name]]\nsource = "harbour.txt"\ntext = "Xi Weiming"\ndrop = true\n',
        harbour_report(),
    )
    content = compose((document,))
    assert [(g.heading, [r.name for r in g.rows]) for g in content.whos_who] == [
        ("People", ["Ana Sörley"]),
        ("Places", ["Harbour Council (HC)", "Port Arden"]),
    ]
    assert content.whos_who[0].rows[0].roles[0].text == "minister"
    verify_content(content, (document,))


def test_what_is_open_gets_another_kind_or_goes(tmp_path: Path):
    doubts = annotated(
        "The sum {open unknown|is not known}. He {open undisclosed|gave no reason}.", path="doubts.txt"
    )
    (document,) = corrected(
        tmp_path,
        '[[open_question]]\nsource = "doubts.txt"\ntext = "is not known"\nkind = "disputed"\n'
        '[[open_question]]\nsource = "doubts.txt"\ntext = "gave no reason"\ndrop = true\n',
        doubts,
    )
    (row,) = compose((document,)).open_questions
    assert (row.extract.text, row.status) == ("The sum is not known.", "disputed")


def test_a_role_that_no_source_states_is_refused(tmp_path: Path):
    corrections = written(tmp_path, '[[name]]\nsource = "harbour.txt"\ntext = "Sörley"\nrole = "Empress"\n')
    (document,), problems = correct_documents((harbour_report(),), corrections)
    assert document == harbour_report()
    assert [problem.locator for problem in problems] == ["[[name]] 1"]


def test_names_are_merged_in_every_source_and_their_speech_goes_with_them(tmp_path: Path):
    first = annotated("{PER a|Ida Low} said {speech a|“Yes.”}", 1)
    second = annotated("The {PER b|Iron Mayor} said {speech b|“No.”}", 2)
    toml = '[[merge]]\nnames = ["Ida Low", "Iron Mayor"]\n'
    documents = corrected(tmp_path, toml, first, second)
    content = compose(documents)
    assert [(row.name, row.mentions) for row in content.whos_who[0].rows] == [("Iron Mayor", 2)]
    whole = corrected(
        tmp_path, toml, annotated("{PER a|Ida Low}, the {PER b|Iron Mayor}, said {speech b|“No.”}")
    )
    assert [entity.name for entity in whole[0].annotations.entities] == ["Ida Low"]
    assert compose(whole).quotations[0].speaker == "Ida Low"


def test_names_of_several_types_are_merged_into_one_of_the_type_of_the_first(tmp_path: Path):
    first = annotated("{ORG a|Low Fishing} sold {PER b|Low} to {PER b|Low}.", 1)
    second = annotated("{PER c|Low} bought it.", 2)
    toml = '[[merge]]\nnames = ["Low Fishing", "Low"]\n'
    documents = corrected(tmp_path, toml, first, second)
    content = compose(documents)
    shown = {
        group.heading: [(row.name, row.mentions) for row in group.rows]
        for group in content.whos_who
        if group.rows
    }
    assert shown == {"Organisations": [("Low Fishing", 4)]}
    assert {m.type for d in documents for m in d.annotations.mentions} == {EntityType.ORGANISATION}


def test_mentions_are_split_off(tmp_path: Path):
    document = annotated(
        "{LOC g|Georgia} borders {LOC t|Turkey}. {LOC g|Georgia} voted. {LOC g|Georgia} sang.", path="g.txt"
    )
    (result,) = corrected(
        tmp_path, '[[split]]\nsource = "g.txt"\nname = "Georgia"\nform = "Georgia"\nnth = [2]\n', document
    )
    found = [(e.name, len(e.mentions), e.type) for e in result.annotations.entities]
    assert found == [
        ("Georgia", 2, EntityType.PLACE),
        ("Turkey", 1, EntityType.PLACE),
        ("Georgia", 1, EntityType.PLACE),
    ]
    assert len({e.key for e in result.annotations.entities}) == 3
    verify_content(compose((result,)), (result,))


def test_words_that_are_no_longer_found_are_a_problem_with_file_and_row(tmp_path: Path):
    corrections = written(
        tmp_path,
        '[[quotation]]\nsource = "wire.md"\ntext = "gone"\nspeaker = "X"\n'
        '[[date]]\nsource = "harbour.txt"\ntext = "April 2025"\nvalue = "2025-05"\n'
        '[[date]]\nsource = "absent.txt"\ntext = "May"\nvalue = "2025-05"\n'
        '[[merge]]\nnames = ["Ana Sörley", "No one"]\n',
    )
    documents, problems = correct_documents((harbour_report(), wire_story()), corrections)
    assert [(p.source, p.locator) for p in problems] == [
        ("corrections.toml", "[[merge]] 1"),
        ("corrections.toml", "[[quotation]] 1"),
        ("corrections.toml", "[[date]] 2"),
    ]
    method = compose(documents, corrections=corrections, problems=problems).method
    assert method.corrections == ("harbour.txt: “April 2025”: value set to 2025-05",)
    assert len(method.problems) == 3
