"""Newton's method on functions whose minima are known."""

import numpy as np
import pytest

from shrinksite.newton import Place, newton


def rosenbrock(point):
    a, b = point
    return Place(
        value=(1 - a) ** 2 + 100 * (b - a * a) ** 2,
        gradient=np.array([-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)]),
        hessian=np.array([[2 - 400 * (b - 3 * a * a), -400 * a], [-400 * a, 200]]),
        move=lambda step: point + step,
    )


def two_valleys(point):
    """Return (a² - 1)² + b², with a saddle at 0 between its minima."""
    a, b = point
    return Place(
        value=(a * a - 1) ** 2 + b * b,
        gradient=np.array([4 * a * (a * a - 1), 2 * b]),
        hessian=np.diag([12 * a * a - 4, 2.0]),
        move=lambda step: point + step,
    )


def test_the_bottom_of_rosenbrocks_valley():
    value, point, is_minimum = newton(rosenbrock, np.array([-1.2, 1]))
    assert is_minimum
    assert point == pytest.approx([1, 1], abs=1e-6)
    assert value == pytest.approx(0, abs=1e-12)


def test_a_narrow_valley_that_bends_is_followed_to_its_end():
    looks = []

    def look(point):  # along the unit circle, slowly down to where the first coordinate is 0
        looks.append(point)
        off, x = point @ point - 1, np.array([2 * point[0], 0])
        return Place(
            value=1e4 * off**2 + point[0] ** 2,
            gradient=4e4 * off * point + x,
            hessian=8e4 * np.outer(point, point) + 4e4 * off * np.eye(2) + np.diag([2, 0]),
            move=lambda step: point + step,
        )

    value, point, is_minimum = newton(look, np.array([0.98, 0.2]))
    assert is_minimum
    assert point == pytest.approx([0, 1], abs=2e-3)
    assert value == pytest.approx(0, abs=1e-7)
    assert len(looks) < 150


def test_a_saddle_is_left_where_a_step_can_be_told():
    _, point, is_minimum = newton(two_valleys, np.array([0.01, 0.5]))
    assert is_minimum
    assert point == pytest.approx([1, 0], abs=1e-6)


def test_a_saddle_is_left_however_little_it_bends():
    def look(point):  # (a² - 1)² / 10,000 + 10,000 b²
        place, scale = two_valleys(point), np.array([1e-4, 1e4])
        value = 1e-4 * (point[0] ** 2 - 1) ** 2 + 1e4 * point[1] ** 2
        return Place(value, place.gradient * scale, place.hessian * scale, place.move)

    _, point, is_minimum = newton(look, np.array([0.01, 0.5]))
    assert is_minimum
    assert point == pytest.approx([1, 0], abs=0.02)  # where steps gain less than 1e-7


def test_a_saddle_is_named_where_no_step_can_be_told():
    value, _, is_minimum = newton(two_valleys, np.array([0, 0.5]))
    assert not is_minimum
    assert value == pytest.approx(1, abs=1e-6)  # the last step gains less


def test_the_squares_of_the_gains_tell_when_no_step_is_left():
    looks = []

    def look(point):
        looks.append(point)
        (a,) = point
        return Place(
            value=a**2 / 2 + a**3 / 1000,
            gradient=np.array([a + 3 * a**2 / 1000]),
            hessian=np.array([[1 + 6 * a / 1000]]),
            move=lambda step: point + step,
        )

    # By hand: an error of e becomes 0.003 e², so 0.5, 7e-4, 2e-9; the second step gains 3e-7.
    _, point, _ = newton(look, np.array([0.5]))
    assert len(looks) == 2
    assert point == pytest.approx([0], abs=1e-8)


@pytest.mark.parametrize("bend", [np.nan, np.inf])
def test_from_a_start_without_bends_no_way_leads_on_and_none_is_looked_for(bend):
    nowhere = Place(bend, np.ones(1), np.full((1, 1), bend), move=lambda step: step)
    assert newton(lambda _: nowhere, "here") == (np.inf, "here", False)
