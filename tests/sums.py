"""Sums of rows by cluster, as SQL's aggregates give them."""

import pandas as pd


def sums_of(data: pd.DataFrame) -> pd.DataFrame:
    """Return the sums of rows, as SQL's aggregates give them."""

    def of_one(rows):
        x, y = (rows[name].to_numpy() - rows[name].mean() for name in "xy")
        return pd.Series(
            {
                "n": len(rows),
                "mean_x": rows["x"].mean(),
                "mean_y": rows["y"].mean(),
                "sxx": (x * x).sum(),
                "sxy": (x * y).sum(),
                "syy": (y * y).sum(),
            }
        )

    return data.groupby("cluster")[["x", "y"]].apply(of_one).reset_index()
