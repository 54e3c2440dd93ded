import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { acmeIds } from "@msp/autotask/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveBench, type LiveBench } from "./support/live-bench.ts";

const { companies, contacts, resources, roles, categories } = acmeIds;

let bench: LiveBench;
let home: string;
beforeEach(async () => {
  bench = await createLiveBench();
  home = process.cwd();
  // A canary's journal lies under the current folder.
  process.chdir(bench.folder);
});
afterEach(async () => {
  process.chdir(home);
  await bench.close();
});

const addTicket = (title: string, companyID: number = companies.acmeDental) =>
  bench.sandbox.autotask.state.add("Tickets", {
    ...{ companyID, title, ticketCategory: categories.administrativeChange, status: 1, priority: 2 },
    ...(companyID === companies.acmeDental ? { contactID: contacts.officeManager } : {}),
    ...{ assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk },
  });
const canary = (ticket: number | string, ...more: readonly string[]) =>
  bench.msp(["--json", "doctor", "--tenant", bench.tenantFile, "--canary", String(ticket), "--yes", ...more]);
const writes = () => bench.sandbox.autotask.ledger.filter(({ by }) => by.via === "api");
interface Report {
  readonly isWhole: boolean;
  readonly journal: string;
  readonly rows: readonly {
    readonly operation: string;
    readonly title: string;
    readonly outcome: string;
    readonly mails: string | readonly { readonly template: string; readonly recipient: string }[];
    readonly customerWasMailed: boolean;
    readonly lookedForMs: number;
  }[];
}
const reportOf = (out: string) => JSON.parse(out.trim().split("\n").at(-1) ?? "") as Report;

describe("msp doctor --canary", () => {
  it("tells of each kind of write which mails it set off, and puts back what can be put back", async () => {
    const ticket = addTicket("Canary, please ignore");
    const before = bench.sandbox.autotask.state.get("Tickets", ticket);
    const { out, code } = await canary(ticket);
    const { rows, isWhole, journal } = reportOf(out);
    expect(isWhole).toBe(true);
    expect(rows.filter(({ outcome }) => outcome !== "written")).toEqual([]);
    expect(code).toBe(0);
    const mailing = rows.filter(({ mails }) => mails.length > 0);
    expect(mailing.map(({ operation }) => operation)).toEqual(["triggerNotification"]);
    expect(mailing[0]?.mails).toContainEqual(expect.objectContaining({ recipient: "olivia.reyes@example.com" }));
    expect(mailing[0]?.customerWasMailed).toBe(true);
    expect(rows.every(({ lookedForMs }) => lookedForMs === 600_000)).toBe(true);
    const after = bench.sandbox.autotask.state.get("Tickets", ticket);
    for (const field of ["title", "status", "priority", "contactID", "assignedResourceID"] as const)
      expect(after?.[field]).toEqual(before?.[field]);
    expect(bench.sandbox.autotask.state.find("TicketAdditionalContacts", { ticketID: ticket })).toEqual([]);
    const lines = (await readFile(join(bench.folder, journal), "utf8")).trim().split("\n");
    const kinds = lines.map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
    expect(kinds.filter((kind) => kind === "intended")).toHaveLength(rows.length);
    expect(kinds.filter((kind) => kind === "observed")).toHaveLength(rows.length);
  });

  it("says that mails cannot be seen where the account may not see them, and never that there were none", async () => {
    await bench.changeTenant((tenant) => {
      tenant.policies.autotask = { ...(tenant.policies.autotask as object), readsNotificationHistory: false };
    });
    const { out } = await canary(addTicket("A canary"), "--wait", "1 minute");
    expect(new Set(reportOf(out).rows.map(({ mails }) => mails))).toEqual(new Set(["cannot be seen: no permission"]));
  });

  it("writes nothing on a ticket that nobody agreed on, for a company off the allow list, or under the kill switch", async () => {
    const plain = await canary(addTicket("Printer is broken"));
    expect(plain.code).toBe(1);
    expect(plain.error).toContain('Put the word "canary" into the title');
    const [foreign] = bench.sandbox.autotask.state
      .find("Companies")
      .filter(({ id }) => id !== companies.acmeDental && id !== 0);
    const other = await canary(addTicket("Canary", Number(foreign?.id)));
    expect(other.error).toContain("is not on the allow list");
    await bench.changeTenant((tenant) => {
      tenant.live.killSwitch = true;
    });
    expect((await canary(addTicket("Canary"))).error).toContain("The kill switch");
    expect((await canary("new")).error).toContain("in the sandbox alone");
    expect(writes()).toEqual([]);
    expect(await readdir(bench.folder)).not.toContain(".msp");
  });

  it("asks before it begins", async () => {
    const ticket = addTicket("Canary");
    const { error, code } = await bench.msp(["doctor", "--tenant", bench.tenantFile, "--canary", String(ticket)], {
      typed: ["no"],
    });
    expect(code).toBe(1);
    expect(error).toContain("Nothing was run");
    expect(writes()).toEqual([]);
  });
});
