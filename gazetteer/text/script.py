"""Which script a text is written in (ISO 15924)."""

from __future__ import annotations

from collections import Counter

from gazetteer.text.tokens import shape_of

_RANGES = (
    (0x0041, 0x024F, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x2C60, 0x2C7F, "Latn"),
    (0xA720, 0xA7FF, "Latn"), (0x0250, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"), (0x1F00, 0x1FFF, "Grek"),
    (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"), (0x08A0, 0x08FF, "Arab"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"),
    (0x0700, 0x074F, "Syrc"), (0x0780, 0x07BF, "Thaa"), (0x07C0, 0x07FF, "Nkoo"),
    (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"), (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"), (0xAC00, 0xD7AF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"), (0x1800, 0x18AF, "Mong"), (0x2D30, 0x2D7F, "Tfng"),
    (0x3040, 0x309F, "Jpan"), (0x30A0, 0x30FF, "Jpan"),
    (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"), (0x20000, 0x3FFFF, "Hani"),
)  # fmt: skip


_LETTERS = "whc"


def script_of(text: str) -> str:
    """The script of most letters of a text; `Zyyy` when it has none that is known.

    >>> [script_of(t) for t in ("Badr", "بدر", "Бадр", "イラク", "2014")]
    ['Latn', 'Arab', 'Cyrl', 'Jpan', 'Zyyy']
    """
    counts = Counter(
        script
        for char, shape in zip(text, shape_of(text), strict=True)
        if shape in _LETTERS
        for low, high, script in _RANGES
        if low <= ord(char) <= high
    )
    if "Jpan" in counts:
        return "Jpan"
    return counts.most_common(1)[0][0] if counts else "Zyyy"
