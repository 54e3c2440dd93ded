import type { LedgerEntry } from "@msp/autotask/testing";
import type { EntryOf } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../src/crash/judge/case-file.ts";
import type { CommittedWrite } from "../src/crash/judge/committed-write.ts";
import { judgeWrites } from "../src/crash/judge/judge-writes.ts";
import { matchWrites } from "../src/crash/judge/match-writes.ts";

const body = { ticketID: 7, title: "Called", description: "Called back." };

const intent = (seq: number, at: number, more: object = {}): EntryOf<"intended"> => ({
  kind: "intended",
  path: `step${seq}`,
  attempt: 1,
  marker: "msp-1",
  fingerprint: "f",
  write: {
    system: "autotask",
    operation: "addCustomerNote",
    target: "ticket 7",
    fields: {},
    request: { method: "POST", url: "http://127.0.0.1:1/atservicesrest/v1.0/Tickets/7/Notes", body, ...more },
  },
  facts: { maxInFlightMs: 0, searchLagMs: 0, canMark: false, canFind: false },
  notAfter: at,
  seq,
  at,
  previous: "",
  hash: `h${seq}`,
});

const note = (at: number, more: Partial<LedgerEntry> = {}): CommittedWrite => ({
  system: "autotask",
  at,
  entry: {
    sequence: at,
    entity: "TicketNotes",
    id: 1,
    verb: "create",
    body,
    at,
    by: { via: "system" },
    marks: {},
    ...more,
  },
});

describe("matching writes with intents", () => {
  it("takes each intent once: a second write of the same content is announced by nobody", () => {
    const { intents, unannounced } = matchWrites([intent(1, 10)], [note(20), note(30)]);
    expect(intents.map(({ committed }) => committed?.at)).toEqual([20]);
    expect(unannounced.map(({ at }) => at)).toEqual([30]);
  });

  it("tells writes apart by content, record and time, whatever the journal promises about them", () => {
    const other = note(20, { body: { ...body, title: "Mailed" } });
    const before = note(5);
    const tooLate = note(10 + 7 * 60_000);
    const elsewhere = note(20, { entity: "Tickets" });
    for (const write of [other, before, tooLate, elsewhere])
      expect(matchWrites([intent(1, 10)], [write]).unannounced).toEqual([write]);
    expect(matchWrites([intent(1, 10)], [note(10 + 5 * 60_000)]).unannounced).toEqual([]);
  });

  it("knows an update by its record, and a deletion by its address", () => {
    const update = intent(1, 10, {
      method: "PATCH",
      url: "http://127.0.0.1:1/v1.0/Tickets",
      body: { id: 7, status: 5 },
    });
    const changed = note(11, { entity: "Tickets", verb: "update", id: 7, body: { id: 7, status: 5 } });
    expect(matchWrites([update], [changed]).unannounced).toEqual([]);
    const removal = intent(1, 10, {
      method: "DELETE",
      url: "http://127.0.0.1:1/v1.0/Tickets/7/AdditionalContacts/12",
      body: undefined,
    });
    const removed = (id: number) => note(11, { entity: "TicketAdditionalContacts", verb: "delete", id, body: null });
    expect(matchWrites([removal], [removed(12)]).unannounced).toEqual([]);
    expect(matchWrites([removal], [removed(13)]).unannounced).toHaveLength(1);
  });
});

describe("what counts as lost", () => {
  const adopted: EntryOf<"accepted"> = {
    kind: "accepted",
    path: "step1",
    attempt: 1,
    output: {},
    seq: 2,
    at: 40,
    previous: "",
    hash: "h2",
  };
  const own = intent(1, 10);
  const judged = (intents: readonly EntryOf<"intended">[], writes: readonly CommittedWrite[]) =>
    judgeWrites({
      journals: [{ format: "msp-journal-1", runId: "r", entries: [own, adopted], heads: [] }],
      intents,
      writes,
      mayRepeatSafely: true,
    } as unknown as CaseFile);
  /** Of a history that a restored backup has replaced: later, in another round, by the same marker. */
  const replaced = { ...intent(9, 10 * 60_000), path: "step1#2" };

  it("is a write the journal calls accepted, and no service has", () => {
    expect(judged([own], [])).toMatchObject([{ kind: "lost" }]);
    const stranger = { ...replaced, marker: "msp-2" };
    expect(judged([own, stranger], [note(10 * 60_000 + 1)])).toMatchObject([{ kind: "lost" }]);
  });

  it("is not what another round or a replaced history has sent under the same marker", () => {
    expect(judged([own, replaced], [note(10 * 60_000 + 1)])).toEqual([]);
  });

  it("may be there once only, whoever sent it", () => {
    expect(judged([own, replaced], [note(11), note(10 * 60_000 + 1)])).toMatchObject([{ kind: "doubled" }]);
  });
});
