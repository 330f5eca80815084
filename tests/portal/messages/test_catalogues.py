"""The catalogues follow the code, keep what is translated, and say what they lack."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest

from qalam.portal.messages.catalogues import DamagedCatalogue, Place, read, update
from qalam.portal.messages.checking import problems
from qalam.portal.messages.compiling import compile_messages
from qalam.portal.messages.extraction import Found, Key, messages_in

SOURCE = '''
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
from functools import singledispatch

TITLE = _("Schools")
LONG = _("one sentence "
         "in two lines")
COUNTED = ngettext("%(n)d place", "%(n)d places", 3)
LEVEL = pgettext("level", "school")

@singledispatch
def _(figure: int) -> None:
    """No message: a function that is named as the call is."""
'''
TEMPLATE = """{% extends "base.html" %}
{% load i18n %}
  {# a remark of ours #}{% translate "Open the report" %}
    {% if open %}
  <a title="{% translate 'It is "quoted"' %}">{{ _("Search") }}</a>
      {% endif %}
 {% blocktranslate trimmed count n=places %}
    {{ n }} free place
 {% plural %}
    {{ n }} free places
 {% endblocktranslate %}
 {% translate "state" context "ownership" %} (an open bracket
"""


@pytest.fixture
def room(tmp_path: Path) -> Path:
    room = tmp_path / "qalam" / "preschool"
    (room / "templates" / "preschool").mkdir(parents=True)
    (room / "migrations").mkdir()
    (room / "__init__.py").write_text("")
    (room / "models.py").write_text(SOURCE)
    (room / "migrations" / "0001.py").write_text('_("never seen")')
    (room / "templates" / "preschool" / "page.html").write_text(TEMPLATE)
    return room


def kazakh(room: Path) -> Place:
    return Place(room / "locale", "kk")


def translate(place: Place, text: str, translation: str) -> None:
    before = place.po.read_text()
    place.po.write_text(before.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{translation}"'))
    assert place.po.read_text() != before


def test_messages_of_python_and_of_templates_are_found_and_nothing_else(room: Path) -> None:
    found = messages_in([room])
    assert list(found) == [
        Key("%(n)d place"),
        Key("%(n)s free place"),
        Key('It is "quoted"'),
        Key("Open the report"),
        Key("Schools"),
        Key("Search"),
        Key("one sentence in two lines"),
        Key("school", "level"),
        Key("state", "ownership"),
    ]
    assert found[Key("%(n)s free place")].plural == "%(n)s free places"


def test_a_catalogue_keeps_translations_drops_what_is_gone_and_changes_nothing_twice(room: Path) -> None:
    place = kazakh(room)
    assert update(place, messages_in([room]))
    translate(place, "Schools", "Мектептер")
    assert not update(place, messages_in([room]))
    (room / "models.py").write_text('_("Schools"); _("Added")')
    assert update(place, messages_in([room]))
    present = read(place)
    assert present[Key("Schools")].string == "Мектептер"
    assert present[Key("Added")].string == ""
    assert Key("school", "level") not in present


def test_a_catalogue_names_no_day_and_no_line(room: Path) -> None:
    place = kazakh(room)
    update(place, messages_in([room]))
    text = place.po.read_text()
    assert [word for word in ("Date", "models.py", "page.html", "#:") if word in text] == []


def test_a_room_that_falls_silent_loses_its_catalogue(room: Path) -> None:
    place = kazakh(room)
    update(place, messages_in([room]))
    assert update(place, {})
    assert not place.po.exists()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("", "missing 'Open %(name)s'"),
        ('msgid "Open %(name)s"\nmsgstr ""\n', "empty 'Open %(name)s'"),
        ('#, fuzzy\nmsgid "Open %(name)s"\nmsgstr "%(name)s ашу"\n', "fuzzy 'Open %(name)s'"),
        ('msgid "Open %(name)s"\nmsgstr "%(nane)s ашу"\n', "wrong placeholders"),
        ('msgid "Open %(name)s"\nmsgstr " %(name)s ашу"\n', "white space at the edge"),
        ('msgid "Open %(name)s"\nmsgstr "%(name)s ашу"\n\nmsgid "Gone"\nmsgstr "Жоқ"\n', "unused 'Gone'"),
    ],
)
def test_each_fault_of_a_catalogue_is_one_line_that_names_it(tmp_path: Path, entry: str, said: str) -> None:
    wanted = {Key("Open %(name)s"): Found(Key("Open %(name)s"))}
    place = Place(tmp_path / "locale", "kk")
    update(place, {Key("Stub"): Found(Key("Stub"))})
    header = place.po.read_text().partition("\nmsgid")[0]
    place.po.write_text(f"{header}\n{entry}")
    found = list(problems([(place, wanted)]))
    assert len(found) == 1
    assert said in found[0]
    assert "kk/LC_MESSAGES/django.po" in found[0]


def test_one_message_in_two_rooms_has_one_translation(tmp_path: Path) -> None:
    wanted = {Key("city"): Found(Key("city"))}
    places = [Place(tmp_path / room / "locale", "kk") for room in ("registry", "olympiads")]
    for place, translation in zip(places, ("қала", "қалалық"), strict=True):
        update(place, wanted)
        translate(place, "city", translation)
    found = list(problems((place, wanted) for place in places))
    assert len(found) == 1
    assert "'қала'" in found[0]
    assert "'қалалық'" in found[0]


def test_a_catalogue_is_compiled_once_and_again_after_every_change(room: Path) -> None:
    place = kazakh(room)
    update(place, messages_in([room]))
    translate(place, "Schools", "Мектептер")
    package = room.parent
    assert compile_messages(package) == [place.po]
    assert compile_messages(package) == []
    with place.po.with_suffix(".mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)
    assert catalogue.gettext("Schools") == "Мектептер"
    assert catalogue.gettext("Search") == "Search"
    os.utime(place.po, (1, 1))
    assert compile_messages(package) == [place.po]
    assert [file.name for file in place.po.parent.iterdir() if file.name.startswith("draft")] == []


def test_a_damaged_catalogue_is_named(room: Path) -> None:
    place = kazakh(room)
    update(place, messages_in([room]))
    place.po.write_text(place.po.read_text() + '\nmsgid "unfinished\n')
    with pytest.raises(DamagedCatalogue, match=r"django\.po"):
        compile_messages(room.parent)
