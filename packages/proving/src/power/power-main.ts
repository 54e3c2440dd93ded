import { parseArgs } from "node:util";
import { proveHonest } from "./prove-honest.ts";
import { proveLies } from "./prove-lies.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20261122" },
    images: { type: "string", default: "1000" },
    mutants: { type: "boolean", default: false },
  },
});

const options = { seed: wholeNumber("seed"), images: wholeNumber("images"), say: (line: string) => console.log(line) };
const isProven = await proveHonest(options);
const areCaught = values.mutants ? await proveLies(options) : true;
process.exitCode = isProven && areCaught ? 0 : 1;

function wholeNumber(name: "seed" | "images"): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} must be a whole number, such as 100; "${values[name]}" is none.`);
  process.exit(2);
}
