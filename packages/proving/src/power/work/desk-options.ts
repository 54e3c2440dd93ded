import type { Person, Tenant } from "@msp/workflows";
import { type Calendar, parseDuration } from "@msp/workflows/ports";
import type { EngineOptions } from "@msp/workflows/run";
import type { PrinterDesk } from "./printer-desk.ts";
import { replacePrinters } from "./replace-printers.ts";

/** Who starts everything and answers everything. */
export const tess: Person = { id: "tess@example.com", name: "Tess Technician" };

/** Signs the ends of chains; whoever forges a journal on the disk does not have it. */
export const signingKey = "kept in another place";

const tenant = {
  id: "acme-msp",
  title: "Acme MSP",
  bindings: { role: { technician: { label: "Technician" } } },
  policies: {},
  live: { companies: [], killSwitch: false },
} as unknown as Tenant<never>;

const hour = 3_600_000;
const unitMs = {
  second: 1000,
  minute: 60_000,
  hour,
  day: 24 * hour,
  "business hour": hour,
  "business day": 24 * hour,
};

const alwaysOpen: Calendar = {
  after(from, duration) {
    const { count, unit } = parseDuration(duration);
    return from + count * unitMs[unit];
  },
  isOpen: () => true,
  nextOpen: (at) => at,
  instantOf: (text) => Date.parse(`${text}Z`),
  format: (at) => new Date(at).toISOString(),
};

/** What an engine needs to work with the desk. */
export function deskOptions(desk: PrinterDesk, now: () => number): EngineOptions {
  return {
    workflows: [replacePrinters],
    adapters: { ticketing: desk.adapter() },
    tenant,
    clock: { now, sleep: () => Promise.reject(new Error("Nothing here may sleep.")) },
    calendar: alwaysOpen,
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
    signingKey,
    // So that receipts are too large for an entry.
    maxPayloadBytes: 1_000,
  };
}
