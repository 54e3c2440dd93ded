// `npm run bench`: every bench prints its value beside a baseline measured in the same run. `--json` prints one object per line.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const json = process.argv.includes("--json");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((word) => file.includes(word))))
  .sort();
if (files.length === 0) {
  console.error(`There is no bench named ${wanted.join(" or ")} in packages/tooling/bench.`);
  process.exit(2);
}

for (const file of files) {
  const { bench } = await import(pathToFileURL(join(folder, file)).href);
  for (const row of await bench()) {
    if (json) console.log(JSON.stringify(row));
    else console.log(`${row.name}\n  ${row.value} ${row.unit}   baseline ${row.baseline} ${row.unit}   ratio ${row.ratio}`);
  }
}
