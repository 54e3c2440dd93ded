import { checkDrift, createAutotaskClient } from "@msp/autotask";
import { createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { connect, failureOf, settingsOf } from "./support/connected.ts";

type Field = { name: string; [member: string]: unknown };

/** A client of a tenant whose ticket fields were changed on the way. */
function connectToChanged(change: (fields: Field[]) => Field[]) {
  const clock = createFakeClock({ at: "2026-03-02T09:00:00Z" });
  const fake = createFakeAutotask({ clock });
  return createAutotaskClient({
    ...settingsOf(fake, clock),
    fetch: async (input, init) => {
      const answer = await fake.fetch(input, init);
      const url = input instanceof Request ? input.url : String(input);
      if (!url.includes("/Tickets/entityInformation/fields")) return answer;
      const { fields } = (await answer.json()) as { fields: Field[] };
      return Response.json({ fields: change(fields) });
    },
  });
}

const changed = (name: string, members: object) => (fields: Field[]) =>
  fields.map((field) => (field.name === name ? { ...field, ...members } : field));

describe("drift", () => {
  it("is not found where tenant and types agree", async () => {
    const { client } = connect();
    const report = await checkDrift(client);
    expect(report.compared).toBeGreaterThan(35);
    expect(report.unknown).toEqual([]);
    expect(report.findings.filter(({ harms }) => harms)).toEqual([]);
  });

  it.each([
    ["a field that is gone", "missing", true, (fields: Field[]) => fields.filter(({ name }) => name !== "title")],
    ["a new field", "new", false, (fields: Field[]) => [...fields, { name: "mood", dataType: "string" }]],
    [
      "a new field that is required",
      "new",
      true,
      (fields: Field[]) => [...fields, { name: "mood", dataType: "string", isRequired: true }],
    ],
    ["another type", "type", true, changed("title", { dataType: "integer" })],
    ["a requirement", "required", true, changed("description", { isRequired: true })],
    ["a field that became read only", "read only", true, changed("description", { isReadOnly: true })],
    ["a field queries may not name any more", "not queryable", true, changed("title", { isQueryable: false })],
    ["a shorter field", "shorter", true, changed("title", { length: 100 })],
    ["choices that are gone", "picklist", true, changed("status", { isPickList: false })],
    ["choices that are new", "picklist", false, changed("monitorID", { isPickList: true })],
  ] as const)("tells of %s", async (_what, kind, harms, change) => {
    const { findings } = await checkDrift(connectToChanged(change), { entities: ["tickets"] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ entity: "Tickets", kind, harms, message: expect.stringContaining("Tickets.") });
  });

  it("does not call agreeing what it could not read", async () => {
    const { client, fake } = connect();
    fake.faults.add({
      kind: "status",
      code: 403,
      body: { errors: ["No access."] },
      match: { path: /Contracts\/entityInformation/ },
      times: 9,
    });
    const report = await checkDrift(client, { entities: ["contracts", "roles"] });
    expect(report).toMatchObject({
      compared: 1,
      unknown: [{ entity: "Contracts", message: expect.stringContaining("No access.") }],
    });
  });

  it("ends at once where nothing can be known", async () => {
    const { client } = connect({ client: { secret: "wrong" } });
    expect(await failureOf(checkDrift(client))).toMatchObject({ name: "AuthenticationError" });
  });
});
