import { createHmac } from "node:crypto";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";
import type { EvidencePack } from "./evidence-pack.ts";

/** The hash a pack's seal must have. */
export const sealHashOf = ({
  seal: _seal,
  ...pack
}: EvidencePack | (Omit<EvidencePack, "seal"> & { seal?: never })): string =>
  sha256(canonicalJson(pack as unknown as Json));

/** The signature a seal must have under a key. What is signed begins with the form's name, so it is no signature of anything else. */
export const signatureOfSeal = (hash: string, key: string): string =>
  createHmac("sha256", key).update(`msp-evidence-1:${hash}`).digest("hex");

/** Seals a pack, and signs the seal where there is a key. */
export function sealPack(pack: Omit<EvidencePack, "seal">, key: string | undefined): EvidencePack {
  const hash = sealHashOf(pack);
  return { ...pack, seal: { sha256: hash, ...(key === undefined ? {} : { signature: signatureOfSeal(hash, key) }) } };
}
