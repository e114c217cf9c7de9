import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["docs/vendor/", "docs/generated/", "site/", "site-offline/", ".cache/", ".venv/"] },
  js.configs.recommended,
  { rules: { "no-unused-vars": ["error", { varsIgnorePattern: "^_$", argsIgnorePattern: "^_" }] } },
  { files: ["docs/**/*.js", "scripts/steps/*.js"], languageOptions: { globals: globals.browser } },
  {
    files: ["**/*.mjs", "tests/js/**", "eslint.config.js"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
