import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";
import { type Journal, verifyJournal } from "../journal/verify-journal.ts";
import { reasonOf } from "../reason-of.ts";
import { blobReferences } from "./blob-references.ts";
import { EvidencePack } from "./evidence-pack.ts";
import { type FromJournal, followFromJournal } from "./follow-from-journal.ts";
import { sealHashOf, signatureOfSeal } from "./seal-pack.ts";

/** What verifying a pack found. `unaltered` needs the key, and a seal that was signed with it. */
export type EvidenceVerdict =
  | {
      readonly verdict: "unaltered" | "consistent";
      readonly runId: string;
      readonly entries: number;
      /** The hash of the last entry: the same run has the same head wherever it is printed. */
      readonly head: string;
      /** Why it is not more than consistent. */
      readonly because?: string;
    }
  | {
      readonly verdict: "altered";
      readonly runId: string;
      /** The entry it is about, where it is about one. */
      readonly seq?: number;
      readonly reason: string;
    };

/**
 * Proves that a pack was not changed: the chain of its journal, the parts that must follow from it, the values kept beside it, and the seal over all of it.
 * Names the first entry that was changed, or the first part that does not say what the journal says.
 *
 * Throws nothing, whatever the pack holds.
 *
 * @example
 * ```ts
 * import { type EvidencePack, verifyEvidencePack } from "@msp/workflows/run";
 *
 * const isGenuine = (pack: EvidencePack, key: string) => verifyEvidencePack(pack, { key }).verdict === "unaltered";
 * ```
 */
export function verifyEvidencePack(given: unknown, { key }: { readonly key?: string } = {}): EvidenceVerdict {
  const shaped = EvidencePack.safeParse(given);
  if (!shaped.success) {
    const { path = [], message } = shaped.error.issues[0] ?? { message: "it has another form" };
    return { verdict: "altered", runId: "", reason: `${path.join(".") || "the pack"}: ${message}` };
  }
  // The pack as it was given: a parsed one could have lost what must not be there.
  const pack = given as EvidencePack;
  const { runId } = pack.journal;
  const altered = (reason: string, seq?: number): EvidenceVerdict => ({
    verdict: "altered",
    runId,
    ...(seq === undefined ? {} : { seq }),
    reason,
  });
  const journal = pack.journal as unknown as Journal;
  const chain = verifyJournal(journal, key === undefined ? {} : { key });
  if (chain.verdict === "altered") return altered(chain.reason, chain.seq);
  const difference = firstDifference(pack, journal);
  if (difference) return altered(difference.reason, difference.seq);
  const seal = sealHashOf(pack);
  if (seal !== pack.seal.sha256)
    return altered(
      "a title, the timeline, the procedure's text or another part outside the journal was changed (the seal does not fit)",
    );
  const { signature } = pack.seal;
  const found = { runId, entries: chain.entries, head: chain.head };
  if (key === undefined)
    return {
      verdict: "consistent",
      ...found,
      because: "without the signing key nobody can tell whether all of it was rewritten",
    };
  if (signature === undefined)
    return {
      verdict: "consistent",
      ...found,
      because:
        "the journal is unaltered, but the pack was made without the key, so its titles, timeline and procedure are not signed",
    };
  if (signature !== signatureOfSeal(seal, key)) return altered("the signature of the seal does not fit the key");
  return { verdict: "unaltered", ...found };
}

interface Difference {
  readonly reason: string;
  readonly seq?: number;
}

/** The first part of a pack that does not say what its journal says. */
function firstDifference(pack: EvidencePack, journal: Journal): Difference | undefined {
  let expected: FromJournal;
  try {
    expected = followFromJournal(journal, (path) => pack.titles[path] ?? path);
  } catch (error) {
    return { reason: `the journal is not one of this software: ${reasonOf(error)}` };
  }
  for (const [name, part] of Object.entries(expected)) {
    const difference = partDifference(name, pack[name as keyof FromJournal] as Json, part as Json);
    if (difference) return difference;
  }
  return sopDifference(pack.sop, expected.run.version) ?? blobDifference(pack.blobs, journal);
}

function partDifference(name: string, given: Json, expected: Json): Difference | undefined {
  if (isSame(given, expected)) return undefined;
  if (!Array.isArray(given) || !Array.isArray(expected))
    return { reason: `"${name}" does not say what the journal says` };
  const index = expected.findIndex((item, at) => !isSame(given[at], item));
  const item = (expected[index] ?? given[expected.length]) as { readonly seq?: number; readonly path?: string };
  const what = index < 0 ? "more than" : "not what";
  return {
    reason: `"${name}" says ${what} the journal says (${item.path ?? "its end"})`,
    ...(item.seq === undefined ? {} : { seq: item.seq }),
  };
}

const isSame = (one: Json | undefined, other: Json): boolean =>
  one !== undefined && canonicalJson(one) === canonicalJson(other);

function sopDifference({ version, sha256: digest, text }: EvidencePack["sop"], ran: string): Difference | undefined {
  if (version !== ran) return { reason: `the procedure's text is of version ${version}, and ${ran} ran` };
  if (text !== undefined && sha256(text) !== digest)
    return { reason: "the procedure's text was changed: its hash does not fit" };
  return undefined;
}

function blobDifference(blobs: EvidencePack["blobs"], journal: Journal): Difference | undefined {
  const expected = blobReferences(journal.entries);
  for (const [index, { sha256: digest, bytes, seq }] of expected.entries()) {
    const blob = blobs[index];
    if (blob?.sha256 !== digest || blob.bytes !== bytes || blob.seq !== seq)
      return { reason: `the value that entry ${seq} refers to is not listed`, seq };
    if (blob.value !== undefined && sha256(canonicalJson(blob.value as Json)) !== digest)
      return { reason: `the value beside entry ${seq} was changed`, seq };
  }
  return blobs.length > expected.length ? { reason: "a value is listed that no entry refers to" } : undefined;
}
