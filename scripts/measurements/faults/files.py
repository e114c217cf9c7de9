"""Files that something emptied, broke off, altered, or put where a folder belongs."""

import shutil
from collections.abc import Callable

from scripts.measurements.faults.project import FAULTS, Project, fault


def cut(name: str, share: float) -> Callable:
    """Give a fault that leaves a share of a file, as a copy that was broken off does."""

    def cut_file(project: Project) -> tuple[int, str]:
        file = next(project.root.glob(name))
        whole = file.read_bytes()
        file.write_bytes(whole[: int(share * len(whole))])
        return project.build()

    return cut_file


for place in (
    ".cache/notebooks/*.json",
    ".cache/notebooks/stamp",
    "docs/generated/baseline/figure.json",
    "docs/generated/common/facts.yml",
    "docs/generated/common/stamp",
    "docs/vendor/plotly-basic.min.js",
    "docs/vendor/*.woff2",
    "site/index.html",
):
    FAULTS[f"emptied {place}"] = cut(place, 0)
    FAULTS[f"broken off {place}"] = cut(place, 0.6)


@fault
def altered_number(project: Project) -> tuple[int, str]:
    """A digit of what is generated."""
    file = project.root / "docs/generated/baseline/facts.json"
    file.write_text(file.read_text(encoding="utf-8").replace("1", "2", 1), encoding="utf-8")
    return project.build()


@fault
def files_where_folders_belong(project: Project) -> tuple[int, str]:
    """In what is generated and vendored, and in the cache."""
    for name in (
        "docs/generated/baseline",
        "docs/generated/common",
        "docs/vendor",
        ".cache/notebooks",
    ):
        shutil.rmtree(project.root / name)
        (project.root / name).write_text("a file")
    return project.build()
