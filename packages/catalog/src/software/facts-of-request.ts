import type { ElevationRequest } from "@msp/workflows";
import type { EvidencePiece } from "./combine-evidence.ts";

/** What a request for elevation says about its file. The publisher there is a word in the file and no signature. */
export function factsOfRequest({ file, service }: ElevationRequest): EvidencePiece {
  if (file === undefined) return { from: "the request", facts: {} };
  const { name, version, publisher, sha256, scan } = file;
  const verdict = scan === "clean" ? "no detections" : scan;
  return {
    from: "the request",
    facts: {
      ...(name ? { file: name } : {}),
      ...(version ? { version } : {}),
      ...(publisher ? { publisher } : {}),
      ...(sha256 && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : {}),
    },
    scans: [{ by: service, verdict }],
  };
}
