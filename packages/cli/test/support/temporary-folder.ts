import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Makes a folder of its own the current one during each test of the file, and takes it away afterwards. */
export function useTemporaryFolder(): { readonly path: string } {
  const home = process.cwd();
  const folder = { path: "" };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), "msp-"));
    process.chdir(folder.path);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}
