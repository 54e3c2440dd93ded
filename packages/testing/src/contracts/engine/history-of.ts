import type { Json } from "@msp/workflows/ports";
import { canonicalJson, type Entry } from "@msp/workflows/run";

/** What happened at each place, in order, as far as a kill may not change it. */
export type History = { readonly [path: string]: readonly string[] };

/** Only what brings an open write to its end may differ: looking for it, and sending it again once it surely is not there. */
const isRecovery = (entry: Entry): boolean =>
  recovering.has(entry.kind) ||
  (entry.kind === "decided" && entry.about === "looked before sending") ||
  /@(settle|verify|busy)\d+/.test(entry.path);

const recovering: ReadonlySet<Entry["kind"]> = new Set(["noted", "accepted", "settled", "sighted", "cancel asked"]);

/** Instants move when a write had to be waited for, so only what they stand at is compared. */
const earliest = Date.parse("2020-01-01T00:00:00Z");

function essence(value: Json): Json {
  if (typeof value === "number") return value > earliest ? "an instant" : value;
  if (Array.isArray(value)) return value.map((item: Json) => essence(item));
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? value.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "an instant") : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, essence(field as Json)]));
}

function inWords(entry: Entry): string {
  const { seq: _seq, at: _at, previous: _previous, hash: _hash, path: _path, ...body } = entry;
  if (body.kind === "intended") {
    const { operation, target, fields } = body.write;
    return `intended ${canonicalJson(essence({ operation, target, fields, approval: body.approval ?? null }))}`;
  }
  if (body.kind === "ended")
    return canonicalJson(
      essence({ ...body, done: [...body.done].sort(), doubts: [...body.doubts].sort() } as unknown as Json),
    );
  // A refusal is the same whichever attempt it answers.
  if (body.kind === "refused") return `refused ${body.reason}`;
  return canonicalJson(essence(body as unknown as Json));
}

/** The history of a run per place, made so that it is the same whether or not the run was killed on its way. */
export function historyOf(entries: readonly Entry[]): History {
  const history: { [path: string]: string[] } = {};
  for (const entry of entries) {
    if (isRecovery(entry)) continue;
    const words = inWords(entry);
    const before = history[entry.path] ?? [];
    history[entry.path] = before;
    // The same write sent once more is one write, and so is its refusal.
    if ((entry.kind === "intended" || entry.kind === "refused") && before.includes(words)) continue;
    before.push(words);
  }
  return history;
}
