"""Numbers in words, and the words worth mending, as tables. No logic here."""

from __future__ import annotations

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "fourty": 40,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
MULTIPLES = {"hundred": 100, "thousand": 1000}
GROUPS = {
    "half a dozen": 6, "a dozen": 12, "dozen": 12, "a couple of": 2, "a couple": 2,
    "couple of": 2, "a hundred": 100, "a thousand": 1000,
}  # fmt: skip
MAORI_NUMBERS = {
    "tahi": 1, "rua": 2, "toru": 3, "wha": 4, "rima": 5, "ono": 6, "whitu": 7, "waru": 8, "iwa": 9,
}  # fmt: skip
# Words worth mending when one letter is wrong, missing, doubled or swapped with its neighbour.
CUES = """level levels credits credit online weeks months under maximum minimum between distance
    blended workplace classroom campus dollars taumata kaupae whiwhinga ipurangi polytechnic
    university fortnight preferably ideally""".split()
# Words of their own, one letter from a cue.
NOT_MISSPELT = frozenset(
    """
    lever levers levee revel levelled leveler leave leaves creditor credited credo edits blender
    blends blend weeds weeps weed weekly weed weld welds moths mouths monthly moth mouth month week
    udder undo uner upper outline inline ofline offline online's blinded blunder distanced distances
    instance workplaces workspace classrooms camps campuses dollar collars universal minimal maximal
    minimums maximums levies bevel
    """.split()
)
SAME_WORD = {"maa": "ma", "whaa": "wha"}
