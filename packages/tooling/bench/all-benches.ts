import { readdirSync } from "node:fs";
import type { Row } from "./row.ts";

// `npm run bench`: every bench, each figure beside its baseline from the same run. `--json` prints one object per line; further words choose benches
// by the beginning of their file name: `npm run bench -- walk`.

/** A file `NAME.bench.ts` beside this one measures something when it is called. */
interface Bench {
  bench(): Promise<readonly Row[]>;
}

const json = process.argv.includes("--json");
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

const files = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => chosen.length === 0 || chosen.some((word) => file.startsWith(word)))
  .sort();
if (files.length === 0) {
  console.error(`No bench begins with ${chosen.join(" or ")}.`);
  process.exitCode = 2;
}

for (const file of files) {
  try {
    const { bench } = (await import(new URL(file, import.meta.url).href)) as Bench;
    for (const measured of await bench()) console.log(json ? JSON.stringify(measured) : inWords(measured));
  } catch (error) {
    console.error(`${file} could not measure: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function inWords({ name, value, unit, baseline, ratio }: Row): string {
  const shown = (number: number) => `${number.toLocaleString("en-US", { maximumSignificantDigits: 3 })} ${unit}`;
  return `${name}\n  ${shown(value)}, baseline ${shown(baseline)}, ratio ${ratio}`;
}
