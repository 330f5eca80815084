"""Words that deny what was just told, and those that may stand beside them and name nothing new."""

from __future__ import annotations

# What is denied, by a name that tells the language: 'еңсере алмады', 'келген жоқ', 'не справились', 'did not pass'.
DENIED = (
    r"\b(?P<kk>[^\W\d]{2,}?)(?:[аей]|ып|іп)\sалма(?:ды|ған|са|й)[^\W\d]{0,8}",
    r"\b(?P<kk>[^\W\d]{2,}?)[ғгқк][ае]н\sжоқ\b",
    r"\b(?P<kk>[^\W\d]{2,}?)[мбп][ае](?:ды|ді|ған|ген|(?:ғандар|гендер)[^\W\d]{0,5}|са|се|пты|пті)(?![^\W\d])",
    r"\bне\s(?P<ru>[^\W\d]{4,})",
    r"\b(?:(?:did|do|does|have|has|could|were|was)\s(?:not|n['’]t)|failed\sto)\s(?P<en>[^\W\d]{3,})",
)
# The same in Kazakh, done: behind the root of its verb.
DONE = r"(?:[аейыіу]|ып|іп)?(?:[дт][ыі]|[ғгқк][ае]н(?:д[ае]р[^\W\d]{0,5})?|с[ае]|п)"

# Beside a denial: what points back to those just told of, or says how many or when.
NOTHING_NEW = (
    *("ал", "тек", "әлі", "әзірге", "оны", "одан", "бұл", "бұған", "оған", "олардың", "пайызы", "пайыз", "қалған"),
    *("процент", "процента", "процентов", "ещё", "еще", "пока", "это", "этого", "его", "её", "ее", "их", "ним", "ней"),
    *(
        "них",
        "эту",
        "этот",
        "остальные",
        "так",
        "the",
        "and",
        "but",
        "while",
        "percent",
        "per",
        "cent",
        "it",
        "them",
        "yet",
        "still",
    ),
)
