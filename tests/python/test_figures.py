"""What the library says of figures that the law, or what is known of it, does not have on a day."""

from __future__ import annotations

import pytest

import rehabkedja as rk

LAW = rk.swedish_law()


def test_a_figure_that_no_act_had_brought_is_outside_its_years() -> None:
    before = LAW.known_on("2009-01-01")
    with pytest.raises(rk.OutsideYearsError):
        rk.lookup("target_age", "2027-01-01", before)
    assert rk.lookup("unemployed_cap", "2008-07-01", before).value == 486


@pytest.mark.parametrize(
    ("day", "level", "field"),
    [
        ("1990-01-01", "normal", "unemployed_cap"),
        ("2007-06-01", "normal", "normal_level"),
        ("2007-06-01", "continued", "continued_level"),
    ],
)
def test_the_ceiling_of_the_unemployed_is_not_computed_with_the_nearest_figures(
    day: str, level: str, field: str
) -> None:
    with pytest.raises(rk.OutsideYearsError) as caught:
        rk.sgi_at_unemployed_cap(day, level)
    assert (caught.value.code, caught.value.field) == ("outside_years", field)
    assert rk.sgi_at_unemployed_cap("2008-07-01", level)
