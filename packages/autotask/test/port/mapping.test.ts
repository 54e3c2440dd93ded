import {
  ChecklistLibrary,
  Company,
  Contact,
  Contract,
  Resource,
  Ticket,
  TicketChecklistItem,
  TicketNote,
} from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitNoteMarker, withNoteMarker } from "../../src/mapping/note-marker.ts";
import { parseId } from "../../src/mapping/parse-id.ts";
import { toChecklistItem } from "../../src/mapping/to-checklist-item.ts";
import { toChecklistLibrary } from "../../src/mapping/to-checklist-library.ts";
import { toCompany } from "../../src/mapping/to-company.ts";
import { toContact } from "../../src/mapping/to-contact.ts";
import { toContract } from "../../src/mapping/to-contract.ts";
import { toInstant } from "../../src/mapping/to-instant.ts";
import { toNote } from "../../src/mapping/to-note.ts";
import { toResource } from "../../src/mapping/to-resource.ts";
import { toTerm } from "../../src/mapping/to-term.ts";
import { toTicket } from "../../src/mapping/to-ticket.ts";

describe("the marker of a note", () => {
  it("comes off exactly as it went on, whatever the text", () => {
    const marker = fc.stringMatching(/^msp-[0-9a-f]{24}$/);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), marker, (text, mark) => {
        expect(splitNoteMarker(withNoteMarker(text, mark))).toEqual({ text, marker: mark });
      }),
    );
  });

  it("survives other line ends and space at the end", () => {
    const stored = withNoteMarker("One\nTwo", "m-1").replaceAll("\n", "\r\n");
    expect(splitNoteMarker(`${stored} \r\n`)).toEqual({ text: "One\r\nTwo", marker: "m-1" });
  });

  it("is only what stands at the very end", () => {
    const quoted = `${withNoteMarker("Quoted", "m-1")}\nmore`;
    expect(splitNoteMarker(quoted)).toEqual({ text: quoted, marker: undefined });
  });
});

describe("parseId", () => {
  it("reads whole numbers and nothing else", () => {
    expect(["0", "174", "30101"].map(parseId)).toEqual([0, 174, 30_101]);
    for (const text of ["", " 1", "-1", "1.5", "1e3", "0x10", "12 or 13", "9".repeat(16)]) {
      expect(parseId(text), text).toBeUndefined();
    }
  });
});

describe("toInstant", () => {
  it("reads times without a zone as UTC", () => {
    expect(toInstant("2026-03-30T13:10:35.563")).toBe("2026-03-30T13:10:35.563Z");
    expect(toInstant("2026-03-30T13:10:35")).toBe("2026-03-30T13:10:35.000Z");
    expect(toInstant("2026-03-30")).toBe("2026-03-30T00:00:00.000Z");
  });

  it("leaves zones that are there, and text that is no time", () => {
    expect(toInstant("2026-03-30T13:10:35+02:00")).toBe("2026-03-30T11:10:35.000Z");
    expect(toInstant("never")).toBe("never");
  });
});

describe("toTerm", () => {
  const bindings = {
    complete: { label: "Complete", aliases: ["Closed"] },
    parked: { label: "Parked", externalId: "9" },
  };

  it("knows an entry by number, label or alias", () => {
    expect(toTerm(bindings, 5, " closed ")).toEqual({ id: "complete", label: " closed " });
    expect(toTerm(bindings, 9, "On hold")).toEqual({ id: "parked", label: "On hold" });
  });

  it("does not take a label for an entry that is bound by another number", () => {
    expect(toTerm(bindings, 10, "Parked")).toEqual({ label: "Parked" });
    expect(toTerm(undefined, 10, undefined)).toEqual({ label: "#10" });
  });
});

describe("records that hold little", () => {
  const terms = {
    category: undefined,
    status: { label: "New" },
    priority: { label: "Low" },
    queue: undefined,
    isComplete: false,
  };

  it.each([
    ["a missing field", { id: 1 }],
    ["null in every field", new Proxy({ id: 1 }, { get: (record, name) => (name === "id" ? record.id : null) })],
  ])("are still nouns of the port with %s", (_what, record) => {
    expect(Ticket.parse(toTicket(record, terms))).toMatchObject({ id: "1", isComplete: false });
    expect(Company.parse(toCompany(record, undefined))).toMatchObject({ isActive: false, portalActive: false });
    expect(Contact.parse(toContact(record))).toMatchObject({ isActive: false, receivesMail: true });
    expect(Resource.parse(toResource(record))).toMatchObject({ isActive: false });
    const contract = toContract(record, { category: undefined, today: "2026-11-23" });
    expect(Contract.parse(contract)).toMatchObject({ isActive: false });
    expect(TicketNote.parse(toNote(record, 2))).toMatchObject({ visibility: "customer" });
    expect(TicketChecklistItem.parse(toChecklistItem(record))).toMatchObject({ isDone: false });
    expect(ChecklistLibrary.parse(toChecklistLibrary(record, [record]))).toMatchObject({ isActive: false });
  });
});

describe("a ticket of the monitoring system", () => {
  const terms = { category: undefined, queue: undefined, status: { label: "New" }, priority: { label: "High" } };

  it("names its alert and its configuration item", () => {
    const record = { id: 7, rmmAlertID: "6f1f-1", configurationItemID: 30_101 };
    expect(toTicket(record, { ...terms, isComplete: false })).toMatchObject({
      monitoringAlertId: "6f1f-1",
      configurationItemId: "30101",
    });
  });

  it("names none where the fields are empty", () => {
    const ticket = toTicket({ id: 7, rmmAlertID: "", configurationItemID: null }, { ...terms, isComplete: false });
    expect(ticket).not.toHaveProperty("monitoringAlertId");
    expect(ticket).not.toHaveProperty("configurationItemId");
  });
});
