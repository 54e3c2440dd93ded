import { createFakeClock, createMemoryDocumentation } from "@msp/testing";
import type { Action, Effect, Need, Verification } from "@msp/workflows";
import { type Documentation, NotFoundError, notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import * as actions from "../../src/actions.ts";

const record = { holders: [{ contactId: "101", name: "Olivia Reyes", holds: ["primary" as const] }] };

function documented() {
  const clock = createFakeClock();
  const adapter = createMemoryDocumentation({
    clock,
    seed: {
      organizations: [
        {
          id: "o1",
          name: "Acme Dental",
          companyId: "100",
          alert: "Call first.",
          records: [record],
          documents: [{ id: "p1", title: "Restart", text: "Ask Olivia." }],
          devices: [
            { id: "d1", name: "ACME-WS-01", monitoringId: "m1", serialNumber: "S1" },
            { id: "d2", name: "ACME-WS-02", monitoringId: "m2", serialNumber: "S2" },
          ],
          contacts: [{ id: "c1", name: "Nina Dale", email: "nina.dale@example.com" }],
          secrets: [{ id: "s1", name: "Local administrator", deviceId: "d1", changedAt: "2026-01-12T08:30:00.000Z" }],
        },
        { id: "o2", name: "Cedar Bakery", companyId: "200" },
        { id: "o3", name: "Cedar Bakery", companyId: "200" },
        { id: "o4", name: "Birch Legal", companyId: "300", records: [record, record] },
      ],
    },
  });
  const call = { marker: "msp-1", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
  return { adapter, clock, documentation: adapter.on(call) };
}

/** Runs a part of an action as the runtime does. */
const part =
  (name: "run" | "verify") =>
  async <In, Out>(
    action: Action<In, Out, Effect, Need>,
    documentation: Documentation,
    input: NoInfer<In>,
    more: object = {},
  ): Promise<unknown> => {
    const work = action[name] as ((call: object) => Promise<unknown>) | undefined;
    if (work === undefined) throw new Error(`${action.id} has no ${name}.`);
    const result = await work({ input: action.input.parse(input), ports: { documentation }, ...more });
    return name === "run" ? action.output.parse(result) : result;
  };
const [run, verify] = [part("run"), part("verify")];

const reads: readonly (readonly [
  string,
  Parameters<ReturnType<typeof documented>["adapter"]["setUnreadable"]>[0],
  (port: Documentation) => Promise<unknown>,
])[] = [
  ["findDocumentedCompany", "companies", (port) => run(actions.findDocumentedCompany, port, { companyId: "100" })],
  [
    "findDocumentedDevices",
    "devices",
    (port) => run(actions.findDocumentedDevices, port, { organizationId: "o1", monitoringId: "m1" }),
  ],
  [
    "findDocumentedContacts",
    "contacts",
    (port) => run(actions.findDocumentedContacts, port, { organizationId: "o1", name: "Nina Dale" }),
  ],
  [
    "findSecretPlaces",
    "secrets",
    (port) => run(actions.findSecretPlaces, port, { organizationId: "o1", deviceId: "d1" }),
  ],
  ["readSecretPlace", "secrets", (port) => run(actions.readSecretPlace, port, { secretId: "s1" })],
  ["readPage", "pages", (port) => run(actions.readPage, port, { pageId: "p1" })],
  [
    "readCustomerRecord",
    "customer records",
    (port) => run(actions.readCustomerRecord, port, { organizationId: "o1", companyId: "100" }),
  ],
];

describe("a look into the documentation", () => {
  it.each(reads)("says why it cannot look, and never that nothing is there: %s", async (name, partOf, read) => {
    const outcome = name === "readCustomerRecord" ? "unreadable" : "not readable";
    const { adapter, documentation } = documented();
    adapter.setUnreadable(partOf, "The key may not.");
    expect(await read(documentation)).toEqual({ outcome, reason: expect.stringContaining("The key may not.") });
    const nothing = notConnected("documentation").on({ notAfter: 0, beforeWrite: async () => {} });
    expect(await read(nothing)).toEqual({ outcome, reason: expect.stringContaining("No system is connected") });
    adapter.setReadable(partOf);
    expect(await read(documentation)).not.toMatchObject({ outcome });
  });

  it("tells a company that is linked, to none or to several", async () => {
    const { documentation } = documented();
    const find = (companyId: string) => run(actions.findDocumentedCompany, documentation, { companyId });
    expect(await find("100")).toMatchObject({ outcome: "linked", organizationId: "o1" });
    expect(await find("999")).toEqual({ outcome: "not linked" });
    expect(await find("200")).toMatchObject({ outcome: "several", candidates: [{ id: "o2" }, { id: "o3" }] });
  });

  it("tells a record that is found, none or several", async () => {
    const { documentation } = documented();
    const read = (organizationId: string, companyId: string) =>
      run(actions.readCustomerRecord, documentation, { organizationId, companyId });
    expect(await read("o1", "100")).toMatchObject({ outcome: "found", record: { companyId: "100", ...record } });
    expect(await read("o2", "200")).toEqual({ outcome: "none" });
    expect(await read("o4", "300")).toMatchObject({
      outcome: "several",
      links: [expect.any(String), expect.any(String)],
    });
  });

  it("tells instructions and what could not be read of them", async () => {
    const { adapter, documentation } = documented();
    const read = () => run(actions.readInstructions, documentation, { organizationId: "o1", about: ["restart"] });
    expect(await read()).toMatchObject({
      outcome: "read",
      found: [{ kind: "alert" }, { title: "Restart" }],
      unread: [],
    });
    adapter.setUnreadable("documents", "They are switched off.");
    expect(await read()).toMatchObject({
      found: [{ kind: "alert" }],
      unread: [expect.stringContaining("switched off")],
    });
  });

  it("chooses no device where two numbers contradict each other", async () => {
    const { documentation } = documented();
    const input = { organizationId: "o1", monitoringId: "m1", serialNumber: "S2" };
    expect(await run(actions.findDocumentedDevices, documentation, input)).toMatchObject({ outcome: "contradictory" });
  });

  it("shows a rotation by the moment of the change", async () => {
    const { adapter, clock, documentation } = documented();
    const seenAt = new Date(clock.now()).toISOString();
    await clock.advance(1_000);
    const changedAt = async () => {
      const answer = await run(actions.readSecretPlace, documentation, { secretId: "s1" });
      return (answer as { place: { changedAt: string } }).place.changedAt;
    };
    expect((await changedAt()) > seenAt).toBe(false);
    adapter.rotateSecret("s1");
    expect((await changedAt()) > seenAt).toBe(true);
  });

  it("tells what is not there", async () => {
    const { documentation } = documented();
    expect(await run(actions.readSecretPlace, documentation, { secretId: "s9" })).toEqual({ outcome: "not there" });
    expect(await run(actions.readPage, documentation, { pageId: "p9" })).toEqual({ outcome: "not there" });
    await expect(run(actions.archiveDocumentedDevice, documentation, { deviceId: "d9" })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});

describe("a write into the documentation", () => {
  it("is not seen where it did not happen", async () => {
    const { documentation } = documented();
    const { pageId } = await documentation.createPage({ organizationId: "o2", title: "Other" });
    const seen: readonly Promise<unknown>[] = [
      verify(actions.archiveDocumentedDevice, documentation, { deviceId: "d1" }),
      verify(actions.noteOnContact, documentation, { contactId: "c1", line: "Left." }),
      verify(
        actions.createPage,
        documentation,
        { organizationId: "o1", title: "Other" },
        { output: { pageId }, marker: "msp-1" },
      ),
      verify(
        actions.createPage,
        documentation,
        { organizationId: "o2", title: "Evidence" },
        { output: { pageId }, marker: "msp-1" },
      ),
      verify(actions.addPageText, documentation, { pageId, text: "Done." }),
      verify(actions.publishPage, documentation, { pageId }),
    ];
    for (const verification of (await Promise.all(seen)) as Verification[])
      expect(verification).toMatchObject({ seen: false });
  });

  it("is read back where it happened", async () => {
    const { documentation } = documented();
    const [page, text] = [{ organizationId: "o1", title: "Evidence" }, "Off at 14:02.\nBack at 14:03."];
    const output = await run(actions.createPage, documentation, page);
    const { pageId } = output as { pageId: string };
    await run(actions.addPageText, documentation, { pageId, text });
    await run(actions.publishPage, documentation, { pageId });
    await run(actions.noteOnContact, documentation, { contactId: "c1", line: "Left." });
    await run(actions.archiveDocumentedDevice, documentation, { deviceId: "d1" });
    const kept = await verify(actions.createPage, documentation, page, { output, marker: "msp-1" });
    expect(kept).toMatchObject({ seen: true, marker: "kept" });
    const lost = await verify(actions.createPage, documentation, page, { output, marker: "msp-2" });
    expect(lost).toMatchObject({ seen: true, marker: "missing" });
    for (const seen of [
      await verify(actions.addPageText, documentation, { pageId, text }),
      await verify(actions.publishPage, documentation, { pageId }),
      await verify(actions.noteOnContact, documentation, { contactId: "c1", line: "Left." }),
      await verify(actions.archiveDocumentedDevice, documentation, { deviceId: "d1" }),
    ])
      expect(seen).toMatchObject({ seen: true });
  });

  it("of a page whose answer was lost is found again by its marker", async () => {
    const { adapter, documentation } = documented();
    adapter.failNext({ kind: "answer lost" });
    const page = { organizationId: "o1", title: "Evidence" };
    await expect(run(actions.createPage, documentation, page)).rejects.toThrow("no answer came");
    const { again } = actions.createPage as { readonly again: unknown };
    const { lookUp } = again as { readonly lookUp: (call: object) => Promise<unknown> };
    const found = await lookUp({ input: page, ports: { documentation }, marker: "msp-1" });
    expect(found).toEqual({ matches: [{ pageId: "page-2" }], controlSeen: true });
  });
});
