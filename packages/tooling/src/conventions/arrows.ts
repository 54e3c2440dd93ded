/** Which of our own entry points a package may import. A name that ends in `/*` stands for every entry point below it. */
export interface Arrows {
  /** From `src/`, which is what gets published. */
  readonly source: readonly string[];
  /** From tests, in addition. */
  readonly tests: readonly string[];
}

/** Packages that translate between a vendor and our ports; they share one skeleton. */
export const adapters: readonly string[] = [
  "admin-by-request",
  "autoelevate",
  "autotask",
  "datto-rmm",
  "it-glue",
  "power",
  "smtp",
  "virustotal",
];

const WORKFLOWS = ["@msp/workflows", "@msp/workflows/*"];
const AUTHORS = ["@msp/workflows", "@msp/workflows/ports"];
const TESTING = ["@msp/testing", "@msp/testing/contracts"];
const EVERYTHING = ["@msp/*"];

/** An adapter knows the ports it fills and the kit it is built with; not the runner, not another vendor. */
const ADAPTER: Arrows = { source: ["@msp/adapter-kit", ...AUTHORS], tests: TESTING };

/** The arrows of docs/architecture.md, by package folder. A package that is not listed here fails the check. */
export const arrows: Readonly<Record<string, Arrows>> = {
  workflows: { source: [], tests: [] },
  "adapter-kit": { source: ["@msp/workflows/ports"], tests: [] },
  ...Object.fromEntries(adapters.map((adapter) => [adapter, ADAPTER])),
  "engine-sqlite": { source: [...AUTHORS, "@msp/workflows/run"], tests: TESTING },
  telemetry: { source: [...AUTHORS, "@msp/workflows/run"], tests: TESTING },
  calendar: { source: AUTHORS, tests: TESTING },
  catalog: { source: AUTHORS, tests: [...WORKFLOWS, ...TESTING] },
  testing: { source: WORKFLOWS, tests: [] },
  cli: { source: EVERYTHING, tests: [] },
  examples: { source: EVERYTHING, tests: [] },
  proving: { source: EVERYTHING, tests: [] },
  tooling: { source: [], tests: [] },
};
