// Which of the JavaScript files named on standard input do not parse: [[file, "line N: why"], ...].
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Script, SourceTextModule } from "node:vm";

/**
 * Whether code is a script or a module.
 * @param {string} code
 */
function parses(code) {
  for (const Kind of [Script, SourceTextModule]) {
    try {
      new Kind(code);
      return true;
    } catch {
      // The other kind, perhaps.
    }
  }
  return false;
}

/**
 * Where and why a module does not parse. Only Node's own check tells the line.
 * @param {string} code
 */
function reason(code) {
  const folder = mkdtempSync(join(tmpdir(), "parse-"));
  const file = join(folder, "module.mjs");
  writeFileSync(file, code);
  const { stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return `line ${stderr.match(/:(\d+)$/m)?.[1]}: ${stderr.match(/^\w*Error: .*/m)?.[0]}`;
}

/** @type {string[]} */
const files = JSON.parse(await text(process.stdin));
const codes = files.map((file) => [file, readFileSync(file, "utf8")]);
const broken = codes.filter(([, code]) => !parses(code));
process.stdout.write(JSON.stringify(broken.map(([file, code]) => [file, reason(code)])));
