"""What pages say of many samples: most of the measured table is made again, to the last digit."""

import numpy as np
import pytest

from scripts.measurements.repeated import N_SAMPLES, SETTINGS, samples, summary
from scripts.written.repeated import read_repeated
from tests.conftest import ROOT

TABLE = read_repeated(ROOT)
QUICK = [setting for setting in SETTINGS if setting.obs_per_cluster <= 10]
N_AGAIN = 200


def test_the_table_has_every_setting_once():
    assert TABLE.index.tolist() == [tuple(setting) for setting in SETTINGS]
    assert set(TABLE["samples"]) == {N_SAMPLES}


@pytest.mark.slow
@pytest.mark.parametrize("setting", QUICK, ids=str)
def test_a_setting_comes_out_the_same(setting):
    found, written = summary(setting, samples(setting)), TABLE.loc[setting]
    # Where a fit lies within rounding of the boundary, another processor may call it singular.
    assert abs(found["singular"] - written["singular"]) <= 1
    for end in ("correlation_low", "correlation_high"):
        assert found[end] == pytest.approx(written[end], abs=2e-4)


@pytest.mark.parametrize("setting", [s for s in SETTINGS if s not in QUICK], ids=str)
def test_a_share_of_a_large_setting_agrees(setting):
    found, written = samples(setting, N_AGAIN)["is_singular"].mean(), TABLE.loc[setting]
    share = written["singular"] / written["samples"]
    assert abs(found - share) <= 3 * np.sqrt(share * (1 - share) / N_AGAIN)
