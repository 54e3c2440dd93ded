import type { InboxMessage, RunStore } from "@msp/workflows/run";
import type { Mutant } from "./mutant.ts";

const asleep = (key: string) => `unwoken:${key}`;

/** Keeps a message in one transaction and wakes its run in another: a kill between leaves an answer nobody looks at. */
function inTwo(store: RunStore): RunStore {
  return {
    ...store,
    async deliver({ only, ...message }) {
      const before = [...(await store.inbox(message.key)), ...(await store.inbox(asleep(message.key)))];
      if (only === "one" && before.length > 0) return "taken";
      const kept = await store.deliver({ ...message, key: asleep(message.key) });
      const runId = message.key.slice(0, message.key.indexOf(":"));
      if (kept === "kept" && (await store.find(runId)))
        await store.append(
          runId,
          [{ kind: "noted", path: "", text: `A message has come for ${message.key}.` }],
          message.at,
        );
      return kept;
    },
    async inbox(key) {
      const unwoken = await store.inbox(asleep(key));
      return [...(await store.inbox(key)), ...unwoken.map((message): InboxMessage => ({ ...message, key }))];
    },
  };
}

/** Wakes outside the transaction that keeps the message. */
export const wakeOutside: Mutant = { about: "wakes a run outside the transaction that keeps its answer", store: inTwo };
