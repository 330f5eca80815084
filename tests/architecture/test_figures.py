"""Every figure is complete, and everything that it names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from qalam.figures.catalogue import all_figures, all_relations
from qalam.figures.figure import Figure
from qalam.figures.population import Population, Slice
from qalam.figures.reading import Reading
from qalam.kernel.trilingual import LANGUAGES, Trilingual

DAY = date(2023, 5, 1)
ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)

SOURCE_DOCUMENT = """
preschool.organisations preschool.organisations.state preschool.organisations.private
preschool.organisations.mini_centre preschool.opened.2021 preschool.opened.2021.seats preschool.opened.2022
preschool.opened.2022.seats preschool.coverage.3_6 preschool.coverage.2_6 preschool.enrolled preschool.queue
preschool.planned.2027 preschool.planned.2027.seats schools schools.general schools.primary schools.evening
schools.private schools.pupils.day schools.quality schools.attainment schools.leavers.11
schools.leavers.11.altyn_belgi schools.leavers.11.uzdik schools.leavers.9 schools.leavers.9.uzdik
schools.monitoring.quality schools.grade_11 schools.unt.2023_01.participants schools.unt.2023_01.mean
schools.unt.2023_03.participants schools.unt.2023_03.mean schools.meals schools.meals.vulnerable
schools.meals.grade_1 sen.children sen.children.preschool sen.children.school sen.home_schooled
olympiad.city.participants olympiad.city.prizes olympiad.region.participants olympiad.region.prizes
olympiad.republic.participants olympiad.republic.prizes contests.pupils.city.prizes contests.pupils.region.prizes
contests.pupils.republic.prizes agreements.bilim_innovation.schools staff.pedagogues staff.pedagogues.secondary
staff.education.higher staff.education.higher.share staff.education.vocational staff.education.vocational.share
staff.category.any staff.category.any.share staff.category.moderator staff.category.expert staff.category.researcher
staff.category.master staff.young staff.young.yessenov.share staff.young.colleges.share staff.diploma_to_village
staff.competition.applicants staff.competition.hired staff.courses contests.teachers.city.prizes
contests.teachers.region.prizes contests.teachers.republic.prizes resources.subject_rooms.schools safety.day_schools
safety.video safety.alarm_button safety.indoor_toilets extracurricular.children extracurricular.coverage
extracurricular.yard_clubs.opened repairs.capital
"""


def figures() -> Iterator[Figure]:
    yield from all_figures().values()


def populations() -> list[Population]:
    return list(dict.fromkeys(population for figure in figures() for population in figure.populations))


def is_complete(text: Trilingual) -> bool:
    return all(text.say(language).strip() == text.say(language) != "" for language in LANGUAGES)


def test_every_figure_of_the_source_document_is_declared() -> None:
    ids = SOURCE_DOCUMENT.split()
    assert len(ids) == 81
    assert [id for id in ids if id not in all_figures()] == []


def test_the_city_has_more_figures_than_its_document() -> None:
    assert len(all_figures()) >= 110


def test_every_id_is_words_between_dots() -> None:
    assert [figure.id for figure in figures() if not ID.fullmatch(figure.id)] == []


def test_every_title_is_a_noun_phrase_in_three_languages() -> None:
    assert [figure.id for figure in figures() if not is_complete(figure.title)] == []
    ended = [f.id for f in figures() for language in LANGUAGES if f.title.say(language)[-1] in ".;:"]
    assert ended == []


def test_every_meaning_is_one_to_three_sentences_in_three_languages() -> None:
    assert [figure.id for figure in figures() if not is_complete(figure.meaning)] == []
    for figure in figures():
        for language in LANGUAGES:
            text = figure.meaning.say(language)
            assert text.endswith("."), (figure.id, language)
            assert 1 <= len(re.findall(r"\.(?=\s|$)", text)) <= 3, (figure.id, language)


def test_kazakh_is_written_in_kazakh() -> None:
    assert [figure.id for figure in figures() if not KAZAKH.search(figure.meaning.kk)] == []
    assert [figure.id for figure in figures() if figure.meaning.kk == figure.meaning.ru] == []


def test_no_two_figures_have_one_title() -> None:
    for language in LANGUAGES:
        titles = [figure.title.say(language) for figure in figures()]
        assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_every_figure_names_its_source() -> None:
    assert [figure.id for figure in figures() if not figure.source.act] == []


def test_figures_of_needs_meals_and_the_queue_are_protected_and_no_others() -> None:
    sensitive = re.compile(r"(sen|schools\.meals|preschool\.queue)(\.|$)")
    protected = {figure.id for figure in figures() if figure.suppress_below}
    assert protected == {figure.id for figure in figures() if sensitive.match(figure.id)}
    assert {all_figures()[id].suppress_below for id in protected} == {5}


def test_every_relation_speaks_of_figures_that_exist() -> None:
    assert [id for relation in all_relations() for id in relation.ids if id not in all_figures()] == []


def test_every_population_has_its_own_code() -> None:
    codes = [population.code for population in populations()]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_a_dimension_has_one_code_within_a_figure() -> None:
    for figure in figures():
        codes = [dimension.code for dimension in figure.dimensions]
        assert len(codes) == len(set(codes)), figure.id


@pytest.mark.django_db
def test_every_figure_and_every_dimension_can_be_asked_of_an_empty_city() -> None:
    reading = Reading(DAY)
    for figure in figures():
        assert reading.answer(figure.id).numerator == 0
        for dimension in figure.dimensions:
            assert reading.breakdown(figure.id, dimension.code).cells == ()


@pytest.mark.django_db
def test_every_column_can_be_shown() -> None:
    for population in populations():
        assert population.columns, population.code
        paths = [column.path for column in population.columns]
        assert list(population.select(Slice(DAY)).values_list(population.identity, *paths)) == []


@pytest.mark.django_db
def test_no_relation_is_broken_in_an_empty_city() -> None:
    assert Reading(DAY).broken() == []
