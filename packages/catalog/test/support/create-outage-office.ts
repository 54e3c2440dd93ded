import {
  createMemoryDevices,
  createMemoryDocumentation,
  type MemoryDevices,
  type MemoryDocumentation,
} from "@msp/testing";
import type { Json } from "@msp/workflows";
import type { OutageRequest } from "../../src/site-outage/outage-request.ts";
import { siteOutage } from "../../src/site-outage/site-outage.ts";
import { createOffice, type OfficeOptions, type Said } from "./create-office.ts";
import { outageCalendar } from "./outage-calendar.ts";
import { testSeed } from "./test-seed.ts";
import { alex, testTenant } from "./test-tenant.ts";

const minuteMs = 60_000;

/** What people answer in an outage where nothing is out of the ordinary. */
export const usualOutage: { readonly [path: string]: Json } = {
  "start/triage/found/asked/said": {
    finding: "an outage",
    cause: "not known yet",
    watch: "what has an alert",
    note: "The firewall does not answer from outside",
  },
  "outage/repair/restored/confirmed": { service: "works again", evidence: "Dana can open the schedule" },
  "closing/cause": { cause: "A power supply failed", prevention: "A spare is on the shelf", evidence: "photo 3" },
};

/** What a test of outages wants otherwise than usual. */
export interface OutageOptions extends Omit<OfficeOptions, "said"> {
  /** Answers at once, by path; `undefined` leaves one of the usual answers out. */
  readonly says?: { readonly [path: string]: Json | undefined };
  /** The ticket the monitoring has opened, otherwise than usual. */
  readonly ticket?: {
    readonly contactId?: string | undefined;
    readonly description?: string;
    readonly priority?: string;
    readonly primaryResourceId?: string | undefined;
  };
  /** @default the ticket the monitoring has opened is taken over */
  readonly request?: OutageRequest;
}

/** Adopts the ticket that the monitoring has opened. */
export const adoptTicket: OutageRequest = { entry: { kind: "adopt", ticketId: "950" } };

/** An office with a site whose server is down, and the ticket its monitor has opened. Monday 9:00 at the customer unless said otherwise. */
export async function createOutageOffice(options: OutageOptions = {}) {
  const { says = {}, ticket = {}, request = adoptTicket, opens = "2026-11-23T14:00:00Z", ...others } = options;
  let devices = undefined as unknown as MemoryDevices;
  let documentation = undefined as unknown as MemoryDocumentation;
  const said: Said[] = Object.entries({ ...usualOutage, ...says }).flatMap(([path, answer]) =>
    answer === undefined ? [] : [{ path, answer }],
  );
  const { contactId = "101" } = ticket;
  const office = await createOffice(siteOutage, {
    tenant: testTenant(),
    opens,
    calendar: outageCalendar,
    said,
    seed: {
      ...testSeed,
      tickets: [
        ...(testSeed.tickets ?? []),
        {
          id: "950",
          companyId: "100",
          title: "ACME-SRV-01 is offline",
          description:
            ticket.description ?? "https://alerts.example.com/help/offline\nThe device ACME-SRV-01 does not answer.",
          status: "new",
          priority: ticket.priority ?? "high",
          category: "incident",
          queue: "service-desk",
          ...("primaryResourceId" in ticket && ticket.primaryResourceId === undefined
            ? {}
            : { primaryResourceId: ticket.primaryResourceId ?? "11" }),
          monitoringAlertId: "alert-1",
          createdAt: new Date(Date.parse(opens) - 2 * minuteMs).toISOString(),
          ...("contactId" in ticket && ticket.contactId === undefined ? {} : { contactId }),
        },
      ],
    },
    systems: (clock) => {
      devices = createMemoryDevices({
        clock,
        seed: {
          sites: [{ id: "s1", name: "Acme Dental, Main Street", companyId: "100" }],
          devices: [
            { id: "srv", name: "ACME-SRV-01", siteId: "s1", kind: "Server" },
            { id: "fw", name: "ACME-FW-01", siteId: "s1", kind: "Network" },
            { id: "pc", name: "ACME-WS-07", siteId: "s1", kind: "Desktop", isOnline: false },
          ],
        },
      });
      devices.setOnline("srv", false);
      devices.raiseAlert("srv", "ACME-SRV-01 went offline");
      documentation = createMemoryDocumentation({
        clock,
        seed: {
          organizations: [
            {
              id: "o1",
              name: "Acme Dental",
              companyId: "100",
              alert: "Call Dana before anybody goes on site.",
              documents: [
                { id: "d1", title: "Internet outage at Acme", text: "The provider is Northline, circuit 4711." },
              ],
            },
          ],
        },
      });
      return { devices, documentation };
    },
    ...others,
  });
  const began = office.clock.now();
  const runId = await office.start(request);
  const notes = async (ticketId = "950") => office.look.notesOf(ticketId);
  return {
    ...office,
    devices,
    documentation,
    runId,
    notes,
    /** Lets a number of minutes pass since the beginning; people answer as they were told to. */
    until: (minutes: number) => office.drive(runId, began + minutes * minuteMs),
    /** Somebody answers the open request at a path. */
    async answer(path: string, value: Json, by = alex) {
      const open = (await office.engine.requests()).find((one) => one.path === path);
      if (open === undefined) throw new Error(`Nobody is asked at "${path}".`);
      await office.engine.answer(open.token, { by, value });
    },
    /** Paths of what people are asked now. */
    async asked() {
      return (await office.engine.requests()).map(({ path }) => path);
    },
    /** Subjects of the mails to the customer, with the minutes since the beginning. */
    mails: () =>
      office.mail.delivered.map(({ subject, at, text }) => ({
        minute: Math.floor((Date.parse(at) - began) / minuteMs),
        subject,
        text,
      })),
    async noteTitled(title: string) {
      return (await notes()).filter((note) => note.title === title);
    },
  };
}
