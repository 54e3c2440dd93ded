import { toSop } from "@msp/workflows/render";
import { type EvidencePack, toEvidencePack } from "@msp/workflows/run";
import type { LocatedRun } from "./locate-run.ts";
import type { ToldRun } from "./tell-run.ts";

/** What a pack needs besides the run. */
export interface PackOptions {
  /** The key that signs journals. */
  readonly key: string | undefined;
  /** In milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Puts the evidence of a run together: its journal, the procedure it ran, the words it was told in, and the values kept beside it. */
export async function packOfRun(found: LocatedRun, told: ToldRun, { key, now }: PackOptions): Promise<EvidencePack> {
  const { definition, narrator, lines } = told;
  const make = (blobs: Awaited<ReturnType<typeof blobsOf>>) =>
    toEvidencePack(found.journal, {
      titleOf: (path) => narrator.titleOf(path),
      // Without a tenant's labels, so that the text of a version has one hash wherever it is printed.
      sop: "workflow" in definition ? { text: toSop(definition.workflow) } : definition,
      timeline: lines.map(({ entry, line: { word, text, details = [] } }) => ({
        seq: entry.seq,
        at: new Date(entry.at).toISOString(),
        word,
        text,
        details: [...details],
      })),
      blobs,
      exportedAt: now,
      ...(key === undefined ? {} : { key }),
    });
  const listed = make(new Map());
  return listed.blobs.length === 0 ? listed : make(await blobsOf(found, listed));
}

async function blobsOf(found: LocatedRun, { blobs }: EvidencePack) {
  const values = await Promise.all(blobs.map(async ({ sha256 }) => [sha256, await found.blob(sha256)] as const));
  return new Map(values.flatMap(([sha256, value]) => (value === undefined ? [] : [[sha256, value] as const])));
}
