import ts from "typescript";
import { describe, expect, it } from "vitest";
import { entryPoints } from "../src/repository/entry-points.ts";
import { publicNames } from "../src/repository/public-names.ts";
import { rootDirectory } from "../src/repository/root-directory.ts";
import { sourceOptions } from "../src/repository/source-options.ts";
import { publicPackages } from "../src/repository/workspace-packages.ts";

// A name that is published by accident, or vanishes, is a visible change of a committed file.
// Accept a wanted change with: npx vitest run --project @msp/tooling -u
describe("the names each entry point publishes", () => {
  const entries = publicPackages(rootDirectory).flatMap(entryPoints);
  const program = ts.createProgram(
    entries.map(({ source }) => source),
    sourceOptions(rootDirectory),
  );

  it.each(entries)("$specifier", async ({ specifier, source }) => {
    const names = [...publicNames(program, source)].map(([name, kind]) => (kind === "type" ? `type ${name}` : name));
    expect(names.length, `${specifier} exports nothing`).toBeGreaterThan(0);
    const file = specifier.replace("@msp/", "").replaceAll("/", ".");
    await expect(`${names.join("\n")}\n`).toMatchFileSnapshot(`public-exports/${file}.txt`);
  });
});
