import { createHash } from "node:crypto";
import { canonicalJson, type RunStore } from "@msp/workflows/run";
import type { Acknowledged } from "./acknowledged.ts";

/** A store that says what it has acknowledged, before whoever asked hears of it. */
export function acknowledging(store: RunStore, note: (what: Acknowledged) => void): RunStore {
  return {
    ...store,
    async create(run, first, at) {
      const result = await store.create(run, first, at);
      note({ kind: "run", runId: run.runId });
      return result;
    },
    async append(runId, bodies, at, consumed, blobs = []) {
      const entries = await store.append(runId, bodies, at, consumed, blobs);
      for (const value of blobs)
        note({ kind: "blob", hash: createHash("sha256").update(canonicalJson(value)).digest("hex") });
      for (const { seq, hash } of entries) note({ kind: "entry", runId, seq, hash });
      return entries;
    },
    async deliver(message) {
      const delivery = await store.deliver(message);
      if (delivery !== "taken") note({ kind: "message", message });
      return delivery;
    },
    async addHead(sign) {
      const head = await store.addHead(sign);
      note({ kind: "head", head });
      return head;
    },
  };
}
