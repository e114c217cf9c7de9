"""How much clusters differ, against how much chance blurs their lines, as bars in SVG.

The length of chance is the unit, so that pictures of two situations compare: what is longer than
its chance is believed, what is shorter is taken for it.
"""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd

from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.mixed_fit import MixedFit
from shrinksite.number_words import number
from shrinksite.words import say

WIDTH, HEIGHT = 340, 196
_LEFT, _BAR, _GAP = 1, 16, 6  # pixels
_CHANCES = 4.0  # lengths of chance that a picture holds at least, which one unit hardly exceeds
_ROOM = 1.6  # lengths of chance to the right of the longest bar, for its number


def signal_bars_svg(model: MixedFit, pooled: pd.DataFrame, title: str) -> str:
    """Return the picture: for intercept and slope a bar of true differences and one of chance.

    Differences are the model's standard deviations of the clusters, chance is the noise of an own
    line, root mean square over clusters (`bias_and_noise`).

    Args:
        model: the fitted mixed model, with slopes.
        pooled: its pooled frame, truth included.
        title: of the situation, above the bars.
    """
    chance = bias_and_noise(model, pooled)["noise_no_pooling"]
    spread = pd.Series(np.sqrt(np.diag(model.random_effects_cov)), chance.index)
    unit = (WIDTH - _LEFT) / (max(_CHANCES, (spread / chance).max()) + _ROOM)
    drawn = [f'<text class="head" x="{_LEFT}" y="14">{escape(title, quote=False)}</text>']
    words = [title]
    for place, coefficient in enumerate(chance.index):
        top = 46 + 84 * place
        name = say("term-intercept") if coefficient == "intercept" else say("term-slope")
        drawn.append(f'<text x="{_LEFT}" y="{top - 7}">{escape(name)}</text>')
        for row, (kind, length, text) in enumerate(
            (
                ("differences", spread[coefficient], say("look-differences")),
                ("chance", chance[coefficient], say("look-chance")),
            )
        ):
            y = top + row * (_BAR + _GAP)
            end = _LEFT + unit * length / chance[coefficient]
            drawn.append(
                f'<rect class="{kind}" x="{_LEFT}" y="{y}" width="{end - _LEFT:.1f}" '
                f'height="{_BAR}"/><text x="{end + 6:.1f}" y="{y + 12}">'
                f"{escape(text, quote=False)} {number(length, 2)}</text>"
            )
            words.append(f"{name}, {text}: {number(length, 2)}")
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape("; ".join(words))}">'
        f"{''.join(drawn)}</svg>"
    )
