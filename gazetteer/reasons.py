"""The words of reasons. A reason is a stable code and what it is about; these are made for people."""

from __future__ import annotations

WORDS = {
    # how the name was found
    "code": "{0} is its code",
    "words": "the same words but for their order, articles and ways to write them",
    "composed": "a title with a name of its country",
    "bare": "the same name but for words such as “province” or “city”",
    "titled": "the name after a title",
    "title_fits": "held an office of that title",
    "initials": "by initials",
    "ends": "by first and last name only",
    "skeleton": "sounds alike when its vowels are left out",
    "edit1": "one letter is different",
    "edit2": "two letters are different",
    "sounds": "and it sounds alike",
    "unlike": "the spellings are alike by {0} only",
    "initial": "it begins with another letter",
    "shape": "its vowels stand in other places",
    "swapped": "one of its words is another known one",
    "known_word": "other names begin with that word",
    "inexact_word": "it is one word only, and not spelt so",
    "inexact_long": "it is long, which a wrong name rarely matches",
    "inexact_prominence": "how likely it is meant counts otherwise where it is not spelt so",
    "inexact_country": "it is a country, and all countries are known here",
    "inexact_town": "it is a small place, and not spelt so",
    "worst_word": "a word of it differs by much of its letters",
    "foreign": "{0!r} is a name of it in another language ({1})",
    "script": "it is written in another script",
    "crowd": "{0} others are about as near",
    "rest": "the words in brackets or after the comma are not explained by it",
    "agrees": "the words in brackets or after the comma speak for it",
    # what kind of name it is
    "former": "{0!r} is a former name of it",
    "short": "{0!r} is a short form of it",
    "abbreviation": "{0!r} is an abbreviation of it",
    "nickname": "{0!r} is a nickname of it",
    "metonym": "{0!r} is a metonym of it",
    "misspelling": "{0!r} is a misspelling of it",
    "surname": "{0!r} is the family name of it",
    "lowercase": "{0!r} is written in capitals",
    "weak": "{0!r} alone is weak evidence",
    # what was asked, and what surrounds the name
    "typed": "it is of the type that was asked for",
    "typed_inexact": "it is of the type that was asked for",
    "home_inexact": "the country is not as telling where it is not spelt so",
    "asked": "it is of the type and the country that were asked for",
    "asked_small": "in its country its size counts less",
    "asked_abroad": "it is of the type that was asked for, but of another country",
    "asked_inexact": "it is of the type and the country that were asked for, but not spelt so",
    "asked_inexact_small": "in its country its size counts less",
    "type": "it is of that type only besides",
    "scope": "names it only within {0}",
    "country": "belongs to {0}",
    "abroad": "does not belong to {0}",
    "ended": "had ended by {0}",
    "past_bearer": "has ended; a title is today’s bearer’s",
    "name_dates": "{0!r} was not in use on {1}",
    "support": "the surroundings speak of it",
    "place": "the surroundings speak of its country",
    # remarks on an answer
    "stands_for": "stands for {0}",
    "head": "refers back to {0}, the only one named that ends so",
    "after_release": "{0} is after {1}, the last day of this release",
    "boundary_imprecise": "a tenure begins or ends about {0}, day not known",
}
"""The words of every code; `{0}` and `{1}` are what the reason is about."""


def words(code: str, about: tuple[str, ...]) -> str:
    """A reason in words.

    >>> words("abroad", ("IQ",))
    'does not belong to IQ'
    """
    return WORDS[code].format(*about)
