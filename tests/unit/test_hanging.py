"""Hanging protocols as pure functions: which one matches, and what it puts where."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cxrviewer.film import prepare
from cxrviewer.hanging_protocol import HangingProtocol, Place, PriorCount, Role, ViewWish, first_protocol
from cxrviewer.hanging_words import PLACE_WORDS, protocol_notes
from cxrviewer.state.comparison import Layout, Link
from cxrviewer.state.display import Display
from cxrviewer.state.hanging import Occasion, arranged, hung, matches, matching, occasion
from cxrviewer.state.relatives import Relative, earlier, one_per_day, relatives
from cxrviewer.state.seating import seats
from cxrviewer.state.study import AppState, LoadedFilm, Study
from engine.found_images import FileLink
from engine.index_relatives import KnownFilm
from engine.radiograph import OpenedImage, PatientLabel, Radiograph, RadiographSource, ViewPosition, Window

PA, AP, LATERAL = ViewPosition.PA, ViewPosition.AP, ViewPosition.LATERAL
PIXELS = np.zeros((4, 4), np.float32)


def study(key: int, *, date: str = "20200601", view: ViewPosition = PA, exam: str = "1", modality: str = "DX") -> Study:
    source = RadiographSource(Path(f"/films/{key}.dcm"), sha256=f"{key:064d}")
    radiograph = Radiograph(PIXELS, source, (Window(0.0, 1.0),), view=view, modality=modality)
    label = PatientLabel(patient_id="P1", study_date=date, study_instance_uid=exam)
    loaded = LoadedFilm(OpenedImage(radiograph, label), prepare(radiograph), np.zeros((4, 4), np.uint8))
    return Study(key, loaded, Display(Window(0.0, 1.0)))


def known(name: str, date: str, view: ViewPosition = PA, *, exam: str = "", is_missing: bool = False) -> KnownFilm:
    link = FileLink(Path(f"/index/{name}"))
    return KnownFilm(link, "", exam or date, date, "", "DX", view, 1, is_missing)


NOW = study(1)
VIEWS = st.sampled_from(list(ViewPosition))
DATES = st.sampled_from(["", "20180101", "20190101", "20200101", "20200601", "20210101"])
FILMS = st.lists(
    st.builds(
        known,
        st.uuids().map(str),
        DATES,
        VIEWS,
        exam=st.sampled_from(["1", "2"]),
        is_missing=st.booleans(),
    ),
    max_size=8,
)
PLACES = st.lists(
    st.builds(Place, role=st.sampled_from(Role), view=st.sampled_from(ViewWish)), max_size=4
).map(tuple)  # fmt: skip
PROTOCOLS = st.builds(
    HangingProtocol,
    name=st.just("one"),
    is_on=st.booleans(),
    modality=st.sampled_from(["", "DX", "CR"]),
    view=st.sampled_from(ViewWish),
    priors=st.sampled_from(PriorCount),
    layout=st.sampled_from(Layout),
    places=PLACES,
)
OCCASIONS = st.builds(Occasion, st.sampled_from(["", "DX", "CR", "CT"]), VIEWS, st.integers(0, 4))


@given(PROTOCOLS, FILMS)
def test_each_film_hangs_once_and_the_one_that_was_opened_always_does(
    protocol: HangingProtocol, films: list[KnownFilm]
) -> None:
    found = relatives(NOW, (NOW,), films)
    plan = hung(protocol, NOW, found)
    assert len(plan.films) == protocol.layout.pane_count
    shown = [film for film in plan.films if film is not None]
    assert [film.key for film in shown].count(NOW.key) == 1
    links = [film.link for film in shown if film.link is not None]
    assert len(set(links)) == len(links)
    assert not any(film.is_missing for film in shown)


@given(PROTOCOLS, FILMS)
def test_a_prior_is_earlier_in_its_view_and_none_that_is_there_is_nearer(
    protocol: HangingProtocol, films: list[KnownFilm]
) -> None:
    found = relatives(NOW, (NOW,), films)
    plan = hung(protocol, NOW, found)
    for place, film in zip(protocol.shown_places, plan.films, strict=True):
        if place.role is not Role.PRIOR_1 or film is None or film.key == NOW.key:
            continue
        wished = {ViewWish.SAME: {PA}, ViewWish.ANY: set(ViewPosition), ViewWish.FRONTAL: {PA, AP}}
        views = wished.get(place.view) or {ViewPosition(place.view.value)}
        assert film.view in views
        nearer = [
            other.date
            for other in films
            if not other.is_missing and other.view in views and film.date < other.date < "20200601"
        ]
        assert nearer == []


@given(st.lists(PROTOCOLS, max_size=5), OCCASIONS)
def test_the_first_that_matches_is_the_highest_in_the_list(
    protocols: list[HangingProtocol], occurring: Occasion
) -> None:
    fitting = matching(protocols, occurring)
    first = next((protocol for protocol in protocols if matches(protocol, occurring)), None)
    assert (fitting[0] if fitting else None) is first
    assert all(protocol.is_on for protocol in fitting)


@given(st.lists(PROTOCOLS, max_size=4), OCCASIONS)
def test_what_is_said_never_to_be_taken_is_never_taken(protocols: list[HangingProtocol], occurring: Occasion) -> None:
    notes = protocol_notes(protocols)
    taken = [number for number, protocol in enumerate(protocols) if matches(protocol, occurring)]
    assert not taken or not notes[taken[0]].startswith("Never taken")


@given(PROTOCOLS)
def test_a_protocol_comes_back_from_its_file_as_it_was(protocol: HangingProtocol) -> None:
    assert HangingProtocol.model_validate_json(protocol.model_dump_json()) == protocol


def test_a_protocol_needs_a_name() -> None:
    with pytest.raises(ValidationError):
        HangingProtocol(name="  ")


@pytest.mark.parametrize(
    ("wished", "counts"),
    [
        (PriorCount.ANY, {0, 1, 2, 3}),
        (PriorCount.NONE, {0}),
        (PriorCount.ONE, {1}),
        (PriorCount.SOME, {1, 2, 3}),
        (PriorCount.SEVERAL, {2, 3}),
    ],
)
def test_numbers_of_priors(wished: PriorCount, counts: set[int]) -> None:
    assert {count for count in range(4) if wished.holds(count)} == counts


def test_priors_are_counted_by_days_and_open_films_come_first() -> None:
    open_prior = study(2, date="20190101", exam="2")
    films = (known("same_day", "20190101"), known("old", "20180101"), known("gone", "20200101", is_missing=True))
    found = relatives(NOW, (NOW, open_prior), films)
    assert occasion(NOW, found) == Occasion("DX", PA, 2)
    protocol = HangingProtocol(
        name="three",
        layout=Layout.ONE_BY_THREE,
        places=(Place(role=Role.PRIOR_2), Place(role=Role.PRIOR_1), Place(role=Role.CURRENT)),
    )
    plan = hung(protocol, NOW, found)
    oldest, nearest, now = plan.films
    assert (oldest.link if oldest else None) == FileLink(Path("/index/old"))
    assert (nearest.key if nearest else None) == 2
    assert (now.key if now else None) == 1
    assert plan.has_missing
    assert not hung(protocol, NOW, relatives(NOW, (NOW, open_prior), films[:2])).has_missing


def test_a_place_can_ask_for_another_view_of_the_same_examination() -> None:
    lateral = study(2, view=LATERAL)
    other_exam = study(3, view=LATERAL, exam="9")
    protocol = HangingProtocol(
        name="both",
        places=(Place(role=Role.CURRENT), Place(role=Role.CURRENT, view=ViewWish.LATERAL)),
    )
    found = relatives(NOW, (NOW, other_exam, lateral))
    assert [film.key if film else None for film in hung(protocol, NOW, found).films] == [1, 2]
    turned = hung(protocol, lateral, relatives(lateral, (NOW, other_exam, lateral)))
    assert [film.key if film else None for film in turned.films] == [2, None]


def test_what_is_open_does_not_count_twice_and_other_modalities_do_not_count() -> None:
    prior = study(2, date="20190101")
    same = KnownFilm(FileLink(prior.path), "", "2", "20190101", "", "DX", PA, 1, False)
    moved = KnownFilm(FileLink(Path("/moved")), f"{2:064d}", "2", "20190101", "", "DX", PA, 1, False)
    slice_of_ct = KnownFilm(FileLink(Path("/ct")), "", "3", "20190601", "", "CT", PA, 1, False)
    portable = KnownFilm(FileLink(Path("/cr")), "", "4", "20180101", "", "CR", PA, 1, False)
    found = relatives(NOW, (NOW, prior), (same, moved, slice_of_ct, portable))
    assert [film.key for film in found] == [2, None]
    assert [film.link.name for film in found if film.link] == ["cr"]


def test_a_film_without_a_date_has_no_prior_and_is_none() -> None:
    undated = study(5, date="")
    assert earlier(undated, relatives(undated, (undated,), (known("a", "20190101"),)), frozenset({PA})) == ()
    assert earlier(NOW, relatives(NOW, (NOW,), (known("a", ""),)), frozenset({PA})) == ()
    assert one_per_day((Relative("", PA, "1", is_missing=True),)) == ()


def test_a_film_that_is_on_its_way_has_its_pane_already() -> None:
    state = AppState(studies=(NOW,), current=1)
    protocol = HangingProtocol(name="two", links=(Link.WINDOW,))
    waiting = arranged(state, protocol, [7, 1])
    assert seats(waiting).keys == (None, 1)
    assert seats(waiting).active == 1
    assert waiting.overlays.comparison.links == {Link.WINDOW}
    there = waiting.with_study(study(7))
    assert seats(there).keys == (7, 1)


def test_every_layout_has_words_for_its_places() -> None:
    assert {layout: len(words) for layout, words in PLACE_WORDS.items()} == {
        layout: layout.pane_count for layout in Layout
    }


def test_a_place_of_a_smaller_layout_is_kept_for_a_larger_one() -> None:
    made = first_protocol("mine")
    assert len(made.shown_places) == made.layout.pane_count
    changed = made.with_place(1, Place(role=Role.EMPTY))
    assert changed.places[1].role is Role.EMPTY
    assert changed.places[2:] == made.places[2:]
