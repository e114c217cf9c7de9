"""What "Your data" and the lab make of 341 hostile files and 500 addresses.

    .venv/bin/python -m scripts.measurements.hostile [SITE]

Each must end in a right reading or in a sentence. Names, labels and remarks that want to be code
stand in a table whose numbers are known: it counts as right only with these numbers, and if the
Python code that the page offers has nothing of theirs outside of quotation marks and comments. All
run in Node on the modules of the page; with the address of a built SITE, every tenth in Chromium as
well, where none may run a script, log an error or be left without a word.
"""

import ast
import json
import random
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

from scripts.measurements.printed_numbers import printed_numbers
from scripts.measurements.your_data_sets import ROOT, ask_page
from scripts.test import chromium

OWNED = "window.owned = 1"
INJECTED = [
    f"<script>{OWNED}</script>",
    f"<img src=x onerror='{OWNED}'>",
    f"<svg/onload={OWNED}>",
    f"javascript:{OWNED}",
    f"</textarea><script>{OWNED}</script>",
    f"${{{OWNED}}}",
    f"{{{{{OWNED}}}}}",
    f"`{OWNED}`",
    f"\\u003cscript\\u003e{OWNED}",
    "=HYPERLINK(1)",
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1+1|x",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "'); system('id'); ('",
    "\\'); quit() #",
    "%s%n%x",
    "\u202eelgoog\u202c",
    "\u2066bidi\u2069",
    "a\u0300" * 60,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\ufffd\ufffe",
    "{ $x }",
    "&lt;b&gt;&#0;",
    "../../etc/passwd",
    "x" * 5000,
]
"""Texts that want to be code, markup, a formula, or a property of every object."""

NUMBERS = ["1e999", "-1e999", "Infinity", "0x1F", "1e-400", "9007199254740993", "1e308", "٣", "½"]


def odd() -> dict[str, bytes]:
    """Return what is no table, or none that anybody wrote: some of it is megabytes."""
    return {
        "nothing": b"",
        "blanks": b" \n\t\n  ",
        "line ends": b"\n" * 1_000_000,
        "NULs": b"y,x,g\n1,\x002,a\n",
        "only NULs": b"\0" * 5000,
        "never closed": b'y,x,g\n1,2,"a\n' + b"3,4,b\n" * 5000,
        "marks only": b'"' * 99_999,
        "separators only": b"," * 400,
        "a million columns": b"1," * 1_000_000 + b"1\n",
        "a million names": b",".join(b"c%d" % i for i in range(1_000_000)) + b"\n1,2\n",
        "a field of five million": b"y,x,g\n1,2," + b"a" * 5_000_000 + b"\n",
        "brackets": b"[" * 100_000 + b"]" * 100_000,
        "half a character": b"y,x,g\n1,2,\xc3\n",
        "UTF-16 cut short": "\ufeffy,x,g\n1,2,a\n".encode("utf-16le")[:-1],
        "lone surrogates": b"\xff\xfe" + "y,x,g\n1,2,".encode("utf-16le") + b"\x00\xd8\n\0",
        "two marks": b"\xef\xbb\xbf\xef\xbb\xbfy,x,g\n1,2,a\n",
        "PDF": b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n",
        "old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "gzip": b"\x1f\x8b\x08" + bytes(60),
        "Parquet": b"PAR1" + bytes(60) + b"PAR1",
        "PNG": b"\x89PNG\r\n\x1a\n" + bytes(60),
        "JPEG": b"\xff\xd8\xff\xe0" + bytes(60),
        "SQLite": b"SQLite format 3\0" + bytes(60),
        "program": b"\x7fELF\x02\x01\x01" + bytes(60),
        "JSON": b'[{"y": 1, "x": 2, "g": "a"}, {"y": 2, "x": 3, "g": "b"}]',
        "lines of JSON": b'{"y": 1, "x": 2}\n{"y": 2, "x": 3}\n',
        "HTML": b"<!DOCTYPE html><table><tr><td>1<td>2</table><script>" + OWNED.encode(),
        "XML": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>'
        + OWNED.encode()
        + b"</script></svg>",
        "RDS": b"RDX3\nX\n\0\0\0\3",
        "Stata": b"<stata_dta><header><release>118",
        "SPSS": b"$FL2@(#) SPSS DATA FILE" + bytes(60),
    }


def table(header: str = "y,x,g", label: str = "", above: str = "", first: str = "") -> str:
    """Write a table in which something hostile may stand."""
    rows = [[f"{i * 7919 % 101 / 10}", f"{i % 5}", f"c{i // 5:02}"] for i in range(60)]
    for row in rows:
        row[2] = quoted(label + row[2]) if label else row[2]
    rows[0][0] = quoted(first) if first else rows[0][0]
    return "\n".join([*([above] if above else []), header, *map(",".join, rows)]) + "\n"


def quoted(text: str) -> str:
    """Write a cell that may hold anything."""
    return '"' + text.replace('"', '""') + '"'


def files() -> dict[str, tuple[bytes, str]]:
    """Return 341 files, each with what is expected of it: "right", "any" or "refused"."""
    made = {}
    for i, text in enumerate(INJECTED):
        names = ",".join(quoted(f"{text}{place}") for place in ("y", "x", "g"))
        made[f"heading {i}"] = (table(header=names).encode(), "right")
        made[f"label {i}"] = (table(label=text).encode(), "right")
        made[f"title {i}"] = (table(above=quoted(text)).encode(), "right")
        made[f"cell {i}"] = (table(first=text).encode(), "refused")
        made[f"whole text {i}"] = (text.encode(), "refused")
    for i, text in enumerate(NUMBERS):
        made[f"number {i}"] = (table(first=text).encode(), "any")
    for name, content in odd().items():
        made[name] = (content, "refused")
    for name in ("workbook.xlsx", "archive.zip", "text.docx"):
        with BytesIO() as target:
            with zipfile.ZipFile(target, "w") as archive:
                archive.writestr("xl/workbook.xml", "<workbook/>")
            made[name] = (target.getvalue(), "refused")
    draw = random.Random(15)
    while len(made) < 341:  # a table in which some bytes are others
        content = bytearray(table().encode())
        is_text = len(made) % 2
        for _ in range(draw.randint(1, 6)):
            byte = draw.choice(b'0123456789,;."\t\nxyz-#=<') if is_text else draw.randrange(256)
            content[draw.randrange(len(content))] = byte
        made[f"other bytes {len(made)}"] = (bytes(content), "any")
    return made


def addresses() -> list[dict]:
    """Return 500 addresses, half of them of each page."""
    draw = random.Random(15)
    valid = {
        "lab": "#v1&obs=5&n=30&seed=7&dep=kinds&re=intercept&show=moves+own&at=0.5",
        "your-data": "#v1&asked=%7B%22separator%22%3A%22%3B%22%7D&chosen=%7B%22y%22%3A1%7D",
    }
    bad = [
        *INJECTED,
        *NUMBERS,
        "%",
        "%00",
        "%E0%A4%A",
        "null",
        "[]",
        "{}",
        "&",
        "=",
        "#",
        "9" * 400,
    ]
    made = []
    for page, hash_ in valid.items():
        for i in range(250):
            text = draw.choice(bad)
            if i % 3 == 0:  # another value
                parts = hash_.split("&")
                place = draw.randrange(1, len(parts))
                parts[place] = f"{parts[place].split('=')[0]}={text}"
                found = "&".join(parts)
            elif i % 3 == 1:  # something in between
                place = draw.randrange(len(hash_))
                found = hash_[:place] + text + hash_[place + draw.randrange(4) :]
            else:  # another key
                value = draw.choice(["1", "{}", "null", '{"__proto__":{"y":1}}', "[1]", text])
                key = draw.choice([text, "asked", "chosen", "__proto__", "obs", "constructor"])
                found = f"#v1&{key}={value}"
            made.append({"page": page, "hash": found})
    return made


def is_unfilled(sentence: str) -> bool:
    """Whether a variable of a sentence was given no value."""
    return "{ $" in sentence.replace("{ $x }", "")


def judge(name: str, expected: str, page: dict, numbers: list[str]) -> str:
    """Return how a file ended: "right", "read", "said", or what is wrong."""
    if "crash" in page:
        return f"UNCAUGHT {page['crash'][:300]}"
    if "problem" in page:
        if not all(page["said"]) or any(is_unfilled(sentence) for sentence in page["said"]):
            return f"WITHOUT A WORD {page['problem']}"
        return f"REFUSED {page['said']}" if expected == "right" else "said"
    if expected == "refused":
        return f"READ AS A TABLE {page['notices']}"
    code = ast.walk(ast.parse(page["code"]["python"]))
    names = {node.id for node in code if isinstance(node, ast.Name)}
    if "owned" in names or "window" in names:
        return "CODE OF ITS OWN"
    place = name.removeprefix("heading ")
    text = INJECTED[int(place)] if place.isdigit() else "\0"  # its numbers are none of the fit's
    if expected == "right" and printed_numbers(page["summary"].replace(text, "")) != numbers:
        return "SILENT: OTHER NUMBERS"
    return "right" if expected == "right" else "read"


def in_node(every: int = 1) -> bool:
    """Print how files and addresses ended in Node; return whether all ended well."""
    made = dict(list(files().items())[::every])
    with tempfile.TemporaryDirectory() as name:
        jobs = []
        for place, (content, _) in enumerate(made.values()):
            path = Path(name) / f"{place}.csv"
            path.write_bytes(content)
            chosen = {"y": 0, "x": 1, "cluster": 2, "leaveOut": True}
            jobs.append({"file": str(path), "chosen": chosen})
        pages = ask_page([{"text": table(), "chosen": {}}, *jobs])
    numbers = printed_numbers(pages[0]["summary"])
    ends = {
        name: judge(name, expected, page, numbers)
        for (name, (_, expected)), page in zip(made.items(), pages[1:], strict=True)
    }
    asked = addresses()[::every]
    answers = subprocess.run(
        ["node", ROOT / "scripts/measurements/hostile_addresses.mjs"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(answers.stdout)
    wrong = [f"{name}: {end}" for name, end in ends.items() if end.split()[0].isupper()]
    wrong += [
        f"{one['page']}{one['hash'][:80]}: {end!r}"
        for one, end in zip(asked, said, strict=True)
        if not end.strip() or is_unfilled(end)
    ]
    found = Counter("WRONG" if end.split()[0].isupper() else end for end in ends.values())
    print(f"{len(ends)} files in Node: {dict(found)}")
    kinds = Counter(end if end in ("read", "passed over") else "said" for end in said)
    print(f"{len(said)} addresses in Node: {dict(kinds)}")
    print("\n".join(wrong), end="\n" if wrong else "")
    return not wrong


def in_browser(site: str) -> bool:
    """Print how every tenth file and address ended in Chromium; return whether all ended well."""
    from playwright.sync_api import sync_playwright

    wrong = []
    made = list(files().items())[::10]
    asked = addresses()[::10]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        for name, (content, _) in made:
            page.goto(f"{site}your-data/")
            page.mouse.move(5, 5)
            page.locator("#yd-bring[data-ready]").wait_for()
            page.locator("input[type=file]").set_input_files(
                {"name": f"{name}.csv", "mimeType": "text/csv", "buffer": content}
            )
            ended = page.locator(".yd-problem:not(:empty), #yd-results:not([hidden])")
            try:
                ended.first.wait_for(timeout=60_000)
            except Exception:  # no answer of either kind is what is looked for
                wrong.append(f"{name}: no answer")
            if page.evaluate("window.owned") is not None:
                wrong.append(f"{name}: a script ran")
        for one in asked:
            page.goto("about:blank")
            page.goto(f"{site}{one['page']}/{one['hash']}")
            page.mouse.move(5, 5)
            page.wait_for_timeout(300)
            if page.evaluate("window.owned") is not None:
                wrong.append(f"{one}: a script ran")
        browser.close()
    print(f"{len(made)} files and {len(asked)} addresses in Chromium: {len(wrong)} went wrong")
    print("\n".join(wrong), end="\n" if wrong else "")
    return not wrong


def main() -> None:
    """Run all in Node, and a share in Chromium where the address of a site is given."""
    ended_well = [in_node(), *(in_browser(site) for site in sys.argv[1:])]
    sys.exit(not all(ended_well))


if __name__ == "__main__":
    main()
