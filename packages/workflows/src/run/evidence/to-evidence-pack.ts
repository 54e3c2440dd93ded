import type { Json } from "../../ports/json.ts";
import { sha256 } from "../journal/sha256.ts";
import type { Journal } from "../journal/verify-journal.ts";
import { blobReferences } from "./blob-references.ts";
import type { EvidencePack } from "./evidence-pack.ts";
import { followFromJournal } from "./follow-from-journal.ts";
import { instantText } from "./instant-text.ts";
import { plainJson } from "./plain-json.ts";
import { sealPack } from "./seal-pack.ts";
import type { TitleOf } from "./title-of.ts";

/** What a pack is made of besides the journal. */
export interface EvidenceSources {
  /** What the procedure calls a place of the journal; the empty path is the procedure itself. */
  readonly titleOf: TitleOf;
  /** The procedure as people read it, of exactly the version that ran, or why it is not at hand. */
  readonly sop: { readonly text: string } | { readonly missing: string };
  /** The run told in words. Default: not told. */
  readonly timeline?: EvidencePack["timeline"];
  /** Values that were too large for their entries, by SHA-256. What is not there is listed without its value. */
  readonly blobs?: ReadonlyMap<string, Json>;
  /** In milliseconds since 1970-01-01 UTC. */
  readonly exportedAt: number;
  /** The key that signs journals. Without it the pack can only be called consistent. */
  readonly key?: string;
}

/**
 * Puts everything that proves one run together. The journal is taken as it is; verify it first, or the pack when it is done.
 *
 * Throws `TypeError` when the journal does not begin with the start of a run.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { titleAt, toSop } from "@msp/workflows/render";
 * import { type Journal, toEvidencePack } from "@msp/workflows/run";
 *
 * const packOf = (journal: Journal, workflow: AnyWorkflow, now: number) =>
 *   toEvidencePack(journal, { titleOf: (path) => titleAt(workflow, path), sop: { text: toSop(workflow) }, exportedAt: now });
 * ```
 */
export function toEvidencePack(journal: Journal, sources: EvidenceSources): EvidencePack {
  const { sop, timeline = [], blobs, exportedAt, key } = sources;
  const titles = new Map<string, string>();
  const titleOf = (path: string): string => {
    const title = titles.get(path) ?? sources.titleOf(path);
    titles.set(path, title);
    return title;
  };
  const parts = followFromJournal(journal, titleOf);
  const { format, runId, entries, heads } = journal;
  return sealPack(
    {
      format: "msp-evidence-1",
      exportedAt: instantText(exportedAt),
      ...parts,
      sop: { version: parts.run.version, ...("text" in sop ? { sha256: sha256(sop.text), text: sop.text } : sop) },
      timeline,
      titles: Object.fromEntries([...titles].sort(([one], [other]) => (one < other ? -1 : 1))),
      blobs: blobReferences(entries).map((reference) => {
        const value = blobs?.get(reference.sha256);
        return { ...reference, ...(value === undefined ? {} : { value: plainJson(value) }) };
      }),
      journal: {
        format,
        runId,
        entries: entries as unknown as EvidencePack["journal"]["entries"],
        heads: heads.map((head) => ({ ...head })),
      },
    },
    key,
  );
}
