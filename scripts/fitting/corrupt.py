"""Names as hands, eyes and keyboards spoil them. Every change is a letter or two."""

from __future__ import annotations

from random import Random

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    for row in _ROWS
    for at, letter in enumerate(row)
}
_ALIKE = ("rn m", "m rn", "l i", "i l", "cl d", "h b", "e c", "c e", "u v", "o 0", "ii u", "n r")
_SOUNDS = (
    "i y", "y i", "e i", "i e", "a e", "e a", "o u", "u o", "k c", "c k", "s z", "z s", "ph f", "q k",
    "ie ei", "ll l", "ss s", "tt t", "nn n", "h ", "t th", "ai ay", "ou u", "v w", "w v", "ch sh",
)  # fmt: skip


def corrupt(name: str, random: Random) -> str:
    """A name with one spoilt place, the first letter seldom: by hand, by keyboard, by eye, by ear."""
    kind = random.choice(("hand", "hand", "keyboard", "eye", "ear", "ear"))
    if kind in ("eye", "ear"):
        pairs = [p.split(" ") for p in (_ALIKE if kind == "eye" else _SOUNDS)]
        there = [(one, other) for one, other in pairs if one in name[1:]]
        if there:
            one, other = random.choice(there)
            at = random.choice([i for i in range(1, len(name)) if name.startswith(one, i)])
            return name[:at] + other + name[at + len(one) :]
    letters = [at for at, char in enumerate(name) if char.isalpha()]
    at = random.choice(letters[1:] if len(letters) > 1 and random.random() < 0.95 else letters)
    return _slip(name, at, kind, random)


def _slip(name: str, at: int, kind: str, random: Random) -> str:
    letter, before, after = name[at], name[:at], name[at + 1 :]
    if kind == "keyboard" and letter in _BESIDE:
        other = random.choice(_BESIDE[letter])
        return before + random.choice((other, letter + other)) + after
    other = chr(random.randrange(97, 123)) if letter.isascii() else letter
    what = random.choice(("out", "in", "for", "swap", "double"))
    if what == "swap" and after:
        return before + after[0] + letter + after[1:]
    if what == "double":
        return before + letter + letter + after
    return before + {"in": other + letter, "for": other}.get(what, "") + after
