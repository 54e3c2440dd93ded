import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import type { Environment } from "../../src/command-context.ts";
import { demoAnswers } from "../../src/demo/demo-answers.ts";
import { createSimulatedClock, type SimulatedClock } from "../../src/host/simulated-clock.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/create-sandbox.ts";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import type { MemoryTerminalOptions } from "./memory-terminal.ts";
import { msp, type Spoken } from "./msp.ts";

const { companies, contacts, resources, roles } = acmeIds;

/** "Real" services on real sockets, reached with nothing but credentials in the environment, a configuration and a tenant file. */
export interface LiveBench {
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly sandbox: Sandbox;
  readonly environment: Environment;
  readonly tenantFile: string;
  file(name: string): string;
  write(name: string, content: Json | object): Promise<string>;
  /** The content of a file. */
  read(name: string): Promise<unknown>;
  /** Changes the tenant file. */
  changeTenant(change: (tenant: TenantFile) => void): Promise<void>;
  /** Calls `msp`, for the tenant file where the command takes one. */
  msp(
    args: readonly string[],
    options?: MemoryTerminalOptions & { readonly environment?: Environment },
  ): Promise<Spoken>;
  /** Calls `msp` with a configuration of the test's own. */
  mspWith(args: readonly string[]): Promise<Spoken>;
  close(): Promise<void>;
}

/** A tenant file as a person edits it. */
export interface TenantFile {
  title: string;
  bindings: { [kind: string]: { [id: string]: { [part: string]: unknown } } };
  policies: { [id: string]: unknown };
  live: { companies: string[]; killSwitch: boolean };
}

/** What `msp tenant pull` cannot see and leaves for a person to fill in. */
export function completeTenant(tenant: TenantFile): void {
  const { category, template, notification, form, role, checklist } = structuredClone(sandboxTenant.bindings);
  Object.assign(tenant.bindings, { category, template, notification, form, role, checklist });
  // Autotask's category presets no status, and no workflow names the one that tickets are opened with.
  tenant.bindings.status = { ...tenant.bindings.status, new: { label: "New" } };
  // No queue of the service is called like the one incidents go to, so a person names it.
  tenant.bindings.queue = {
    ...tenant.bindings.queue,
    "service-desk": { ...sandboxTenant.bindings.queue?.["service-desk"] },
  };
  Object.assign(tenant.policies, structuredClone(sandboxTenant.policies));
  tenant.title = "Example MSP";
  tenant.live.companies = [String(companies.acmeDental)];
}

/** The input of a removal that opens a ticket. */
export const openEntry = {
  entry: {
    kind: "open",
    companyId: String(companies.acmeDental),
    contactId: String(contacts.officeManager),
    primaryResourceId: String(resources.technician),
  },
  requestedBy: String(contacts.officeManager),
  leaver: { contactId: String(contacts.leaver) },
  urgency: "scheduled",
};

/** The input of a removal for a ticket that is there already. */
export const adoptEntry = (ticketId: number) => ({
  ...openEntry,
  entry: { kind: "adopt", ticketId: String(ticketId) },
});

/** A technician saves the ticket in Autotask's own window; Autotask mails at once. */
export const saveTicketByHand = (
  { autotask }: Sandbox,
  more: { readonly withoutNotification?: boolean } = {},
): number =>
  autotask.ui.saveTicketFromTemplate({
    ...more,
    template: "[Current Customer] Remove Contact/User for Current RMM Customer",
    by: { resourceID: resources.technician },
    fields: {
      companyID: companies.acmeDental,
      contactID: contacts.officeManager,
      title: "Remove Sam Porter",
      assignedResourceID: resources.technician,
      assignedResourceRoleID: roles.helpDesk,
    },
    checklistLibraryID: acmeIds.checklistLibraries.removalAcme,
  });

/** What one mail was, and who got it; sorted, so that two lists can be compared. */
export const mailsOf = ({ autotask, smtp }: Sandbox): readonly string[] =>
  [
    ...autotask.mailsSent.map(({ subject, to }) => `Autotask: ${subject} → ${to.address}`),
    ...smtp.mails.flatMap(({ subject, to }) => to.map((address) => `SMTP: ${subject} → ${address}`)),
  ].sort();

/** Starts the services, and writes a complete tenant file as a person would have it after `msp tenant pull`. */
export async function createLiveBench({
  tenant = "complete",
}: {
  readonly tenant?: "complete" | "none";
} = {}): Promise<LiveBench> {
  const folder = await mkdtemp(join(tmpdir(), "msp-live-"));
  const clock = createSimulatedClock(Date.parse("2026-11-30T14:00:00Z"));
  const sandbox = await createSandbox({ clock });
  const { autotask, smtp } = sandbox.access;
  const environment = {
    AUTOTASK_USERNAME: autotask.userName,
    AUTOTASK_SECRET: autotask.secret,
    AUTOTASK_INTEGRATION_CODE: autotask.integrationCode,
    MSP_SMTP_HOST: smtp.host,
    MSP_SMTP_PORT: String(smtp.port),
    MSP_SMTP_USER: smtp.user,
    MSP_SMTP_PASSWORD: smtp.password,
    MSP_SMTP_FROM: smtp.from,
    MSP_JOURNAL_KEY: "a key that is kept elsewhere",
  };
  const file = (name: string) => join(folder, name);
  const write = async (name: string, content: Json | object) => {
    await writeFile(file(name), JSON.stringify(content, null, 2));
    return file(name);
  };
  const tenantFile = file("tenant.json");
  const config = await write("msp.config.json", {
    tenant: "tenant.json",
    state: "runs.sqlite",
    autotask: { discoveryUrl: autotask.discoveryUrl },
    calendar: {
      zone: "America/New_York",
      openingHours: Object.fromEntries(
        ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, ["08:00-17:00"]]),
      ),
    },
  });
  const bench: LiveBench = {
    folder,
    clock,
    sandbox,
    environment,
    tenantFile,
    file,
    write,
    read: async (name) => JSON.parse(await readFile(file(name), "utf8")) as unknown,
    async changeTenant(change) {
      const content = JSON.parse(await readFile(tenantFile, "utf8")) as TenantFile;
      change(content);
      await write("tenant.json", content);
    },
    msp: (args, options = {}) =>
      msp(["--config", config, ...args], {
        ...options,
        clock,
        environment: { ...environment, ...options.environment },
      }),
    mspWith: (args) => msp(args, { clock, environment }),
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await write("answers.json", demoAnswers);
  if (tenant === "complete") {
    await bench.msp(["tenant", "pull", "--out", tenantFile]);
    await bench.changeTenant(completeTenant);
  }
  return bench;
}
