import { open } from "node:fs/promises";
import type { Journal } from "@msp/workflows/run";
import { parseJournal } from "../host/read-journal-file.ts";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

/** A file that can be proven, by what is in it. */
export type ProofFile =
  | { readonly kind: "journal"; readonly journal: Journal }
  /** Whether it is a whole pack is for verifying to say. */
  | { readonly kind: "pack"; readonly pack: unknown }
  | { readonly kind: "state" };

/** Reads a file that can be proven. Throws `UsageError` for any other. */
export async function readProofFile(file: string): Promise<ProofFile> {
  if (await isDatabase(file)) return { kind: "state" };
  if (file.toLowerCase().endsWith(".md"))
    throw new UsageError(
      `"${file}" is the page for people, which anybody can retype. Verify the JSON that was exported with it.`,
    );
  const content = await readJsonFile(file, "What is to be verified");
  const format = (content as { readonly format?: unknown } | null)?.format;
  if (format === "msp-evidence-1") return { kind: "pack", pack: content };
  return { kind: "journal", journal: parseJournal(content, file) };
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead).toString("latin1") === "SQLite format 3\0";
  } finally {
    await handle.close();
  }
}
