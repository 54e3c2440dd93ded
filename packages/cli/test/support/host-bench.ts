import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acmeIds, acmeSeed, createFakeAutotask, type FakeAutotask } from "@msp/autotask/testing";
import { createCalendar } from "@msp/calendar";
import { createFakeClock, type FakeClock } from "@msp/testing";
import type { AnyWorkflow, LiveRunLimits, Tenant } from "@msp/workflows";
import { type Connection, connect } from "../../src/host/connect.ts";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import type { Host, HostAddresses } from "../../src/serve/create-host.ts";
import type { HostEvent } from "../../src/serve/host-event.ts";
import type { HostOptions } from "../../src/serve/host-options.ts";
import { openHost } from "../../src/serve/open-host.ts";
import { checkStartRules } from "../../src/serve/rules/check-start-rules.ts";
import type { StartRuleSettings } from "../../src/serve/serve-settings.ts";
import { startHost } from "../../src/serve/start-host.ts";
import { returnForm, ticketWorkflow } from "./ticket-workflow.ts";
import { watchTickets } from "./watch-tickets.ts";

const { companies, contacts, resources, roles, categories } = acmeIds;

/** Where Autotask believes the host to be. */
const publicAddress = "https://hooks.example.com";

/** A rule that starts the small workflow of the tests from every open ticket of its category. */
export const takeBackRule: StartRuleSettings = {
  workflow: "take-back",
  when: { category: "administrative-change", status: "new" },
  input: { ticketId: "{ticketId}", contactId: "{contactId}" },
};

/** What a host tells, to be waited for. */
export interface HeardEvents {
  readonly all: readonly HostEvent[];
  of(kind: HostEvent["kind"]): readonly HostEvent[];
  /** Resolves once so many events of a kind have been told. */
  until(kind: HostEvent["kind"], count?: number): Promise<void>;
}

/** Hosts before a fake Autotask over real HTTP, and time in the test's hand. */
export interface HostBench {
  readonly clock: FakeClock;
  readonly autotask: FakeAutotask;
  /** Lets Autotask call this webhook of whichever host is listening whenever a ticket is made or its title or status changes. */
  watchTickets(webhook: string, secret: string): Promise<void>;
  readonly file: string;
  readonly events: HeardEvents;
  readonly session: HostOptions["session"] & Pick<Connection, "autotask">;
  /** The limits of live runs, read anew as from the tenant file. */
  limits: LiveRunLimits;
  options(): HostOptions;
  start(more?: Partial<HostOptions>): Promise<Host & HostAddresses>;
  /** A host of which nothing has begun. */
  open(more?: Partial<HostOptions>): Promise<Host>;
  /** Someone saves a ticket in Autotask's own window. Returns its id. */
  saveTicket(more?: { readonly title?: string; readonly companyID?: number; readonly contactID?: number }): number;
  close(): Promise<void>;
}

/** Starts the services. Every host that is left over is stopped by `close`. */
export async function createHostBench(rules: readonly StartRuleSettings[] = [takeBackRule]): Promise<HostBench> {
  const folder = mkdtempSync(join(tmpdir(), "msp-host-"));
  const clock = createFakeClock({ at: "2026-11-30T14:00:00Z" });
  let receiver: string | undefined;
  // Autotask calls https addresses alone; what stands before a host and speaks TLS is this.
  const forward: typeof globalThis.fetch = (url, init) =>
    fetch(String(url).replace(publicAddress, receiver ?? "http://127.0.0.1:1"), init);
  const autotask = createFakeAutotask({ clock, seed: acmeSeed(), webhooks: { fetch: forward } });
  const listening = await autotask.listen();
  const base = `${listening.url}/atservicesrest/`;
  const all: HostEvent[] = [];
  const waiting = new Set<() => void>();
  const hosts: Host[] = [];
  const workflows: readonly AnyWorkflow[] = [ticketWorkflow];
  const tenant: Tenant<never> = {
    ...sandboxTenant,
    bindings: {
      ...sandboxTenant.bindings,
      form: { ...sandboxTenant.bindings.form, [returnForm.id]: { label: returnForm.title } },
    },
    get live() {
      return bench.limits;
    },
  };
  const session: HostBench["session"] = {
    ...connect({
      ...{ tenant, clock, smtp: {} },
      autotask: { ...autotask.credentials, zoneUrl: base, discoveryUrl: base },
    }),
    ...{ tenant, clock, sandbox: undefined },
    calendar: createCalendar({ zone: "America/New_York", openingHours: { monday: ["08:00-17:00"] } }),
  };
  const bench: HostBench = {
    session,
    clock,
    autotask,
    watchTickets: (webhook, secret) =>
      watchTickets(`${base}v1.0`, autotask.credentials, `${publicAddress}/webhooks/autotask/${webhook}`, secret),
    file: join(folder, "runs.sqlite"),
    limits: sandboxTenant.live,
    events: {
      all,
      of: (kind) => all.filter((event) => event.kind === kind),
      until: (kind, count = 1) =>
        new Promise((resolve) => {
          const look = () => {
            if (all.filter((event) => event.kind === kind).length < count) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
          look();
        }),
    },
    options: () => optionsOf(),
    async start(more) {
      const host = await startHost(optionsOf(more));
      hosts.push(host);
      receiver = host.url;
      return host;
    },
    async open(more) {
      const host = await openHost(optionsOf(more));
      hosts.push(host);
      return host;
    },
    saveTicket: ({ title = "Take the laptop back", companyID = companies.acmeDental, contactID } = {}) =>
      autotask.ui.saveTicketFromTemplate({
        template: "[Current Customer] Remove Contact/User for Current RMM Customer",
        by: { resourceID: resources.technician },
        withoutNotification: true,
        fields: {
          ...{ companyID, title, ticketCategory: categories.administrativeChange },
          ...(companyID === companies.acmeDental ? { contactID: contactID ?? contacts.officeManager } : {}),
          assignedResourceID: resources.technician,
          assignedResourceRoleID: roles.helpDesk,
        },
      }),
    async close() {
      await Promise.all(hosts.map((host) => host.stop()));
      await listening.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const optionsOf = (more: Partial<HostOptions> = {}): HostOptions => ({
    file: bench.file,
    session,
    workflows,
    rules: checkStartRules(rules, { workflows, templates: [], tenant }),
    log(event) {
      all.push(event);
      for (const look of [...waiting]) look();
    },
    ...more,
  });
  return bench;
}
