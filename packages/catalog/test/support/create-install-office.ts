import {
  createMemoryDevices,
  createMemoryDocumentation,
  createMemoryElevation,
  createMemoryFileReputation,
  type FakeClock,
  type MemorySeed,
  type SeedCustomerRecord,
} from "@msp/testing";
import type { AllowedSoftware, AnyWorkflow, ElevationFile, Json } from "@msp/workflows";
import { joinElevation, type PortAdapters } from "@msp/workflows/ports";
import { createOffice, type Said } from "./create-office.ts";
import { approve } from "./removal-answers.ts";
import { alex, dana, testTenant } from "./test-tenant.ts";

/** A file nobody found anything in. */
export const scanner = {
  name: "ScannerTools-2.1.pkg",
  version: "2.1",
  publisher: "Example Imaging Inc",
  sha256: "c1ea".repeat(16),
  scan: "clean",
} as const satisfies ElevationFile;

/** What a Mac writes about it. */
export const scannerCheck = `Package "ScannerTools-2.1.pkg":
   Status: signed by a developer certificate issued by Apple for distribution
   1. Developer ID Installer: Example Imaging Inc (ABCDE12345)
/Users/lee/Downloads/ScannerTools-2.1.pkg: accepted
${scanner.sha256}  /Users/lee/Downloads/ScannerTools-2.1.pkg`;

export const allowedScanner: AllowedSoftware = { name: "Scanner Tools", teamId: "ABCDE12345" };

/** What a technician can find out about it. */
export const scannerFacts = {
  file: scanner.name,
  name: "Scanner Tools",
  version: "2.1",
  publisher: "Example Imaging Inc",
  signature: "signed",
  sha256: scanner.sha256,
  source: "the publisher's page",
} as const;

const macs = ["LEE-MAC-01"];
const pcs = ["LEE-PC-01"];

/** What is otherwise than usual. */
export interface InstallOfficeOptions {
  readonly said?: { readonly [path: string]: Said["answer"] | Omit<Said, "path"> | undefined };
  /** On file about the customer. @default Dana is primary and security authority, and Scanner Tools is allowed */
  readonly record?: SeedCustomerRecord | undefined;
  readonly policies?: { readonly [id: string]: Json };
  /** What the Mac writes when its software is checked, and when its rights are. @default all is well */
  readonly softwareCheck?: string;
  readonly rightsCheck?: string;
  readonly seed?: MemorySeed;
  readonly systems?: (clock: FakeClock) => Partial<PortAdapters>;
}

const usual: { readonly [path: string]: Said["answer"] | Omit<Said, "path"> } = {
  "search/askedUser": { user: "will ask again" },
  "evidence/added": { facts: scannerFacts },
  "permission/confirmed/approvals/consent#1": { answer: approve, by: dana },
  "permission/confirmed/approvals/agreed#1": approve,
  "decision/how": { approve: "once", decidedBy: alex.id },
  "decision/inTime/goAhead#1": approve,
  "denial/wording": { decidedBy: alex.id },
  "denial/undone": { undone: true, evidence: "stopped on the telephone, nothing was installed" },
  "remote/started": { connecting: true },
  "remote/session/work": { outcome: "installed", seen: "installed and started once" },
  confirmed: { works: true, says: "it starts" },
  "rights/looked": { rights: "gone", evidence: "the account is a standard user" },
  told: { told: true },
};

/** An office with everything that takes part in an installation, in memory: two services that decide, documentation, monitoring and a scanner. */
export async function createInstallOffice(workflow: AnyWorkflow, options: InstallOfficeOptions = {}) {
  const { said = {}, record, policies = {}, systems, seed } = options;
  const made = { world: undefined as undefined | ReturnType<typeof createWorld> };
  const office = await createOffice(workflow, {
    ...(seed === undefined ? {} : { seed }),
    tenant: testTenant({
      policies: {
        "macs.components": {
          checkSoftware: { componentId: "check-software", fileVariable: "file" },
          checkRights: { componentId: "check-rights", accountVariable: "account" },
        },
        ...policies,
      },
    }),
    said: Object.entries({ ...usual, ...said }).flatMap(([path, one]) => {
      if (one === undefined) return [];
      const isWhole = typeof one === "object" && one !== null && "answer" in one;
      return [isWhole ? { path, ...(one as Omit<Said, "path">) } : { path, answer: one as Said["answer"] }];
    }),
    systems(clock) {
      const world = createWorld(clock, { ...options, record });
      made.world = world;
      return { ...world.adapters, ...systems?.(clock) };
    },
  });
  if (made.world === undefined) throw new Error("The office has no systems.");
  const { adapters: _, ...world } = made.world;
  const notes = async (ticketId: string) =>
    (await office.look.notesOf(ticketId)).map(({ title, text }) => `${title}: ${text}`);
  return { ...office, ...world, notes };
}

function createWorld(clock: FakeClock, options: InstallOfficeOptions) {
  const { softwareCheck = scannerCheck, rightsCheck = "no lee is NOT a member of admin" } = options;
  const windows = createMemoryElevation({
    clock,
    system: "autoelevate",
    abilities: { platforms: ["windows"], fileEvidence: "none", recordsDecider: false },
  });
  const mac = createMemoryElevation({
    clock,
    system: "admin-by-request",
    abilities: {
      platforms: ["macos"],
      ruleLevels: [],
      setsSessionMinutes: false,
      tellsCompany: false,
      refusesSecondDecision: false,
    },
  });
  const documentation = createMemoryDocumentation({
    clock,
    seed: {
      organizations: [
        {
          id: "o-acme",
          name: "Acme Dental",
          companyId: "100",
          secrets: [{ id: "secret-1", name: "LEE-MAC-01", userName: "local-admin", changedAt: "2026-08-01T09:00:00Z" }],
          records: [
            {
              holders: [
                {
                  contactId: "101",
                  name: "Dana Cole",
                  email: dana.id,
                  phone: "555-0101",
                  holds: ["primary", "security"],
                  since: "2025-01-01",
                },
              ],
              allowedSoftware: [allowedScanner],
              evidence: "https://docs.example.com/acme/record",
              ...options.record,
            },
          ],
        },
      ],
    },
  });
  const devices = createMemoryDevices({
    clock,
    seed: {
      sites: [{ id: "s1", name: "Acme Dental", companyId: "100" }],
      devices: [...macs, ...pcs].map((name, index) => ({ id: `d${index + 1}`, name, siteId: "s1" })),
      components: [
        { id: "check-software", output: softwareCheck },
        { id: "check-rights", output: rightsCheck },
      ],
    },
  });
  const reputation = createMemoryFileReputation({
    [scanner.sha256]: { verdict: "no detections", detections: 0, scanners: 70 },
  });
  const elevation = joinElevation({ autoelevate: windows, "admin-by-request": mac });
  const adapters = { elevation, documentation, devices, fileReputation: reputation };
  return { windows, mac, documentation, devices, reputation, adapters };
}

const lee = "lee.marsh@acme-dental.example.com";

/** Lee wants Scanner Tools on the Mac. */
export const macWish = {
  platform: "macos",
  wants: "one program",
  what: "Scanner Tools 2.1",
  purpose: "the new scanner",
  facts: { name: "Scanner Tools", source: "the publisher's page" },
  deviceName: "LEE-MAC-01",
  account: "lee",
  filePath: "/Users/lee/Downloads/ScannerTools-2.1.pkg",
  isInWriting: true,
  identityConfirmedBy: "called back on 555-0102, which is on file",
} as const;

/** The same on the PC. */
const { filePath: _, ...anywhere } = macWish;
export const windowsWish = { ...anywhere, platform: "windows", deviceName: "LEE-PC-01" } as const;

export const requestOf = (wish: object) => ({
  entry: { kind: "open", companyId: "100", contactId: "102", primaryResourceId: "11" },
  wish,
});

/** Lee asks for it on the Mac: to run the file, with a mail address that is on file. */
export const macAsks = {
  deviceName: "LEE-MAC-01",
  platform: "macos",
  user: "lee",
  userEmail: lee,
  file: scanner,
} as const;

/** Lee asks for it on the PC: the service tells nothing of the file. */
export const windowsAsks = {
  deviceName: "LEE-PC-01",
  platform: "windows",
  user: "ACME\\lee",
  vendorCompanyId: "acme",
  title: "Install ScannerTools.exe",
} as const;

/** The PCs of the customer are known to the service. */
export const linked = {
  "elevation.customers": {
    customers: [{ companyId: "100", service: "autoelevate", vendorCompanyId: "autoelevate:acme" }],
  },
} as const;
