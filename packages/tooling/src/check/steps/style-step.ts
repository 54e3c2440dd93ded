import { toolStep } from "../tool-step.ts";

/** Formatting and lint rules, as set in biome.json. */
export const styleStep = toolStep(
  { name: "style", about: "format and lint (repair most of it with: npm run format)" },
  {
    package: "@biomejs/biome",
    command: "biome",
    parameters: ["ci", "--colors=off", "--max-diagnostics=40", "--error-on-warnings", "."],
    note: (output) => /Checked (\d+ files)/.exec(output)?.[1],
  },
);
