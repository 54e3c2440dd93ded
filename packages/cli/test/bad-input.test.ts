import fs, { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { acmeIds } from "@msp/autotask/testing";
import { removeContact } from "@msp/catalog";
import { createEngine, createMemoryRunStore, type Engine } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { demoAnswers } from "../src/demo/demo-answers.ts";
import { createScriptedRespondents } from "../src/people/scripted-respondents.ts";
import { sandboxInputs } from "../src/sandbox/sandbox-input.ts";
import { createLiveBench, type LiveBench, mailsOf, openEntry } from "./support/live-bench.ts";
import { createSandboxBench, type SandboxBench } from "./support/sandbox-bench.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const { checklistLibraries, contacts } = acmeIds;
useTemporaryFolder();

describe("against a real Autotask", () => {
  let bench: LiveBench;
  beforeEach(async () => {
    bench = await createLiveBench();
  });
  afterEach(() => bench.close());

  const given = ["--input", JSON.stringify(openEntry)];
  const run = (...more: readonly string[]) =>
    bench.msp([
      ...["run", "remove-contact", ...given, "--answers", bench.file("answers.json")],
      ...["--journal", bench.file("journal.json"), ...more],
    ]);
  const nothingHappened = () => {
    expect(bench.sandbox.autotask.ledger).toEqual([]);
    expect(mailsOf(bench.sandbox)).toEqual([]);
    expect(existsSync(bench.file("journal.json"))).toBe(false);
  };

  it("wrong credentials: one error, and the account is not hammered", async () => {
    for (const command of [
      ["doctor"],
      ["tenant", "pull", "--out", bench.file("new.json")],
      ["plan", "remove-contact", ...given],
      ["run", "remove-contact", ...given],
    ]) {
      const asked = bench.sandbox.autotask.requests.length;
      const refused = await bench.msp(command, { environment: { AUTOTASK_SECRET: `wrong-${command[0]}` } });
      expect(refused.code).toBe(5);
      expect(refused.error).toMatch(/Check AUTOTASK_USERNAME, AUTOTASK_SECRET and AUTOTASK_INTEGRATION_CODE/);
      expect(refused.error).not.toMatch(/wrong-|\n/);
      const requests = bench.sandbox.autotask.requests.slice(asked);
      expect(requests.filter(({ status }) => status === 401)).toHaveLength(1);
      expect(requests.length).toBeLessThanOrEqual(3);
    }
    expect(existsSync(bench.file("new.json"))).toBe(false);
    nothingHappened();
  });

  it("missing credentials and an unknown user: what to set is said, and no secret is sent", async () => {
    const asked = bench.sandbox.autotask.requests.length;
    const missing = await bench.msp(["doctor"], { environment: { AUTOTASK_SECRET: undefined } });
    expect(missing).toMatchObject({
      code: 5,
      error: expect.stringMatching(/Set the environment variable AUTOTASK_SECRET/),
    });
    const unknown = await bench.msp(["doctor"], { environment: { AUTOTASK_USERNAME: "nobody@example.com" } });
    expect(unknown).toMatchObject({
      code: 5,
      error: expect.stringMatching(/no zone knows the API user "nobody@example\.com"/),
    });
    const paths = bench.sandbox.autotask.requests.slice(asked).map(({ path }) => path);
    expect(paths.every((path) => path.includes("oneInformation"))).toBe(true);
    nothingHappened();
  });

  it("a service that cannot be reached", async () => {
    await bench.sandbox.close();
    expect(await run()).toMatchObject({
      code: 5,
      error: expect.stringMatching(/could not be reached|No connection|refused/i),
    });
    nothingHappened();
  });

  it("a label that the tenant file lacks: the run is not started, and the doctor says what to do", async () => {
    await bench.changeTenant(({ bindings }) => {
      delete bindings.template;
    });
    expect(await run()).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^"remove-contact" was not started: template:remove-contact is missing/),
    });
    nothingHappened();
    const doctor = await bench.msp(["doctor"]);
    expect(doctor).toMatchObject({ code: 1, out: expect.stringMatching(/✖ template:remove-contact[\s\S]*→ Bind it/) });
  });

  it("a label that Autotask does not know: the doctor names the nearest, and a run asks instead of guessing", async () => {
    await bench.changeTenant(({ bindings }) => {
      bindings.category = { "administrative-change": { label: "Administrativ Change" } };
    });
    expect(await bench.msp(["doctor"])).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /✖ category:administrative-change: [\s\S]*nearest: "Administrative\s+Change\/Request"/,
      ),
    });
    const parked = await run();
    expect(parked).toMatchObject({
      code: 3,
      out: expect.stringMatching(/failed +Look for another open ticket[\s\S]*Administrativ Change[\s\S]*Nearest/),
    });
    expect(bench.sandbox.autotask.ledger).toEqual([]);
  });

  it.each([
    [
      "no tenant file at all",
      async () => ["--tenant", bench.file("none.json")],
      /The tenant file ".*none\.json" could not be read: there is no such file/,
    ],
    [
      "a tenant file that is not JSON",
      async () => {
        await writeFile(bench.file("bad.json"), '{\n  "id": "x",\n}');
        return ["--tenant", bench.file("bad.json")];
      },
      /bad\.json" is not JSON\. Line 3, column 1: a name in double quotes/,
    ],
    [
      "a tenant file of the wrong shape",
      async () => {
        await bench.write("shape.json", { id: "x", title: "X", bindings: { status: { done: "Complete" } }, liv: {} });
        return ["--tenant", bench.file("shape.json")];
      },
      /In ".*shape\.json": The tenant file is not valid:[\s\S]*liv[\s\S]*bindings\.status\.done/,
    ],
  ])("%s", async (_name, prepare, error) => {
    expect(await run(...(await prepare()))).toMatchObject({ code: 2, error: expect.stringMatching(error) });
    nothingHappened();
  });

  it("a tenant file that breaks while a run goes on counts as the kill switch", async () => {
    const journal = bench.file("journal.json");
    const stopped = await bench.msp(
      ["run", "remove-contact", ...given, "--answers", bench.file("answers.json"), "--journal", journal],
      { onWrite: (text) => void (text.includes("answered") && writeFile(bench.tenantFile, "{")) },
    );
    expect(stopped).toMatchObject({ code: 3, out: expect.stringMatching(/The kill switch of tenant "my-msp" is on/) });
    expect(mailsOf(bench.sandbox)).toEqual([]);
  });

  it("a configuration with a typo: the place is named, and no secret", async () => {
    const secret = "hush-hush-4711";
    const typo = await bench.write("typo.json", { autotask: { secrt: secret, secret: 4711 } });
    const wrong = await bench.mspWith(["--config", typo, "doctor"]);
    expect(wrong).toMatchObject({ code: 2, error: expect.stringMatching(/typo\.json" is not valid:[\s\S]*secrt/) });
    await writeFile(bench.file("broken.json"), `{ "autotask": { "secret": "${secret}" "userName": "x" } }`);
    const broken = await bench.mspWith(["--config", bench.file("broken.json"), "doctor"]);
    expect(broken).toMatchObject({
      code: 2,
      error: expect.stringMatching(/Line 1, column \d+: "," or "}" was expected/),
    });
    for (const { error, out } of [wrong, broken]) expect(error + out).not.toContain(secret);
    const zone = await bench.write("zone.json", {
      calendar: { zone: "Mars/Olympus", openingHours: { monday: ["8-17"] } },
      tenant: "tenant.json",
    });
    expect(await bench.mspWith(["--config", zone, "doctor"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/Mars\/Olympus/),
    });
  });

  it("an input that does not fit: nothing is even asked of the service", async () => {
    const asked = bench.sandbox.autotask.requests.length;
    for (const input of [`{"entry":{"kind":"open"}}`, `{"entry":{"kind":"adopt","ticketId":"1"},"leavr":1}`])
      expect(await bench.msp(["run", "remove-contact", "--input", input])).toMatchObject({
        code: 2,
        error: expect.stringMatching(/^The input of "remove-contact" does not fit:\n✖ /),
      });
    expect(await bench.msp(["run", "remove-contact"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/--input JSON/),
    });
    expect(await bench.msp(["run", "remove-contact", "--input", "@none.json"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/The input file "none\.json" could not be read/),
    });
    expect(bench.sandbox.autotask.requests.length).toBe(asked);
    nothingHappened();
  });

  it("a ticket that does not exist", async () => {
    const input = JSON.stringify({ ...openEntry, entry: { kind: "adopt", ticketId: "4711" } });
    expect(await bench.msp(["plan", "remove-contact", "--input", input])).toMatchObject({
      code: 5,
      error: expect.stringMatching(/4711/),
    });
    nothingHappened();
  });

  it("answers that do not fit their file, or that nobody of that role gave", async () => {
    await bench.write("answers.json", [{ titel: "x", value: 1 }]);
    expect(await run()).toMatchObject({
      code: 2,
      error: expect.stringMatching(/The answers in ".*answers\.json" do not fit:[\s\S]*titel/),
    });
    nothingHappened();
    const [first, ...others] = demoAnswers;
    await bench.write("answers.json", [
      { ...first, by: { id: "stranger@example.com", name: "A stranger" }, again: false },
      ...others,
    ]);
    const refused = await run();
    expect(refused).toMatchObject({
      code: 3,
      error: expect.stringMatching(/A stranger does not hold the role "admin"/),
      out: expect.stringMatching(/waits for Office admin/),
    });
    expect(mailsOf(bench.sandbox)).toEqual([]);
  });

  it("a journal that would be written over, and a key that is not there", async () => {
    await writeFile(bench.file("journal.json"), "precious");
    expect(await run()).toMatchObject({
      code: 2,
      error: expect.stringMatching(/exists already\. A journal is never written over/),
    });
    expect(await readFile(bench.file("journal.json"), "utf8")).toBe("precious");
    expect(await run("--journal", bench.file("other.json"), "--key-file", bench.file("none.key"))).toMatchObject({
      code: 2,
      error: expect.stringMatching(/The key file ".*none\.key" could not be read/),
    });
    expect(bench.sandbox.autotask.ledger).toEqual([]);
  });
});

describe("what only a person can settle is asked, never guessed", () => {
  let bench: LiveBench;
  beforeEach(async () => {
    bench = await createLiveBench();
  });
  afterEach(() => bench.close());
  const run = () =>
    bench.msp([
      ...["run", "remove-contact", "--input", JSON.stringify(openEntry), "--answers", bench.file("answers.json")],
      ...["--journal", bench.file("journal.json")],
    ]);
  const attached = () => bench.sandbox.autotask.ledger.filter(({ entity }) => entity === "TicketChecklistLibraries");

  it("a checklist library that is missing", async () => {
    await bench.changeTenant(({ bindings }) => {
      bindings.checklist = { "user-removal": { label: "A list nobody has" } };
    });
    expect(await run()).toMatchObject({
      code: 3,
      out: expect.stringMatching(/waits for Office admin \(Jordan Avery\): Say which checklist library to use/),
    });
    expect(attached()).toEqual([]);
  });

  it("a checklist library that is there twice", async () => {
    bench.sandbox.autotask.state.add("ChecklistLibraries", { name: "User removal - Acme Dental", entityType: 2 });
    const asked = await run();
    expect(asked).toMatchObject({
      code: 3,
      out: expect.stringMatching(/waits for Office admin \(Jordan Avery\): Say which checklist library to use/),
    });
    expect(asked.out).toMatch(new RegExp(`asks +Office admin[\\s\\S]*${checklistLibraries.removalAcme}`));
    expect(attached()).toEqual([]);
  });

  it("a ticket contact who is inactive: asked before anything is written", async () => {
    bench.sandbox.autotask.state.change("Contacts", contacts.officeManager, { isActive: 0 });
    expect(await run()).toMatchObject({
      code: 3,
      out: expect.stringMatching(
        /Name a contact that can be used\n[\s\S]*Olivia\s+Reyes\s+\(contact 30101\) is inactive/,
      ),
    });
    expect(bench.sandbox.autotask.ledger).toEqual([]);
    expect(mailsOf(bench.sandbox)).toEqual([]);
  });
});

describe("while a run waits", () => {
  let bench: SandboxBench;
  afterEach(() => bench.close());

  const submission = {
    form: "offboarding",
    ticket: "T20261130.0001",
    company: "174",
    by: { id: "olivia.reyes@example.com", name: "Olivia Reyes" },
    answer: demoAnswers.find(({ title }) => title === "User offboarding form")?.value,
  };
  const writes = () => bench.session.sandbox?.autotask.ledger.length;
  const waitingForForm = async (): Promise<Engine> => {
    bench = await createSandboxBench();
    const hosted = await bench.host((_narrator, holders) =>
      createScriptedRespondents({
        script: demoAnswers.filter(({ title }) => title !== "User offboarding form"),
        holders,
        now: () => bench.session.clock.now(),
        onRefusal: () => undefined,
      }),
    );
    expect(await hosted.drive()).toMatchObject({ outcome: "waiting", requests: [{ kind: "form" }] });
    return hosted.engine;
  };

  it("a disk on which the journal cannot be written any more: what is not journaled is not sent", async () => {
    const { writeSync } = fs;
    let isFull = false;
    fs.writeSync = ((...parameters: Parameters<typeof writeSync>) => {
      if (isFull) throw new Error("ENOSPC: no space left on device");
      return writeSync(...parameters);
    }) as typeof writeSync;
    syncBuiltinESMExports();
    onTestFinished(() => {
      fs.writeSync = writeSync;
      syncBuiltinESMExports();
    });
    bench = await createSandboxBench({
      onWrite(text) {
        isFull = isFull || text.includes("Set up the ticket");
      },
    });
    const hosted = await bench.host((_narrator, holders) =>
      createScriptedRespondents({
        script: demoAnswers,
        holders,
        now: () => bench.session.clock.now(),
        onRefusal: () => undefined,
      }),
    );
    await expect(hosted.drive()).rejects.toThrow(/no space left on device/);
    expect(bench.session.sandbox?.autotask.ledger).toEqual([]);
    hosted.close();
    expect((await bench.msp(["verify", hosted.journal])).out).toMatch(/^unaltered/);
  });

  it("a form answered twice is taken once", async () => {
    const engine = await waitingForForm();
    expect(await engine.submitForm({ ...submission, id: "one" })).toMatchObject({ verdict: "taken" });
    await engine.runUntilIdle();
    const before = writes();
    expect(await engine.submitForm({ ...submission, id: "two" })).toMatchObject({
      verdict: "already answered",
      reason: expect.stringMatching(/answered or closed before\. Nothing was changed/),
    });
    expect(await engine.submitForm({ ...submission, id: "one" })).toMatchObject({ verdict: "taken" });
    await engine.runUntilIdle();
    expect(writes()).toBe(before);
    expect(bench.out()).toMatch(/! note +A form came in by Olivia Reyes and was not taken/);
    expect((await engine.unmatchedForms()).map(({ id }) => id)).toEqual(["two"]);
  });

  it("a form for another ticket, or for another company, is kept for people and changes nothing", async () => {
    const engine = await waitingForForm();
    const before = writes();
    expect(await engine.submitForm({ ...submission, id: "a", ticket: "T20261130.0099", company: "175" })).toMatchObject(
      { verdict: "kept" },
    );
    expect(await engine.submitForm({ ...submission, id: "b", company: "175" })).toMatchObject({
      verdict: "disagrees",
      reason: expect.stringMatching(/belongs to company 174, but the form names company 175/),
    });
    await engine.runUntilIdle();
    expect(writes()).toBe(before);
    expect((await engine.requests()).map(({ kind }) => kind)).toEqual(["form", "question"]);
    expect((await engine.unmatchedForms()).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("its definition changed: the run stays where it is, says so, and goes on once the old one is back", async () => {
    bench = await createSandboxBench();
    const { adapters, tenant, clock, calendar } = bench.session;
    const store = createMemoryRunStore();
    const people = createScriptedRespondents({
      script: [],
      holders: () => [],
      now: () => clock.now(),
      onRefusal: () => undefined,
    });
    const engineOf = (workflow: typeof removeContact) =>
      createEngine(store, { workflows: [workflow], adapters, tenant, clock, calendar, people });
    const first = await engineOf(removeContact);
    const runId = await first.start(removeContact, {
      input: sandboxInputs["remove-contact"] as never,
      startKey: "changed",
      by: { id: "tess", name: "Tess" },
    });
    await first.runUntilIdle();
    const before = writes();
    const changed = { ...removeContact, nodes: removeContact.nodes.slice(0, -1) } as typeof removeContact;
    const second = await engineOf(changed);
    await second.runUntilIdle();
    expect(await second.status(runId)).toMatchObject({
      outcome: "waiting",
      waits: [
        {
          for: expect.stringMatching(
            /definition of "remove-contact" 2\.0\.0 has changed since the run started.*new version/,
          ),
        },
      ],
    });
    expect(writes()).toBe(before);
    const third = await engineOf(removeContact);
    await third.runUntilIdle();
    expect((await third.status(runId)).requests).toMatchObject([
      { title: expect.stringMatching(/requester's identity/) },
    ]);
  });
});

describe("a journal somebody tampered with", () => {
  let bench: SandboxBench;
  beforeEach(async () => {
    bench = await createSandboxBench();
  });
  afterEach(() => bench.close());

  interface Stored {
    entries: { seq: number; [part: string]: unknown }[];
    heads: { [part: string]: unknown }[];
  }

  it.each([
    [
      "an entry that was changed",
      ({ entries }: Stored) => Object.assign(entries[4] ?? {}, { value: "other" }),
      /^ALTERED at entry 5: entry 5 .* was changed/,
    ],
    [
      "an entry that was taken out",
      ({ entries }: Stored) => entries.splice(6, 1),
      /^ALTERED at entry 7: entry 7 is missing or out of order/,
    ],
    [
      "two entries that changed places",
      ({ entries }: Stored) => entries.splice(2, 2, ...entries.slice(2, 4).reverse()),
      /^ALTERED at entry 3/,
    ],
    [
      "an end that was cut off",
      ({ entries }: Stored) => entries.splice(-3),
      /^ALTERED at entry \d+: the journal was cut or rewritten/,
    ],
    ["a head that was taken away", ({ heads }: Stored) => heads.splice(0), /^ALTERED at entry \d+: no signed head/],
  ])("%s is named", async (_name, tamper, said) => {
    const journal = bench.file("journal.json");
    await bench.msp(["run", "remove-contact", "--sandbox", "--journal", journal]);
    expect((await bench.msp(["verify", journal])).out).toMatch(/^unaltered: \d+ entries/);
    const stored = JSON.parse(await readFile(journal, "utf8")) as Stored;
    tamper(stored);
    await writeFile(journal, JSON.stringify(stored));
    const verdict = await bench.msp(["verify", journal]);
    expect(verdict).toMatchObject({ code: 1, out: expect.stringMatching(said) });
    expect(JSON.parse((await bench.msp(["verify", journal, "--json"])).out)).toMatchObject({
      verdict: "altered",
      file: journal,
    });
  });

  it("is not believed with another key, and only called consistent without one", async () => {
    const journal = bench.file("journal.json");
    await bench.msp(["run", "remove-contact", "--sandbox", "--journal", journal]);
    expect(await bench.msp(["verify", journal], { environment: { MSP_JOURNAL_KEY: "another key" } })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/signature of head \d+ does not fit the key/),
    });
    expect(await bench.msp(["verify", journal], { environment: { MSP_JOURNAL_KEY: undefined } })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^consistent:[\s\S]*Without the signing key/),
    });
  });

  it("another file is no journal", async () => {
    await writeFile(bench.file("x.json"), "[]");
    expect(await bench.msp(["verify", bench.file("x.json")])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/is not a journal/),
    });
    expect(await bench.msp(["verify", bench.file("none.json")])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/no such file/),
    });
  });
});
