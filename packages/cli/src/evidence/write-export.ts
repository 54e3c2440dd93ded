import { existsSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { UsageError } from "../usage-error.ts";

/** The forms evidence is written in. */
export const exportForms = ["both", "markdown", "json"] as const;
export type ExportForm = (typeof exportForms)[number];

/** One file to write. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

const endings = { markdown: ".md", json: ".json" } as const;

/**
 * Where the files go: into the folder that is named (or the current one), or, of one form, into the file that is named.
 *
 * Throws `UsageError` where two forms would have to share a file.
 */
export function exportPaths(
  runId: string,
  form: ExportForm,
  out: string | undefined,
): { readonly [F in "markdown" | "json"]?: string } {
  const name = `evidence-${runId.replace(/[^\w-]/g, "")}`;
  const forms = form === "both" ? (["markdown", "json"] as const) : [form];
  const isFile = out !== undefined && !isFolder(out) && extname(out) !== "";
  if (isFile && form === "both")
    throw new UsageError(
      `Both forms do not fit into the one file "${out}". Name a folder, or one form: --as markdown, --as json.`,
    );
  return Object.fromEntries(forms.map((one) => [one, isFile ? out : join(out ?? ".", `${name}${endings[one]}`)]));
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Writes evidence, readable by its owner alone. Throws `UsageError` before anything is written when a file is there and may not be replaced. */
export async function writeExport(files: readonly ExportedFile[], mayReplace: boolean): Promise<void> {
  const taken = mayReplace ? undefined : files.find(({ path }) => existsSync(path));
  if (taken)
    throw new UsageError(
      `"${taken.path}" exists already. Name another place with --out, or give --replace to write over it.`,
    );
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o600, flag: mayReplace ? "w" : "wx" });
  }
}
