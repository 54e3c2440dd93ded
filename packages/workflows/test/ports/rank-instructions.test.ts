import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InstructionCandidate, rankInstructions } from "../../src/ports/rank-instructions.ts";

const document = (title: string, text: string): InstructionCandidate => ({ kind: "document", title, text });
const alert: InstructionCandidate = { kind: "alert", title: "Alert: Acme Dental", text: "Call first." };
const notes: InstructionCandidate = { kind: "quick notes", title: "Quick notes: Acme Dental", text: "Ask Olivia." };
const titles = (candidates: readonly InstructionCandidate[], about: readonly string[], atMost?: number) =>
  rankInstructions(candidates, { about, atMost }).map(({ title }) => title);

describe("what is written about a customer", () => {
  it("begins with alert and quick notes, whatever they speak of", () => {
    const fitting = document("Restart", "restart restart");
    expect(titles([fitting, notes, alert], ["restart"])).toEqual([alert.title, notes.title, "Restart"]);
    expect(titles([notes, alert, fitting], [])).toEqual([alert.title, notes.title]);
  });

  it("is ordered by how many of the words it names, a title counting double, and leaves out what names none", () => {
    const candidates = [
      document("Coffee", "The machine is cleaned on Fridays."),
      document("Office", "The server is in the cellar."),
      document("Server", "It hums."),
      document("Outage", "Restart the server, then the switch."),
    ];
    expect(titles(candidates, ["server", "switch", "restart"])).toEqual(["Outage", "Server", "Office"]);
  });

  it("prefers a record to a document that fits as well", () => {
    const record: InstructionCandidate = { kind: "record", title: "Site", text: "server" };
    expect(titles([document("Page", "server"), record], ["server"])).toEqual(["Site", "Page"]);
  });

  it("finds a word by its beginning, whatever its capitals and hyphens, and not in the middle of another", () => {
    const found = rankInstructions([document("Wi-Fi", "ACCESS points")], {
      about: ["wi fi", "access", "cess", "WI-FI"],
    });
    expect(found[0]?.matches).toEqual(["wi fi", "access", "WI-FI"]);
  });

  it("is never more than asked for, and ten unless asked", () => {
    const many = Array.from({ length: 30 }, (_, index) => document(`Server ${index}`, "server"));
    expect([titles(many, ["server"]).length, titles(many, ["server"], 3).length]).toEqual([10, 3]);
  });

  it("is shortened where it is long, says so, and cuts no character in two", () => {
    const [long] = rankInstructions([{ ...alert, text: `${"a".repeat(3_999)}😀${"b".repeat(500)}` }], { about: [] });
    expect(long?.text).toBe(`${"a".repeat(3_999)} … [shortened: read the whole where it stands]`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 9_000 }), (text) => {
        const [only] = rankInstructions([{ ...alert, text }], { about: [] });
        const shown = only?.text ?? "";
        expect([Buffer.from(shown).toString(), shown.length < 4_100]).toEqual([shown, true]);
      }),
    );
  });
});
