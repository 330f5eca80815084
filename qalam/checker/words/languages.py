"""Words and endings by which a language is known; names of people and places are passed over."""

from __future__ import annotations

KAZAKH_WORDS = (
    *(
        r"бар(?:лы\w*|ды)?",
        r"мен",
        r"пен",
        r"бен",
        r"да",
        r"де",
        r"та",
        r"те",
        r"саны?",
        r"онда",
        r"осы",
        r"бірі",
        r"ал",
    ),
    *(
        r"бала\w*",
        r"мекте[пб]\w*",
        r"алды",
        r"болды",
        r"болған",
        r"ашылды",
        r"орта",
        r"жыл(?:ы|да|ғы)?",
        r"емес",
        r"деп",
    ),
)
KAZAKH_ENDINGS = (
    r"[лдт][ае]р(?:д\w+|ы|і|г\w+)",
    r"[лд]ар",
    r"лер",
    r"[нтд][іы]ң",
    r"[лнй]ды",
    r"[дт]ан",
    r"[дт]ен",
    r"[ае]ды",
    r"[ае]ді",
)

RUSSIAN_WORDS = (
    *(r"[вксоуи]", r"во", r"со", r"на", r"из", r"по", r"для", r"от", r"до", r"за", r"при", r"о[бт]", r"не", r"что"),
    *(
        r"них",
        r"их",
        r"его",
        r"е[её]",
        r"это",
        r"или",
        r"как",
        r"всего",
        r"также",
        r"имени",
        r"школ\w*",
        r"сад(?:ы|а|ов)?",
    ),
    *(r"лет", r"год\w*", r"мест\w*", r"дет(?:и|ей|ям|ск\w+)", r"учител\w*", r"человек\w*", r"тысяч\w*", r"начат[ыо]"),
)
RUSSIAN_ENDINGS = (
    *(
        r"[оеё]в",
        r"[ое]го",
        r"[ыи]х",
        r"[ыи]ми",
        r"[аи]ми",
        r"[ое]му",
        r"ени[ейяю]\w?",
        r"ость\w?",
        r"[ауи]ть",
        r"[лт]с[яь]",
    ),
    *(
        r"[аи]ла",
        r"[аеиоу]ли",
        r"ск(?:ий|ой|ая|ие|их)",
        r"[ньст](?:ый|ая|ые|ой)",
        r"[уюая]т",
        r"[ои]м",
        r"ник[аиу]?",
        r"ек",
    ),
)

# In Latin letters; none is a word of Kazakh but 'is', which stands there but once or twice.
ENGLISH_WORDS = (
    *("the", "of", "and", "in", "are", "is", "was", "were", "for", "to", "with", "by", "from", "has", "have", "each"),
    *("which", "whom", "all", "its", "their", "this", "that", "schools?", "pupils", "children", "teachers?", "places"),
    *("kindergartens?", "new", "other", "them", "there"),
)
