"""Text -> the code of its language, cheaply: by script, then by the commonest small words.

It need only be good enough to say whether the annotators, who read English, can be let loose on a text.
"""

import re
from collections import Counter

ENGLISH = "en"
UNDETERMINED = "und"
_SAMPLE = 20_000
_FEWEST_WORDS = 12
"""A shorter text is taken for English when its letters are Latin."""
_CLOSE = 0.12
"""Share of small words that a text in one of the languages below has at least."""
_MANY_WORDS = 60
_FAR = 0.03
"""Share of English small words that even a table in English has, if it is not short."""
_WORD = re.compile(r"(?<=[^\W\d_])['’](?:s|t|re|ve|ll|d|m)\b|[A-Z]\.|O['’](?=[A-Z])|[^\W\d_]+")
"""Words; the endings that English sets behind an apostrophe, initials and the O' of names each for themselves."""

_OF_NAMES = re.compile(
    r"\b[AE]l-(?=[^\W\d_])|\b[ae]l-(?=[A-Z])"
    r"|(?<=[a-z.] )(?:de|del|della|di|da|do|dos|das|du|van|von|der|den|la|le|las|los|y|e)(?= (?:(?:la|las|los|der"
    r"|den|le) )?[A-Z])"
)
"""Small words of other languages inside names, which a text in English has as well: "Al-Nassr", "Luigi di Canio"."""
_SCRIPTS = (
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("cyrillic", "\u0400-\u052f"),
    ("hy", "\u0530-\u058f"),
    ("he", "\u0590-\u05ff"),
    ("arabic", "\u0600-\u06ff\u0750-\u077f"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"),
    ("ko", "\u1100-\u11ff\uac00-\ud7af"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u4e00-\u9fff"),
)
_SCRIPT_PATTERN = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in _SCRIPTS))

_LATIN = {
    "en": "the a of and to in is that for on with as was by it from at are be this which have an has not his had were "
    "they their he but said who been its will would more about after also than we you i or "
    "'s 't 're 've 'll",
    "fr": "le la les de des du et en un une est que qui dans pour sur par au aux avec pas plus ce cette il elle sont "
    "ont été être son sa ses leur nous vous je ne se mais ou où à l d qu c",
    "de": "der die das und in den von zu mit ist auf für des im nicht ein eine einer dem als auch sich es an aus bei "
    "nach wird werden sind war hat haben dass oder er sie wir ich über um zum zur durch",
    "es": "el la los las de y en un una que es por con para del al se no su sus como más pero fue son ha han este "
    "esta entre sobre también lo le ya o desde cuando muy hasta",
    "it": "il lo la i gli le di e in un una che è per con del della dei delle al alla si non come più ma sono ha "
    "hanno nel nella dal dalla da su questo questa anche o l",
    "pt": "o a os as de e em um uma que é por com para do da dos das no na nos nas ao não se como mais mas foi são "
    "ser tem seu sua pelo pela também ou já",
    "nl": "de het een en van in is dat op te voor met zijn niet aan er om ook als door bij naar uit maar over wordt "
    "worden was heeft hebben deze dit die of nog wel ik je",
    "pl": "i w na z do się nie że jest to o jak po przez za od dla oraz są był była było być ale który która które "
    "ma jego ich czy tym tego może",
    "cs": "a v na je se že s z do o k pro si jako by ale po jsou za od který která které byl bylo být ve není jeho "
    "podle při tak také nebo",
    "sv": "och i att det som en på är av för med den till inte om ett har de var jag sig från så kan vi han hon men "
    "eller vid efter under också",
    "da": "og i at det som en på er af for med den til ikke om et har de var jeg sig fra så kan vi han hun men eller "
    "ved efter blev også være",
    "no": "og i å det som en på er av for med den til ikke om et har de var jeg seg fra så kan vi han hun men eller "
    "ved etter ble også være",
    "fi": "ja on ei että se hän oli ovat kun mutta myös joka tai kuin niin jos vain mukaan ole olla sekä jotka sen "
    "ovat tämä",
    "ro": "și în de la cu pe un o este că nu care din pentru mai sau sunt a au al ale ai prin ca fost dar după se",
    "hu": "a az és hogy nem is egy van volt de meg csak ez azt mint vagy már még szerint lesz ki el kell",
    "tr": "ve bir bu da de için ile olarak olan ne daha çok gibi en ama var sonra kadar ise olduğu olduğunu değil "
    "tarafından göre",
    "az": "və bir bu da də üçün ilə olan olaraq daha çox kimi ən amma var sonra qədər isə deyil görə edib",
    "uz": "va bu bir uchun bilan ham deb dan da ga bo‘yicha boʻyicha oʻz o esa ning edi qilish boʻlgan bolgan mumkin "
    "yil haqida soʻng",
    "id": "dan yang di dengan untuk dari ini itu pada ke tidak dalam akan adalah juga oleh sebagai atau telah bisa "
    "ada mereka",
    "vi": "và của là có trong được các cho không một những với người này đã khi về tại để",
}
_CYRILLIC = {
    "ru": "и в не на что с по как это из к от для о за его но он все был была были или также при она они мы я а у",
    "uk": "і в не на що з та до як це із від для про за його але він був була були або також при вона вони ми я у й",
    "bg": "и в не на че с по как това от за се да са е но той беше или също при тя те ние я ще към",
    "sr": "и у не на да са по као то из од за о се је су али он био или такође при она они ми ће",
    "kk": "және мен бен үшін бұл бір де да деп екі жылы осы туралы болып бойынша қазақстан еді арқылы кейін",
    "ky": "жана менен үчүн бул бир да деп эки жылы ушул тууралуу болуп боюнча кыргыз эле аркылуу кийин",
    "tg": "ва дар аз ба ки барои бо ин он тоҷикистон шуд аст соли низ бар ҳам",
    "uz": "ва бу бир учун билан ҳам деб ўзбекистон йил ўз эса эди бўйича ҳақида",
    "mn": "нь байна гэж бөгөөд энэ тэр юм болон монгол улсын дээр",
}
_ARABIC = {
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان قال بعد ما لا و",
    "fa": "در از به که این را با است برای آن یک و می های بر شد تا",
    "ur": "کے کی میں ہے کا سے نے کو پر اور کہ یہ ہیں ایک",
    "ps": "د په او چې ته دی کې له سره",
}
_BY_SCRIPT = {"cyrillic": _CYRILLIC, "arabic": _ARABIC}


def recognise_language(text: str) -> str:
    """The language's code ("en", "ru"), "und" when it is none that is known, "en" when there is too little."""
    sample = text[:_SAMPLE]
    script = _main_script(sample)
    words = _words_of(sample)
    if script in {"ja", "zh"}:
        return "ja" if _count(sample)["ja"] * 10 > _count(sample)["zh"] else "zh"
    if script != "latin":
        profiles = _BY_SCRIPT.get(script)
        return (_closest(words, profiles) or next(iter(profiles))) if profiles else script
    code = _latin_language(words)
    return code if code == ENGLISH else _latin_language(_words_of(_OF_NAMES.sub(" ", sample)))


def _words_of(sample: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(sample)]


def _latin_language(words: list[str]) -> str:
    """English unless another language is clearly closer; undetermined when a long text is close to none."""
    shares = _shares(words, _LATIN)
    code = max(shares, key=lambda c: shares[c])
    if code != ENGLISH and len(words) >= _FEWEST_WORDS and shares[code] > max(_CLOSE, 1.5 * shares[ENGLISH]):
        return code
    if len(words) >= _MANY_WORDS and shares[ENGLISH] < _FAR:
        return UNDETERMINED
    return ENGLISH


def primary_language(stated: str) -> str:
    """The bare code of a stated language: "en-GB" and "English" are "en"."""
    code = re.split(r"[-_]", stated.strip().lower())[0]
    return _NAMES.get(code, code)


_NAMES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "polish": "pl", "russian": "ru", "ukrainian": "uk", "kazakh": "kk", "uzbek": "uz",
    "kyrgyz": "ky", "tajik": "tg", "turkish": "tr", "arabic": "ar", "persian": "fa", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "eng": "en",
}  # fmt: skip


def _count(sample: str) -> Counter[str]:
    return Counter(match.lastgroup or "" for match in _SCRIPT_PATTERN.finditer(sample))


def _main_script(sample: str) -> str:
    """The script of more than a third of the letters that is not Latin, else "latin"."""
    letters = sum(1 for character in sample if character.isalpha())
    counts = _count(sample)
    script, most = max(counts.items(), key=lambda item: (item[1], item[0]), default=("latin", 0))
    return script if most * 3 > letters else "latin"


def _closest(words: list[str], profiles: dict[str, str]) -> str:
    """The language whose small words are most frequent, or "" when none occurs."""
    shares = _shares(words, profiles)
    code = max(shares, key=lambda c: shares[c])
    return code if shares[code] else ""


def _shares(words: list[str], profiles: dict[str, str]) -> dict[str, float]:
    """For each language, the share of words that are among its small words."""
    counts = Counter(words)
    return {
        code: sum(counts[word] for word in set(profile.split())) / max(len(words), 1)
        for code, profile in profiles.items()
    }
