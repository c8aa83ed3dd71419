"""One spelling for words that are spelt in several ways: British or American, and names from other alphabets.

All words here are normalised (see words.py), so that s stands for z already, and are without joints. Rules settle
what follows a pattern; the table settles the rest, by how a word begins.
"""

import re
from functools import lru_cache

# The spelling that is kept, and the others. A spelling that is kept must begin with none of the others.
_TABLE = {
    # People
    "khrushchev": "khruschev kruschev krushchev khrushev krushev khrushchov khrushchyov khruschov krushchov kruchev "
    "khruschchev chruschtschow chruschtschew",
    "gorbachev": "gorbachov gorbachyov gorbatchev gorbachef",
    "brezhnev": "breschnew brejnev",
    "beria": "beriya beriia berija",
    "yezhov": "ezhov",
    "yagoda": "iagoda",
    "yeltsin": "eltsin",
    "yevtushenko": "evtushenko",
    "yevgeny": "evgeny evgenii evgeni yevgeni yevgenii",
    "ehrenburg": "erenburg",
    "mikoyan": "mikoian",
    "molotov": "molotow",
    "kaganovich": "kaganovitch",
    "shepilov": "schepilov",
    "sholokhov": "sholohov",
    "solzhenitsyn": "solzhenitsin solschenizyn soljenitsyne",
    "shostakovich": "schostakowitsch shostakovitch",
    "dzerzhinski": "dzerjinski dzerjinsky",
    "bukharin": "boukharine buharin",
    "andropov": "andropow",
    "stalin": "staline",
    "lenin": "lenine",
    "lavrenty": "lavrentiy lavrentii lavrenti lavrentij",
    "georgy": "georgii georgiy georgij",
    "dmitry": "dmitri dmitrii dmitriy",
    "yuri": "yury yurii yuriy iurii iuri",
    "nikolai": "nikolay nikolaj nicolai",
    "andrei": "andrey andrej",
    "sergei": "sergey sergej",
    "alexei": "alexey aleksei aleksey aleksej",
    "alexander": "aleksandr aleksander",
    "mikhail": "michail mihail",
    "vyacheslav": "viacheslav",
    "anatoly": "anatoli anatolii anatoliy",
    "ilya": "ilia",
    "joseph": "josef iosif",
    "gomulka": "gomulko",
    "zedong": "tsetung",
    # Places and institutions
    "kiev": "kyiv",
    "kharkov": "kharkiv",
    "belorussia": "byelorussia bielorussia",
    "romania": "rumania roumania",
    "beijing": "peking",
    "tsar": "czar tzar",
    "kolkhoz": "kolhoz",
    "sovkhoz": "sovhoz",
    "sovnarkhoz": "sovnarhoz",
    "komsomol": "comsomol",
    "comintern": "komintern",
    "comecon": "komekon",
    "samizdat": "samisdat",
    # British and American, where no rule reaches
    "odor": "odour",
    "program": "programme",
    "dialog": "dialogue",
    "catalog": "catalogue",
    "judgement": "judgment",
    "acknowledgement": "acknowledgment",
    "plow": "plough",
    "gray": "grey",
    "skeptic": "sceptic",
    "skilful": "skillful",
    "aging": "ageing",
    "centered": "centred",
    "center": "centre",
    "centering": "centring",
    "theater": "theatre",
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "liter": "litre",
    "fiber": "fibre",
    "somber": "sombre",
    "specter": "spectre",
    "maneuver": "manoeuver manoeuvre",
    "maneuvering": "manoeuvring",
    "medieval": "mediaeval",
    "archeolog": "archaeolog",
    "encyclopedia": "encyclopaedia",
    "esthetic": "aesthetic",
    "aluminum": "aluminium",
    "mold": "mould",
    "airplane": "aeroplane",
    "pajama": "pyjama",
    "tons": "tonnes",
}
_PLAIN = str.maketrans("z", "s")
_VARIANTS = sorted(
    (
        (variant.translate(_PLAIN), kept.translate(_PLAIN))
        for kept, others in _TABLE.items()
        for variant in others.split()
        if variant.translate(_PLAIN) != kept.translate(_PLAIN)
    ),
    key=lambda pair: -len(pair[0]),
)
_BY_START: dict[str, list[tuple[str, str]]] = {}
for _variant, _kept in _VARIANTS:
    _BY_START.setdefault(_variant[:3], []).append((_variant, _kept))

_OUR = re.compile(r"(?<=\w{3})our")  # labour, behaviour; but not four, hour, course
_LL = re.compile(r"(?<=\w{4})ll+")  # travelled, Marshall; but not filling, called
_ENS = ("defens", "offens", "pretens", "licens")  # British with c as nouns
_SKY = re.compile(r"(?<=\w{3})sk(?:i[iyj]|y)\b")  # Trotsky, Trotskii
_UNFINISHED = re.compile(r"(?<=\w{3})ou$")


def one_spelling(word: str) -> str:
    """The spelling that stands for all spellings of a whole word. Quick for the many words that have only one."""
    for variant, kept in _BY_START.get(word[:3], ()):
        if word.startswith(variant):
            word = kept + word[len(variant) :]
            break
    if "our" in word:
        word = _OUR.sub("or", word)
    if "ll" in word:
        word = _LL.sub("l", word)
    if word.startswith(_ENS):
        word = word.replace("ens", "enc", 1)
    if "sk" in word:
        word = _SKY.sub("ski", word)
    return word.replace("practis", "practic")


@lru_cache(maxsize=1024)
def beginnings(typed: str) -> tuple[str, ...]:
    """What the one spelling of a word may begin with, where the word begins as typed in any of its spellings.

    'labou' may go on to 'labour', whose one spelling is 'labor'; 'krus' may go on to 'kruschev'.
    """
    begun = {one_spelling(kept) for variant, kept in _VARIANTS if variant.startswith(typed)}
    begun |= {typed, one_spelling(typed), _UNFINISHED.sub("o", typed)}
    return tuple(prefix for prefix in begun if not any(prefix.startswith(o) for o in begun if o != prefix))
