import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "tsup";

/** The program of the processes under test, as one file that starts fast. */
export interface ProcessBundle {
  readonly file: string;
  remove(): void;
}

/** Bundles `child/main.ts` with the sources of every package into a temporary folder. */
export async function bundleProcess(): Promise<ProcessBundle> {
  const folder = mkdtempSync(join(tmpdir(), "msp-prove-crash-"));
  const here = fileURLToPath(new URL("../child/main.ts", import.meta.url));
  // The driver for Node 20 is a binary: it is loaded from beside the package that wants it, wherever the bundle lies.
  const engine = pathToFileURL(fileURLToPath(new URL("../../../../engine-sqlite/src/index.ts", import.meta.url))).href;
  await build({
    config: false,
    entry: { process: here },
    outDir: folder,
    format: ["cjs"],
    platform: "node",
    target: "node20",
    noExternal: [/.*/],
    external: ["libsql"],
    silent: true,
    dts: false,
    sourcemap: false,
    splitting: false,
    esbuildOptions(options) {
      options.conditions = ["@msp/source"];
      options.define = { ...options.define, "import.meta.url": JSON.stringify(engine) };
    },
  });
  return { file: join(folder, "process.cjs"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
