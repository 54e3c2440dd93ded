import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acmeIds } from "@msp/autotask/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoAnswers } from "../src/demo/demo-answers.ts";
import { sandboxPeople } from "../src/sandbox/sandbox-tenant.ts";
import {
  adoptEntry,
  completeTenant,
  createLiveBench,
  type LiveBench,
  mailsOf,
  openEntry,
  saveTicketByHand,
  type TenantFile,
} from "./support/live-bench.ts";

const { contacts, statuses, companies } = acmeIds;
const form = "Please fill in the offboarding form for T20261130.0001";

let bench: LiveBench;
afterEach(() => bench.close());

const run = (input: object, ...more: readonly string[]) =>
  bench.msp([
    ...["run", "remove-contact", "--input", JSON.stringify(input)],
    ...["--answers", bench.file("answers.json"), "--journal", bench.file("journal.json"), ...more],
  ]);
/** What went out, without the reminders. */
const formMails = () => mailsOf(bench.sandbox).filter((mail) => !/: Reminder|still missing/.test(mail));
const ledger = () => bench.sandbox.autotask.ledger;
const writesByApi = () => ledger().filter(({ by }) => by.via === "api");

describe("setting up against a real Autotask", () => {
  beforeEach(async () => {
    bench = await createLiveBench({ tenant: "none" });
  });

  it("needs credentials alone: the tenant file comes from the service, the rest is named, and nothing is written there", async () => {
    const pull = await bench.msp(["tenant", "pull", "--out", bench.tenantFile]);
    expect(pull).toMatchObject({ code: 0, error: "" });
    expect(pull.out).toMatch(/Wrote .*tenant\.json: \d+ names bound, \d+ left for you to fill in/);
    expect(pull.out).toMatch(/☐ role:admin: [\s\S]*→ Name them under "people"/);
    const written = (await bench.read("tenant.json")) as TenantFile;
    expect(written.bindings.status?.complete).toEqual({ label: "Complete", externalId: statuses.complete });
    expect(written.live).toEqual({ companies: [], killSwitch: false });

    const before = await bench.msp(["doctor", "remove-contact"]);
    expect(before).toMatchObject({ code: 1, out: expect.stringMatching(/✖ role:admin[\s\S]*things are wrong/) });
    expect(before.out).toContain("Live runs: for no company");

    await bench.changeTenant(completeTenant);
    const after = await bench.msp(["doctor", "remove-contact"]);
    expect(after).toMatchObject({ code: 0, out: expect.stringMatching(/Nothing is wrong\.$/) });
    expect(after.out).toMatch(/✔ credentials: accepted; the database is at http:\/\/127/);
    expect(after.out).toMatch(/☐ notification:send-offboarding-form: Autotask needs an active workflow rule/);

    const again = await bench.msp(["tenant", "pull", "--out", bench.tenantFile]);
    expect(again.out).toMatch(/0 left for you to fill in/);
    expect(((await bench.read("tenant.json")) as TenantFile).bindings.role?.admin).toMatchObject({
      people: [{ name: "Jordan Avery" }],
    });
    expect(ledger()).toEqual([]);
  });

  it("prints the tenant file instead of writing it, and data on demand", async () => {
    const dry = await bench.msp(["tenant", "pull", "--out", bench.tenantFile, "--dry-run"]);
    expect(JSON.parse(dry.out)).toMatchObject({ bindings: { status: { complete: { label: "Complete" } } } });
    expect(dry.error).toMatch(/^Would write .*tenant\.json/);
    expect(existsSync(bench.tenantFile)).toBe(false);
    const data = await bench.msp(["tenant", "pull", "--out", bench.tenantFile, "--json"]);
    expect(JSON.parse(data.out)).toMatchObject({
      file: bench.tenantFile,
      open: expect.arrayContaining([expect.objectContaining({ kind: "role", id: "admin" })]),
    });
    await bench.changeTenant(completeTenant);
    expect(JSON.parse((await bench.msp(["doctor", "--json"])).out)).toMatchObject({
      tenant: "Example MSP",
      live: { companies: [String(companies.acmeDental)] },
      findings: expect.arrayContaining([expect.objectContaining({ about: "mail", verdict: "fine" })]),
    });
  });

  it("finds before a run what was renamed, removed or reworded since the tenant file was pulled", async () => {
    await bench.msp(["tenant", "pull", "--out", bench.tenantFile]);
    await bench.changeTenant(completeTenant);
    const fine = await bench.msp(["tenant", "check", "remove-contact"]);
    expect(fine).toMatchObject({ code: 0, error: "", out: expect.stringMatching(/Nothing is wrong\.$/) });
    expect(fine.out).toMatch(/Nothing was renamed, removed or added in Autotask since 20\d\d-/);

    const { state } = bench.sandbox.autotask;
    state.change("TicketCategories", acmeIds.categories.administrativeChange, { name: "Admin changes" });
    const items = state.find("ChecklistLibraryChecklistItems", { itemName: "Licences released" });
    for (const { id } of items) state.change("ChecklistLibraryChecklistItems", id, { itemName: "Licenses set free" });
    const found = await bench.msp(["tenant", "check", "remove-contact"]);
    expect(found.code).toBe(1);
    expect(found.out.replace(/\s+/g, " ")).toMatch(
      /✖ category:administrative-change: the tenant file says "[^"]+" \(11\), and Autotask calls that "Admin changes" now/,
    );
    expect(found.out.replace(/\s+/g, " ")).toMatch(/has no "Licences released" \(nearest: "Licenses set free"\)/);
    expect(found.out).toMatch(/category: "[^"]+" \(11\) is called "Admin changes" now/);
    const data = JSON.parse((await bench.msp(["tenant", "check", "--types", "--json"])).out);
    expect(data).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ kind: "category", what: "renamed" })]),
      drift: { findings: expect.any(Array), unknown: [], compared: expect.any(Number) },
    });
    expect(ledger().filter(({ by }) => by.via === "api")).toEqual([]);
  });

  it("says that a mail server is missing where a workflow mails", async () => {
    await bench.msp(["tenant", "pull", "--out", bench.tenantFile]);
    await bench.changeTenant(completeTenant);
    const doctor = await bench.msp(["doctor"], { environment: { MSP_SMTP_HOST: undefined } });
    expect(doctor).toMatchObject({ code: 1, out: expect.stringMatching(/✖ mail: no mail server[\s\S]*MSP_SMTP_HOST/) });
  });
});

describe("a live run", () => {
  beforeEach(async () => {
    bench = await createLiveBench();
  });

  it("is planned read only, for a ticket that is there, with exact requests and what stands there now", async () => {
    const ticket = saveTicketByHand(bench.sandbox);
    const before = ledger().length;
    const plan = await bench.msp(["plan", "remove-contact", "--input", JSON.stringify(adoptEntry(ticket))]);
    expect(plan).toMatchObject({ code: 0, error: "" });
    expect(plan.out).toMatch(
      new RegExp(`POST http://127\\.0\\.0\\.1:\\d+/atservicesrest/v1\\.0/Tickets/${ticket}/Notes`),
    );
    expect(plan.out).toMatch(/before: .*title: Sign-in blocked; is done: no\n\s+after: {2}.*is done: yes/);
    expect(plan.out).toMatch(
      /A live run would be for Acme Dental \(company 174\), from ticket T20261130\.0001\. The tenant file allows it\.$/,
    );
    expect(ledger().length).toBe(before);
    expect(mailsOf(bench.sandbox)).toHaveLength(2);
  });

  it("opens a ticket and mails the form once to everybody who must have it", async () => {
    const done = await run(openEntry);
    expect(done).toMatchObject({ code: 0, error: "" });
    expect(done.out).toMatch(/^LIVE: this writes to the real services of "Example MSP"/);
    expect(done.out).toContain("this run:    Acme Dental (company 174), named in the input");
    expect(done.out.indexOf("kill switch: off")).toBeLessThan(done.out.indexOf("started"));
    expect(formMails()).toEqual([
      `Autotask: ${form} → olivia.reyes@example.com`,
      `Autotask: ${form} → terry.hale@example.com`,
    ]);
    const { state } = bench.sandbox.autotask;
    expect(state.get("Contacts", contacts.leaver)?.isActive).toBe(0);
    expect(state.find("Tickets", { companyID: companies.acmeDental })).toMatchObject([{ status: statuses.complete }]);
    expect(writesByApi().length).toBe(ledger().filter(({ by }) => by.via !== "system").length);
    expect((await bench.msp(["verify", bench.file("journal.json")])).out).toMatch(/^unaltered/);
  });

  it("adopts a ticket a technician saved, and does not mail again what Autotask has mailed", async () => {
    const ticket = saveTicketByHand(bench.sandbox);
    const done = await run(adoptEntry(ticket));
    expect(done).toMatchObject({ code: 0, error: "" });
    expect(done.out).toContain("from ticket T20261130.0001");
    expect(formMails()).toEqual([
      `Autotask: ${form} → olivia.reyes@example.com`,
      `Autotask: ${form} → terry.hale@example.com`,
    ]);
    expect(bench.sandbox.autotask.state.find("Tickets", { companyID: companies.acmeDental })).toHaveLength(1);
    expect(bench.sandbox.autotask.state.get("Tickets", ticket)?.status).toBe(statuses.complete);
  });

  it("asks when the mail of a saved ticket was not seen, and sends it once it is known that it never went", async () => {
    const ticket = saveTicketByHand(bench.sandbox, { withoutNotification: true });
    const unanswered = await run(adoptEntry(ticket));
    expect(unanswered).toMatchObject({
      code: 3,
      out: expect.stringMatching(/waits for Technician \(Terry Hale\): Find out whether the mail went/),
    });
    expect(mailsOf(bench.sandbox)).toEqual([]);
    await bench.write("answers.json", [
      ...demoAnswers,
      {
        title: "Find out whether the mail went when the ticket was saved",
        by: sandboxPeople.technician,
        value: { mail: "was not sent" },
      },
    ]);
    expect(await run(adoptEntry(ticket), "--journal", bench.file("second.json"))).toMatchObject({ code: 0 });
    expect(formMails()).toEqual([
      `Autotask: ${form} → olivia.reyes@example.com`,
      `Autotask: ${form} → terry.hale@example.com`,
    ]);
  });

  it("sends over our own mail server where the tenant says so, and notes on the ticket to whom", async () => {
    await bench.changeTenant(({ bindings }) => {
      bindings.notification = {
        ...bindings.notification,
        "send-offboarding-form": { label: "The form", channel: "our mail" },
      };
    });
    expect(await run(openEntry)).toMatchObject({ code: 0 });
    expect(formMails()).toEqual([
      expect.stringMatching(/^SMTP: .*offboarding.* → olivia\.reyes@example\.com$/i),
      expect.stringMatching(/^SMTP: .*offboarding.* → terry\.hale@example\.com$/i),
    ]);
    expect(bench.sandbox.autotask.state.find("TicketNotes").map(({ description }) => description)).toContainEqual(
      expect.stringMatching(/sent to olivia\.reyes@example\.com, terry\.hale@example\.com with our own mail/),
    );
  });

  it("mails nothing itself where a person sends the mail", async () => {
    await bench.changeTenant(({ bindings }) => {
      bindings.notification = {
        ...bindings.notification,
        "send-offboarding-form": { label: "The form", channel: "person" },
      };
    });
    await bench.write("answers.json", [
      ...demoAnswers,
      { title: "Send the mail from the ticket", by: sandboxPeople.technician, value: { sent: true } },
    ]);
    const done = await run(openEntry);
    expect(done.out).toMatch(/asks +Technician \(Terry Hale\): Send the mail from the ticket/);
    expect(done).toMatchObject({ code: 0 });
    expect(formMails()).toEqual([]);
  });

  it("started again, finds what it has written by its markers, and writes none of it twice", async () => {
    await bench.write("answers.json", []);
    expect(await run(openEntry)).toMatchObject({ code: 3 });
    const written = writesByApi().length;
    expect(written).toBeGreaterThan(0);
    const again = { title: "Decide about a second ticket for the same person", value: { decision: "go on" } };
    await bench.write("answers.json", [...demoAnswers, { ...again, by: sandboxPeople.office }]);
    // What is found too early may not be all there is: adapters say how long a search can lag.
    bench.clock.advanceTo(bench.clock.now() + 3_600_000);
    expect(await run(openEntry, "--journal", bench.file("again.json"))).toMatchObject({ code: 0 });
    const { state } = bench.sandbox.autotask;
    expect(state.find("Tickets", { companyID: companies.acmeDental })).toHaveLength(1);
    expect(formMails()).toHaveLength(2);
  });

  it("prints nothing but JSON lines with --json: the limits first, the entries, and the result last", async () => {
    const done = await run(openEntry, "--json");
    const lines = done.out.split("\n").map((line) => JSON.parse(line) as { kind: string });
    expect(lines[0]).toMatchObject({ kind: "live", company: { id: "174", name: "Acme Dental" }, killSwitch: false });
    expect(lines[1]).toMatchObject({ kind: "started", seq: 1, runId: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(lines.at(-1)).toMatchObject({ kind: "result", outcome: "succeeded", journal: bench.file("journal.json") });
  });
});

describe("the limits of live runs", () => {
  beforeEach(async () => {
    bench = await createLiveBench();
  });

  it("nothing begins for a company that is not on the allow list", async () => {
    await bench.changeTenant(({ live }) => {
      live.companies = ["999"];
    });
    const refused = await run(openEntry);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/allow list: {2}companies 999/);
    expect(refused.error).toMatch(
      /^Nothing was run, and nothing was written\. Acme Dental \(company 174\) is not on the allow list.*live\.companies/,
    );
    expect(ledger()).toEqual([]);
    expect(existsSync(bench.file("journal.json"))).toBe(false);
    const plan = await bench.msp(["plan", "remove-contact", "--input", JSON.stringify(openEntry)]);
    expect(plan.out).toMatch(/It would be refused: Acme Dental \(company 174\) is not on the allow list/);
  });

  it("nothing begins while the kill switch is on", async () => {
    await bench.changeTenant(({ live }) => {
      live.killSwitch = true;
    });
    const refused = await run(openEntry);
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringMatching(/kill switch: ON/),
      error: expect.stringMatching(/The kill switch of "Example MSP" is on/),
    });
    expect(ledger()).toEqual([]);
  });

  it("the kill switch stops a run that is going on, before its next write", async () => {
    let written: number | undefined;
    const stopped = await bench.msp(
      [
        ...["run", "remove-contact", "--input", JSON.stringify(openEntry), "--answers", bench.file("answers.json")],
        ...["--journal", bench.file("journal.json")],
      ],
      {
        onWrite(text) {
          if (!text.includes("answered") || written !== undefined) return;
          written = writesByApi().length;
          const tenant = readFileSync(bench.tenantFile, "utf8");
          writeFileSync(bench.tenantFile, tenant.replace(`"killSwitch": false`, `"killSwitch": true`));
        },
      },
    );
    expect(stopped.code).toBe(3);
    expect(stopped.out).toMatch(
      /failed +Note the authority on the ticket\n +The kill switch of tenant "my-msp" is on: nothing is written/,
    );
    expect(stopped.out).toMatch(
      /waits for Operator \(Jordan Avery\): a decision is needed: Note the authority on the ticket/,
    );
    expect(written).toBeGreaterThan(0);
    expect(writesByApi().length).toBe(written);
  });

  it("the customer is never guessed: named twice differently, or not at all, nothing begins", async () => {
    expect(await run(openEntry, "--company", "175")).toMatchObject({
      code: 2,
      error: expect.stringMatching(
        /names two customers, company 175 \(named with --company\) and company 174 \(named in the input\)/,
      ),
    });
    const module = fileURLToPath(new URL("./support/no-customer.ts", import.meta.url));
    const nameless = [
      "--module",
      module,
      "run",
      "no-customer",
      "--input",
      "{}",
      "--journal",
      bench.file("journal.json"),
    ];
    expect(await bench.msp(nameless)).toMatchObject({ code: 2, error: expect.stringMatching(/--company ID/) });
    expect(await bench.msp([...nameless, "--company", "174"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("Acme Dental (company 174), named with --company"),
    });
    expect(ledger()).toEqual([]);
  });

  it("a person at the terminal has the last word before a live run", async () => {
    const refused = await bench.msp(["run", "remove-contact", "--input", JSON.stringify(openEntry)], { typed: ["no"] });
    expect(refused).toMatchObject({ code: 1, error: "Nothing was run, and nothing was written." });
    expect(refused.terminal.asked).toEqual(["Run it? [yes or no] > "]);
    expect(ledger()).toEqual([]);
  });
});
