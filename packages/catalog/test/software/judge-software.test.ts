import type { AllowedSoftware } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineEvidence, type EvidencePiece } from "../../src/software/combine-evidence.ts";
import { judgeSoftware } from "../../src/software/judge-software.ts";
import { matchAllowed } from "../../src/software/match-allowed.ts";
import type { SoftwareFacts } from "../../src/software/software-facts.ts";
import type { SoftwareScan } from "../../src/software/software-scan.ts";

const text = fc.constantFrom("Scanner Tools", "Example Imaging", "ABCDE12345", "setup.pkg");
const facts: fc.Arbitrary<SoftwareFacts> = fc.record(
  {
    file: text,
    name: text,
    version: text,
    publisher: text,
    teamId: text,
    signature: fc.constantFrom("signed", "unsigned", "broken"),
    gatekeeper: fc.constantFrom("accepted", "rejected"),
    sha256: fc.constantFrom("ab".repeat(32), "cd".repeat(32)),
    source: text,
  } as const,
  { requiredKeys: [] },
);
const scan: fc.Arbitrary<SoftwareScan> = fc.record({
  by: text,
  verdict: fc.constantFrom("no detections", "suspicious", "malicious", "unknown"),
});
const piece: fc.Arbitrary<EvidencePiece> = fc.record({ from: text, facts, scans: fc.array(scan, { maxLength: 3 }) });
const pieces = fc.array(piece, { maxLength: 4 });

const everything: EvidencePiece = {
  from: "a person",
  facts: {
    file: "setup.pkg",
    publisher: "Example Imaging",
    signature: "signed",
    sha256: "ab".repeat(32),
    source: "the publisher's page",
  },
  scans: [{ by: "a service", verdict: "no detections" }],
};

describe("the verdict on software", () => {
  it("is safe when everything is known and nothing speaks against it", () => {
    expect(judgeSoftware(combineEvidence([everything]))).toEqual({ verdict: "safe", against: [], missing: [] });
  });

  it("is never safe with anything unknown, unsigned, rejected, suspicious or in conflict", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const evidence = combineEvidence(given);
        if (judgeSoftware(evidence).verdict !== "safe") return;
        expect(evidence.facts).toMatchObject({
          file: expect.any(String),
          publisher: expect.any(String),
          signature: "signed",
          sha256: expect.any(String),
          source: expect.any(String),
        });
        expect(evidence.facts.gatekeeper).not.toBe("rejected");
        expect(evidence.conflicts).toEqual([]);
        const verdicts = evidence.scans.map(({ verdict }) => verdict);
        expect(verdicts).toContain("no detections");
        expect(verdicts).not.toContain("suspicious");
        expect(verdicts).not.toContain("malicious");
      }),
      { numRuns: 500 },
    );
  });

  it("is malicious with one detection, whatever else is known", () => {
    fc.assert(
      fc.property(pieces, scan, fc.nat(4), (given, { by }, at) => {
        const bad: EvidencePiece = { from: "a scan", facts: {}, scans: [{ by, verdict: "malicious" }] };
        const all = [...given.slice(0, at), bad, ...given.slice(at), everything];
        expect(judgeSoftware(combineEvidence(all)).verdict).toBe("malicious");
      }),
    );
  });

  it("does not become safe by a scan that nobody understood", () => {
    const { scans: _, ...unscanned } = everything;
    const unknown: EvidencePiece = { from: "a scan", facts: {}, scans: [{ by: "a service", verdict: "unknown" }] };
    expect(judgeSoftware(combineEvidence([unscanned, unknown]))).toMatchObject({
      verdict: "not known",
      missing: ["a scan that found nothing"],
    });
  });

  it("is doubtful when two sources tell of different files", () => {
    const other = { from: "the machine", facts: { sha256: "cd".repeat(32) } };
    expect(judgeSoftware(combineEvidence([other, everything]))).toMatchObject({
      verdict: "doubtful",
      against: [expect.stringContaining("sha256")],
    });
  });
});

describe("a customer's list", () => {
  const entry: fc.Arbitrary<AllowedSoftware> = fc.record(
    { name: text, publisher: text, teamId: text, sha256: fc.constantFrom("ab".repeat(32), "cd".repeat(32)) },
    { requiredKeys: ["name"] },
  );

  it("allows only what fits every field an entry states, with the signer's names where they are stated", () => {
    fc.assert(
      fc.property(facts, fc.array(entry), (known, list) => {
        const allowed = matchAllowed(combineEvidence([{ from: "a person", facts: known }]), list);
        if (allowed === undefined) return;
        for (const [field, stated] of Object.entries(allowed)) expect(known[field as keyof SoftwareFacts]).toBe(stated);
        if (allowed.publisher !== undefined || allowed.teamId !== undefined) expect(known.signature).toBe("signed");
      }),
      { numRuns: 500 },
    );
  });

  const list = [{ name: "Scanner Tools", publisher: "Example Imaging" }];
  const told = (...given: readonly [from: string, facts: SoftwareFacts][]) =>
    matchAllowed(combineEvidence(given.map(([from, known]) => ({ from, facts: known }))), list);

  it("does not allow what is not named, nor a publisher that only the file claims", () => {
    expect(told(["a person", { publisher: "Example Imaging", signature: "signed" }])).toBeUndefined();
    expect(told(["a person", { name: "scanner tools ", publisher: "Example Imaging" }])).toBeUndefined();
    const known = { name: "scanner tools ", publisher: "EXAMPLE IMAGING", signature: "signed" } as const;
    expect(told(["a person", known])).toBe(list[0]);
  });

  it("does not take a publisher for the signer because the file is signed by somebody", () => {
    const claim = { name: "Scanner Tools", publisher: "Example Imaging" };
    const signed = { signature: "signed" } as const;
    expect(told(["the request", claim], ["a person", signed])).toBeUndefined();
    expect(told(["the machine", signed], ["a person", claim])).toBeUndefined();
    expect(told(["the request", claim], ["a person", { ...signed, publisher: "Somebody Else" }])).toBeUndefined();
    expect(told(["the request", claim], ["a person", { ...signed, publisher: "Example Imaging" }])).toBe(list[0]);
  });

  it("has whoever saw the signature say who published it", () => {
    const { facts: known } = combineEvidence([
      { from: "the request", facts: { publisher: "Example Imaging" } },
      { from: "a person", facts: { signature: "signed", publisher: "Somebody Else" } },
    ]);
    expect(known.publisher).toBe("Somebody Else");
  });
});
