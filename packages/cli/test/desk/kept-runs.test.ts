import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acmeIds } from "@msp/autotask/testing";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { demoAnswers } from "../../src/demo/demo-answers.ts";
import { addressOf } from "../../src/desk/address-of.ts";
import { silentPeople } from "../../src/desk/desk-people.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { openRemoteDesk } from "../../src/desk/remote-desk.ts";
import type { RunSummary } from "../../src/desk/run-summary.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import { loadWorkflows } from "../../src/host/load-workflows.ts";
import { openSession } from "../../src/host/open-session.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import { sandboxPeople } from "../../src/sandbox/sandbox-tenant.ts";
import { createLiveBench, type LiveBench, mailsOf, openEntry, saveTicketByHand } from "../support/live-bench.ts";
import { createMemoryTerminal } from "../support/memory-terminal.ts";

const errands = fileURLToPath(new URL("../support/errand.ts", import.meta.url));
const { office, technician } = sandboxPeople;
const { companies } = acmeIds;
const form = "Please fill in the offboarding form for T20261130.0001";

let bench: LiveBench;
let ticketId: string;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

const call = (args: readonly string[], options?: Parameters<LiveBench["msp"]>[1]) =>
  bench.msp(["--module", errands, ...args], options);
const remove = (...more: readonly string[]) =>
  call(["run", "remove-contact", "--input", JSON.stringify(openEntry), ...more]);
const startErrand = (key: string, ...more: readonly string[]) => {
  ticketId ??= "";
  return call(["run", "errand", "--input", JSON.stringify({ ticketId }), "--start-key", key, ...more]);
};
const useTicket = () => {
  ticketId = String(saveTicketByHand(bench.sandbox));
};
const listed = async (...more: readonly string[]): Promise<readonly RunSummary[]> =>
  (await call(["runs", "--all", "--json", ...more])).out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as RunSummary);
const writes = () => bench.sandbox.autotask.ledger.filter(({ by }) => by.via === "api").length;
const as = ({ id }: { readonly id: string }) => ["--as", id];

/** Makes this process the host of the bench's runs until the test is over. */
async function host(): Promise<void> {
  const workflows = await loadWorkflows([errands]);
  const context = {
    terminal: createMemoryTerminal(),
    clock: bench.clock,
    environment: bench.environment,
    options: { json: false, config: bench.file("msp.config.json"), module: [] },
    workflows: async () => workflows,
  };
  const session = await openSession(context, { sandbox: false });
  const desk = await openLocalDesk({
    file: bench.file("runs.sqlite"),
    session,
    workflows,
    people: silentPeople(roleHolders(session.tenant, office)),
    signingKey: bench.environment.MSP_JOURNAL_KEY,
    isServed: true,
  });
  const served = await serveDesk(desk);
  onTestFinished(async () => {
    await served.close();
    await desk.close();
  });
}

describe("a live run outlives its command", () => {
  it("it says where it is kept and how it goes on; started again, it is the same run and writes nothing twice", async () => {
    const first = await remove("--answers", await bench.write("none.json", []));
    expect(first).toMatchObject({ code: 3, error: "" });
    const [run] = await listed();
    expect(first.out).toMatch(
      new RegExp(
        `Run ${run?.runId} is kept in .*runs\\.sqlite\\. Nothing of it happens by itself until "msp serve" runs;`,
      ),
    );
    const again = await remove("--answers", bench.file("answers.json"), "--journal", bench.file("copy.json"));
    expect(again.code).toBe(0);
    expect(await listed()).toMatchObject([{ runId: run?.runId, outcome: "succeeded", company: "174" }]);
    expect(bench.sandbox.autotask.state.find("Tickets", { companyID: companies.acmeDental })).toHaveLength(1);
    expect(mailsOf(bench.sandbox).filter((mail) => mail.includes(form) && mail.startsWith("Autotask"))).toHaveLength(2);
    expect((await call(["verify", bench.file("copy.json")])).out).toMatch(/^unaltered/);
  });

  it("begun from another state file with the same input, it finds what was written by its markers", async () => {
    expect(await remove("--answers", await bench.write("none.json", []))).toMatchObject({ code: 3 });
    expect(writes()).toBeGreaterThan(0);
    const second = {
      title: "Decide about a second ticket for the same person",
      value: { decision: "go on" },
      by: office,
    };
    bench.clock.advanceTo(bench.clock.now() + 3_600_000);
    const answers = await bench.write("second.json", [...demoAnswers, second]);
    expect(await remove("--answers", answers, "--state", bench.file("other.sqlite"))).toMatchObject({ code: 0 });
    expect(bench.sandbox.autotask.state.find("Tickets", { companyID: companies.acmeDental })).toHaveLength(1);
  });

  it("a command that starts one run drives no other that lies in the same file", async () => {
    useTicket();
    await startErrand("one");
    const [one] = await listed();
    const answered = await call(["answer", one?.runId ?? "", "--value", '{"text":"x"}', ...as(technician)]);
    expect(answered).toMatchObject({ code: 0, out: expect.stringMatching(/It is kept; "msp resume/) });
    const before = (await listed())[0];
    await startErrand("two");
    expect((await listed())[0]).toEqual(before);
    expect(await call(["resume", one?.runId ?? "", "--yes"])).toMatchObject({
      code: 3,
      out: expect.stringMatching(/LIVE[\s\S]*answered +Terry Hale, by command line/),
    });
  });

  it("the sandbox keeps nothing, and says so when a state file is named", async () => {
    expect(await call(["run", "remove-contact", "--sandbox", "--state", "x.sqlite"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/--state is for live runs/),
    });
    expect(existsSync("x.sqlite")).toBe(false);
  });
});

describe("looking at runs", () => {
  it("needs no credentials, sends nothing, and says what is waiting where no host is running", async () => {
    useTicket();
    await startErrand("one");
    const asked = bench.sandbox.autotask.requests.length;
    const none = { AUTOTASK_USERNAME: undefined, AUTOTASK_SECRET: undefined, AUTOTASK_INTEGRATION_CODE: undefined };
    const table = await call(["runs", "--waiting"], { environment: none });
    expect(table).toMatchObject({
      code: 0,
      error:
        'No host is running: 1 run waits. Nothing fires until "msp serve" runs; "msp resume" takes them as far as they go now.',
    });
    expect(table.out).toMatch(/^RUN +WORKFLOW +CUSTOMER +SINCE +STATE +NEXT TIME\n[0-9a-f]{16} {2}errand +174 /);
    expect(table.out).toMatch(/→ Technician \(Terry Hale\): Agree on it, since Mon 30 Nov 2026/);
    expect(bench.sandbox.autotask.requests.length).toBe(asked);
  });

  it("finds nothing where nothing was run, and makes no file", async () => {
    expect(await call(["runs"])).toMatchObject({ code: 2, error: expect.stringMatching(/^There are no runs here/) });
    expect(existsSync(bench.file("runs.sqlite"))).toBe(false);
  });

  it("lists what ended for a day, and later only on demand or while somebody has to vouch", async () => {
    useTicket();
    await startErrand("one");
    const [run] = await listed();
    await call(["cancel", run?.runId ?? "", "--reason", "Not wanted", ...as(office)]);
    await call(["resume", "--yes"]);
    expect((await call(["runs"])).out).toMatch(/cancelled[\s\S]*→ Not wanted/);
    bench.clock.advanceTo(bench.clock.now() + 25 * 3_600_000);
    expect((await call(["runs"])).out).toMatch(/^No runs in /);
    expect(await listed()).toHaveLength(1);
  });
});

describe("the limits of live runs hold for runs that go on", () => {
  beforeEach(async () => {
    useTicket();
    await startErrand("one");
    const [run] = await listed();
    await call(["answer", run?.runId ?? "", "--value", '{"text":"x"}', ...as(technician)]);
  });

  it.each([
    ["the kill switch", { companies: ["174"], killSwitch: true }, /The kill switch of "Example MSP" is on/],
    [
      "the allow list",
      { companies: ["999"], killSwitch: false },
      /Acme Dental \(company 174\) is not on the allow list/,
    ],
  ])("%s", async (_name, live, error) => {
    await bench.changeTenant((tenant) => {
      tenant.live = live;
    });
    const before = await listed();
    expect(await call(["resume"])).toMatchObject({ code: 1, error: expect.stringMatching(error) });
    expect(await listed()).toEqual(before);
    // Ending a run writes nothing new, so no limit keeps a cancelled one from it.
    await call(["cancel", before[0]?.runId ?? "", "--reason", "Stop", ...as(office)]);
    expect(await call(["resume"])).toMatchObject({ code: 1, out: expect.stringMatching(/ended +cancelled: Stop/) });
  });

  it("a person at the terminal has the last word", async () => {
    const before = await listed();
    const refused = await call(["resume"], { typed: ["no"] });
    expect(refused).toMatchObject({ code: 1, error: "Nothing was run, and nothing was written." });
    expect(refused.out).toContain("Acme Dental (company 174), of run");
    expect(await listed()).toEqual(before);
    expect(await call(["resume"], { typed: ["yes"] })).toMatchObject({ code: 3 });
  });
});

describe("while a host is running", () => {
  beforeEach(async () => {
    useTicket();
    await host();
  });

  it("a run is started through it and told here, in the same words; people at this terminal answer", async () => {
    bench.sandbox.autotask.state.change("Tickets", Number(ticketId), { status: acmeIds.statuses.complete });
    const done = await remove("--answers", bench.file("answers.json"), "--journal", bench.file("copy.json"));
    expect(done).toMatchObject({ code: 0, error: "" });
    expect(done.out).toMatch(/▶ started +Remove a contact[\s\S]*✔ verified[\s\S]*■ ended +succeeded/);
    expect(done.out).not.toContain("Nothing of it happens by itself");
    expect((await call(["verify", bench.file("copy.json")])).out).toMatch(/^unaltered/);
    expect(await listed()).toMatchObject([{ outcome: "succeeded" }]);
  });

  it("a run that waits for somebody else is left to it", async () => {
    const left = await startErrand("one");
    expect(left).toMatchObject({ code: 3, out: expect.stringMatching(/is kept in .*The host goes on with it\.$/) });
    expect(await listed()).toMatchObject([{ requests: [{ title: "Agree on it" }] }]);
  });

  it("what a run ended with and nothing proves is vouched for by name, once somebody says what they saw", async () => {
    await startErrand("one");
    const [{ runId } = { runId: "" }] = await listed();
    await call(["answer", runId, "--value", '{"text":"Fetched."}', ...as(technician)]);
    expect(await call(["resume", runId])).toMatchObject({ code: 3 });
    await call(["answer", runId, "--value", '{"name":"Sam"}', ...as(technician)]);
    const desk = await openRemoteDesk(addressOf(bench.file("runs.sqlite")).path);
    await desk.deliver({ id: "e1", event: "arrived", match: ticketId, value: { box: "4" } });
    expect(await call(["resume", runId])).toMatchObject({ code: 4, out: expect.stringMatching(/not proven: Note it/) });

    bench.clock.advanceTo(bench.clock.now() + 48 * 3_600_000);
    expect((await call(["runs", "--waiting"])).out).toMatch(/finished with doubts/);
    expect(await call(["answer", runId], { typed: [""] })).toMatchObject({ code: 4 });
    expect(await call(["answer", runId])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Not proven: Note it on the ticket\./),
    });
    const vouched = await call(["answer", runId, "--value", '"I saw the note."', ...as(office)]);
    expect(vouched).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Jordan Avery vouches for 1 .*succeeded\.$/),
    });
    expect((await call(["runs", "--waiting"])).out).toMatch(/^Nobody is asked anything/);
    expect(await call(["answer", runId])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/has ended \(succeeded\)/),
    });
  });

  it("the host's own limits hold, whatever this command was told", async () => {
    const own = await bench.write("lenient.json", (await bench.read("tenant.json")) as object);
    await bench.changeTenant(({ live }) => {
      live.killSwitch = true;
    });
    const refused = await startErrand("one", "--tenant", own);
    expect(refused).toMatchObject({ code: 1, error: expect.stringMatching(/The kill switch of "Example MSP" is on/) });
    expect(await listed()).toEqual([]);
  });
});

describe("answering from the terminal", () => {
  const answer = (typed: readonly string[], ...args: readonly string[]) => call(["answer", ...args], { typed });
  const resume = () => call(["resume", "--yes"]);

  it("asks part by part, chooses among several, and closes no task as if it were a form", async () => {
    useTicket();
    await startErrand("one");
    await startErrand("two");
    const chosen = await answer(["3", "1", "Agreed."]);
    expect(chosen.terminal.asked[0]).toBe("Which? [1 to 2] > ");
    expect(chosen).toMatchObject({ code: 0, error: expect.stringContaining("Give a number from 1 to 2.") });
    expect(chosen.out).toMatch(/1 {2}Technician \(Terry Hale\): Agree on it \(run [0-9a-f]{16}\)/);
    await resume();
    const [one, two] = await listed();
    expect(one?.requests).toMatchObject([{ kind: "form" }]);

    expect(await answer(["later"], two?.runId ?? "")).toMatchObject({ code: 3 });
    expect(await call(["answer"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(new RegExp(`2 questions are open\\. Name one of them:\\n {2}${one?.runId}:details`)),
    });
    expect(await call(["answer", two?.requests[0]?.token ?? ""])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/nobody can be asked here\.\nGive the answer with --value[\s\S]*"text"/),
    });
    const byCustomer = await answer(["Sam"], one?.runId ?? "", "--as", "olivia@example.com=Olivia");
    expect(byCustomer).toMatchObject({ code: 0 });
    expect((await resume()).out).toMatch(/answered +Olivia, by terminal/);

    const closed = await call(["answer", two?.runId ?? "", "--close", "x", "--as", "nobody@example.com"]);
    expect(closed).toMatchObject({ code: 2, error: expect.stringMatching(/may not close "Agree on it"/) });
    expect(await call(["answer", one?.runId ?? ""])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/asks nobody anything at the moment; it waits for/),
    });
  });

  it("a step that failed asks what is to become of it, and one word answers", async () => {
    await call(["run", "errand", "--input", '{"ticketId":"4711"}', "--company", "174"]);
    expect(await listed()).toEqual([]);
    useTicket();
    await bench.changeTenant(({ bindings }) => {
      bindings.category = { "administrative-change": { label: "Administrativ Change" } };
    });
    expect(await remove()).toMatchObject({ code: 3 });
    const [run] = await listed();
    expect(run?.requests).toMatchObject([{ kind: "question", to: "operator" }]);
    expect((await call(["runs"])).out).toMatch(/→ Operator \(Jordan Avery\): a decision is needed: Look for another/);
    expect(await call(["answer", run?.runId ?? "", "--value", "maybe", ...as(office)])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/was not taken/),
    });
    expect(await call(["answer", run?.runId ?? "", "--value", "stop", ...as(office)])).toMatchObject({ code: 0 });
    expect(await resume()).toMatchObject({ code: 1, out: expect.stringMatching(/ended +failed/) });
  });
});
