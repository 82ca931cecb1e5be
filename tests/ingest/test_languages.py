"""Which language a text is in."""

import pytest

from flows.ingest.facts.languages import primary_language, recognise_language

TEXTS = {
    "en": "The two presidents spoke by telephone earlier in the week, and both sides highlighted plans to expand it.",
    "fr": "Les deux présidents se sont parlé au téléphone plus tôt dans la semaine et ont souligné leurs projets.",
    "de": "Die beiden Präsidenten haben in dieser Woche miteinander telefoniert und ihre Pläne für die Zukunft betont.",
    "es": "Los dos presidentes hablaron por teléfono a principios de la semana y destacaron los planes de su relación.",
    "it": "I due presidenti hanno parlato al telefono all'inizio della settimana e hanno sottolineato i loro piani.",
    "pt": "Os dois presidentes falaram por telefone no início da semana e destacaram os planos para a parceria.",
    "nl": "De twee presidenten hebben eerder deze week met elkaar gebeld en benadrukten de plannen voor het land.",
    "pl": "Obaj prezydenci rozmawiali przez telefon na początku tygodnia i podkreślili, że to jest ważne dla nich.",
    "tr": "İki başkan bu hafta başında telefonda görüştü ve bir ortaklık için daha çok plan olduğunu söyledi.",
    "ru": "Оба президента поговорили по телефону в начале недели и подчеркнули планы по развитию партнёрства.",
    "uk": "Обидва президенти поговорили по телефону на початку тижня і підкреслили плани щодо розвитку та співпраці.",
    "kk": "Екі президент осы аптада телефон арқылы сөйлесті және бұл туралы баспасөз қызметі хабарлады.",
    "ar": "تحدث الرئيسان عبر الهاتف في وقت سابق من هذا الأسبوع عن الشراكة",
    "fa": "دو رئیس جمهور در این هفته با تلفن صحبت کردند و از برنامه‌های خود گفتند که این را می‌خواهند",
    "zh": "两国总统本周早些时候通了电话,双方强调了扩大战略伙伴关系的计划。",
    "ja": "両国の大統領は今週初めに電話で話し、戦略的パートナーシップを拡大する計画を強調した。",
    "ko": "두 대통령은 이번 주 초 전화 통화를 하고 전략적 동반자 관계를 확대할 계획을 강조했다.",
    "el": "Οι δύο πρόεδροι μίλησαν τηλεφωνικά νωρίτερα μέσα στην εβδομάδα.",
}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_languages_are_told_apart(code: str) -> None:
    assert recognise_language(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["Update", "Trump, Tokayev, Mirziyoyev", "25% 83% 131", "Der Spiegel"])
def test_very_short_text_is_taken_for_english(text: str) -> None:
    assert recognise_language(text) == "en"


def test_a_few_foreign_names_do_not_change_the_language() -> None:
    assert recognise_language(TEXTS["en"] + " Қасым-Жомарт Тоқаев, Ташкент.") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Al-Ittihad beat Al-Nassr 2-0. Karim Benzema scored twice; Al-Hilal drew 1-1 with Al-Ahli in Jeddah.",
        "A London court jailed a Leeds nurse, Ann Low, for a year.",
        "Luigi di Canio and Paolo da Costa met Juan de la Cruz, Maria del Mar and Carlos de Souza in Rome, Madrid.",
    ],
)
def test_small_words_in_foreign_names_do_not_change_the_language(text: str) -> None:
    assert recognise_language(text) == "en"


def test_long_text_in_no_known_language_is_undetermined() -> None:
    assert (
        recognise_language("Rais wawili walizungumza kwa simu mapema wiki hii kuhusu mipango yao " * 8)
        == "und"
    )


@pytest.mark.parametrize(
    ("stated", "code"), [("en-GB", "en"), ("English", "en"), ("RU", "ru"), ("uz_Latn", "uz")]
)
def test_stated_languages(stated: str, code: str) -> None:
    assert primary_language(stated) == code


@pytest.mark.parametrize(
    "text",
    [
        "Samoa's prime minister, La'auli Leuatea, thanked Tonga's high commissioner, Peter Roberts. They left.",
        "Kenya’s president, William Ruto, hosted Uganda’s vice-president, Jessica Alupo. They left.",
        "Robert F. Kelly Jr. resigned. Kelly's deputy, Jim O'Neill, took over.",
        "Rwanda's Paul Kagame, Burundi's Évariste Ndayishimiye and Uganda's Yoweri Museveni met.",
    ],
)
def test_a_short_english_text_full_of_names_is_english(text: str) -> None:
    assert recognise_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "L'Italie et l'Espagne n'ont pas encore répondu, mais c'est ce qu'elles feront d'ici la fin du mois.",
            "fr",
        ),
        ("L'Italia e l'Austria non hanno ancora risposto, ma è quello che faranno nell'arco del mese.", "it"),
        ("De foto's van de auto's zijn 's avonds niet in het museum te zien, maar wel in de krant.", "nl"),
    ],
)
def test_apostrophes_of_other_languages_make_no_english(text: str, code: str) -> None:
    assert recognise_language(text) == code
