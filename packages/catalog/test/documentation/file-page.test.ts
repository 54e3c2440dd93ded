import { createMemoryDocumentation, type MemoryDocumentation, type WriteFault } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { filePage } from "../../src/documentation/file-page.ts";
import { createOffice } from "../support/create-office.ts";

const request = { organizationId: "o1", title: "Power cycle of ACME-WS-01", text: "Off at 14:02.\nBack at 14:03." };

/** Files a page in an office that has filed one before, which proves that titles keep markers. */
async function file(fault?: WriteFault) {
  let documentation: MemoryDocumentation | undefined;
  const office = await createOffice(filePage, {
    systems: (clock) => {
      const seed = { organizations: [{ id: "o1", name: "Acme Dental", companyId: "100" }] };
      documentation = createMemoryDocumentation({ clock, seed });
      return { documentation };
    },
  });
  if (documentation === undefined) throw new Error("The office asked for no systems.");
  const before = { marker: "msp-before", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
  await documentation.on(before).createPage({ organizationId: "o1", title: "Before" });
  if (fault !== undefined) documentation.failNext(fault);
  const { outcome } = await office.run(request);
  const page = await documentation.on(before).getPage("page-2");
  const happened = documentation.ledger.filter(({ happenedAt }) => happenedAt !== undefined).slice(1);
  return { outcome, page, happened: happened.map(({ operation }) => operation) };
}

const operations = ["createPage", "addPageText", "publishPage"];

describe("a page that is filed", () => {
  it("is there, says what it should, and is published", async () => {
    const { outcome, page, happened } = await file();
    expect([outcome, happened]).toEqual(["succeeded", operations]);
    expect(page).toMatchObject({ title: request.title, text: request.text, isPublished: true });
  });

  for (const operation of operations)
    it.each([
      { kind: "answer lost", operation },
      { kind: "request lost", operation },
      { kind: "late", operation, afterMs: 3_000 },
    ] as const)(`is filed once though an answer was lost ($operation, $kind)`, async (fault) => {
      const { outcome, page, happened } = await file(fault);
      expect([outcome, happened]).toEqual(["succeeded", operations]);
      expect(page).toMatchObject({ title: request.title, text: request.text, isPublished: true });
    });
});
