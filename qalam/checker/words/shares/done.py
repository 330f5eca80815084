"""Words of a share that is told by what was done: 'процент участия', 'қатысу үлесі', 'participation rate'."""

from __future__ import annotations

# Before the name of what was done, and behind it in Kazakh and English.
SHARE_OF_RU = (r"процент", r"дол[яи]", r"показатель", r"уровень")
SHARE_OF_KK = (r"үлесі", r"пайызы", r"көрсеткіші", r"деңгейі")
SHARE_OF_EN = (r"rate", r"share")

# Between the name and its share.
MAKES = (
    *(r"составил[аои]?", r"составля[ею]т", r"рав[ен]н?[ао]?", r"достиг(?:ла|ло)?", r"оказал(?:ся|ась)", r"был[ао]?"),
    *(r"was", r"is", r"stood at", r"reached"),
)
MAKES_KK = (r"болды", r"құра\w{2,5}", r"жетті", r"тең\w{0,5}")  # behind the share
