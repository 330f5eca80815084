"""What is told of the classes of a school band by band, and then of the whole school."""

from __future__ import annotations

# Each row: the beginnings of words for pupils of one mark.
PUPILS_OF_MARKS = (
    (r"озат", r"үздік оқу", r"отличник", r"на «?отлично", r"top pupils", r"straight-A"),
    (r"екпінді", r"хорошист", r"ударник", r"на «?4»? и «?5", r"good pupils"),
    (r"үлгермеуші", r"үлгермейтін", r"неуспевающ", r"failing"),
    (r"резерв", r"с одной (?:тройкой|«3»)", r"бір «?3"),
)
# Of the whole school.
ALL_OF_SCHOOL = (
    *(r"мектеп бойынша", r"мектепте барлығы", r"барлығы", r"жалпы", r"сонымен", r"жиыны"),
    *(r"по школе", r"всего", r"итого", r"в целом", r"таким образом", r"whole school", r"in all", r"in total"),
)
