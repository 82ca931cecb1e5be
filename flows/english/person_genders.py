"""Whether a name belongs to a man or a woman, where its title or a common given name says so.

Used only to choose between people to whom "he" or "she" may point; nothing of it is printed.
"""

import unicodedata
from collections.abc import Iterable

from flows.english.titles import is_title
from flows.english.word_tables import word_list

_MALE = word_list(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy
    harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan
    billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis
    bobby philip johnny mike bill bob jim tom tim dan steve dave rick ron jeff greg matt chris nick ben sam rob
    ted barack vladimir sergei ivan boris emmanuel olaf angus nigel tony gordon rishi keir mohammed muhammad
    mohamed ahmed ali hassan hussein ibrahim abdullah omar yusuf shavkat mitch chuck mitt newt marco rand josh lindsey
    bernie bernard harry martin simon neil graham stuart ian colin craig hugo pedro carlos luis jorge miguel
    antonio francisco fernando diego marc pierre jean jacques hans klaus jürgen stefan wolfgang giuseppe luigi paolo
    marco silvio matteo viktor mikhail dmitry nikolai alexei igor oleg volodymyr andriy wei jun hiroshi shinzo
    narendra rahul imran nawaz xi jinping benjamin yitzhak shimon ariel recep kassym nursultan askar ilham heydar
    elon jared rex roger orrin dick dwight milton earl clarence fred ernest leon leonard alex anton karl otto victor
    felix oscar max theodore franklin herbert lyndon gerald ronald abraham ulysses grover
    ignacio alejandro javier sergio pablo rafael manuel andres anders lars erik nils henrik jens mats soren ole
    tariq khalid yasin mustafa mehmet kemal ivo milan goran zoran piotr pawel jan janos istvan laszlo gabor
    oliver alfie archie callum rhys gareth derek trevor clive barry geoffrey malcolm norman desmond duncan rory hamish
    fergus declan liam gavin darren kieran owen ewan
    stephane alain olivier nicolas laurent yves herve enrico lorenzo alessandro andrzej tomasz radek petr pavel
    vaclav kaspars taavi kenji takeshi akira hideo minh arjun vikram sanjay rajiv anil kwame kofi thabo sipho
    """
)
_FEMALE = word_list(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
    ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
    cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra
    rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
    frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly
    isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ivanka melania nikki
    kellyanne kamala condoleezza madeleine angela theresa ursula christine jacinda giorgia indira benazir fatima
    aisha leila zainab yvette suella priti liz nicola caitlin lydia amneh alia sehar stefania rodaba kate jane
    claire lucy ellen eleanor jill tulsi elaine betsy kirstjen sonia ruth elena amy nancy dianne barbara susan
    kirsten tammy kelly marsha lisa olympia jeanne maggie debbie maxine alexandria ilhan rashida ayanna gretchen
    kristi sarah huckabee michele carly monica paula gennifer juanita svetlana natalia olga irina tatiana ekaterina
    yulia anastasia mei ling yuki keiko sushma sonia saida dariga mette sanna erna magdalena annalena emilia
    lucia ana anita carmen rosa luisa pilar elisa chiara francesca silvia valentina camila sofia eva ingrid astrid
    birgit greta heidi petra sabine claudia martina irene agnes amina mariam khadija leyla elif ayse zeynep
    marta joanna agnieszka ewa zuzana jana katarina ines beatriz mariana dolores consuelo marine brigitte
    maureen doreen sheila tracey beryl gillian sian bethan elin rhiannon fiona moira una nuala siobhan niamh alison
    wendy lesley pauline lorraine marian gwen edith ethel mabel harriet
    sylvie nathalie isabelle segolene simone lakshmi priya anjali ngozi amina chioma akiko haruka
    """
)
_OF_BOTH = word_list(
    """
    sam chris alex jan jordan max ali jesse logan ryan tyler lindsey terry jun wei noah austin dylan angel jackie
    jean andrea nicola simone kelly ashley robin marion joan rosario carol sasha ling mei lee dana lynn evelyn shirley
    """
)
"""Given names that men and women have, in one country or another."""
_MALE_TITLES = word_list(
    """
    mr mr. sir king prince lord father brother chairman congressman spokesman emperor pope cardinal baron duke
    count earl monsignor monsieur herr señor don sultan emir sheikh shaikh shaykh shah imam ayatollah mullah
    """
)
_FEMALE_TITLES = word_list(
    """
    mrs mrs. ms ms. miss mme mme. madam madame lady queen princess dame sister chairwoman congresswoman spokeswoman
    empress baroness actress duchess countess frau señora doña sheikha sultana
    """
)

_KIN = {
    "m": word_list("brother father husband son man boy uncle grandfather widower nephew"),
    "f": word_list("sister mother wife daughter woman girl aunt grandmother widow niece"),
}


_FEMALE_ENDINGS = ("ova", "eva", "skaya", "tskaya")
_MALE_ENDINGS = ("ov", "ev", "sky", "skiy", "skyi")
_OF_OTHER_TONGUES = word_list("casanova villanova terranova cordova genova villanueva nueva")


def is_kin(word: str, gender: str) -> bool:
    """Whether a word in small letters names somebody of that gender ("m", "f") without a name: "sister", "widow"."""
    return word in _KIN[gender]


def gender_of(titles: Iterable[str], name: str) -> str:
    """From the words before a name, or its first word, in any case: "m", "f" or empty."""
    for title in titles:
        if title.lower() in _MALE_TITLES:
            return "m"
        if title.lower() in _FEMALE_TITLES:
            return "f"
    words = _without_accents(name.lower()).split()
    given = words[0].split("-")[0] if len(words) > 1 else ""
    male, female = given in _MALE, given in _FEMALE
    return "" if male == female else "m" if male else "f"


def _without_accents(name: str) -> str:
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def sure_gender_of(title: str, name: str) -> str:
    """The same where it cannot be otherwise: "" for a given name of men and women ("Sam Low") without a title."""
    words = name.split()
    while len(words) > 1 and is_title(words[0]):  # "Sgt Ian Cope"
        title, words = title or words[0], words[1:]
    return gender_of([title], "" if words and words[0].lower() in _OF_BOTH else " ".join(words))


def leaning_of(name: str) -> str:
    """What the end of a surname tells in Slavic and Central Asian names, "Orlova" beside "Orlov": "m", "f", "".

    Less sure than a title or a given name: a woman of another country may bear her father's form.
    """
    surname = name.lower().rpartition(" ")[2]
    if " " not in name.strip() or surname in _OF_OTHER_TONGUES:
        return ""
    if surname.endswith(_FEMALE_ENDINGS):
        return "f"
    return "m" if surname.endswith(_MALE_ENDINGS) else ""


def is_gendered(word: str) -> bool:
    """Whether a word, in small letters without accents, is a common given name of men or women."""
    return word in _MALE or word in _FEMALE
