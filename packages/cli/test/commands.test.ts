import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { msp } from "./support/msp.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const folder = useTemporaryFolder();
const jsonLines = (text: string) => text.split("\n").map((line) => JSON.parse(line) as unknown);

describe("msp", () => {
  it("explains itself, with examples and exit codes", async () => {
    const help = await msp(["--help"]);
    expect(help).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Examples:[\s\S]*msp run remove-contact --sandbox[\s\S]*Exit codes/),
    });
    const commands = [
      "list",
      "show",
      "check",
      "doctor",
      "tenant pull",
      "tenant check",
      "plan",
      "run",
      "verify",
      "sandbox",
    ];
    for (const command of commands) {
      const { out, code } = await msp([...command.split(" "), "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(
        new RegExp(`^Usage: msp ${command}[\\s\\S]*Global Options:[\\s\\S]*--json[\\s\\S]*Examples:`),
      );
      expect(help.out).toContain(command.split(" ")[0]);
    }
  });

  it.each([
    [["fly"], /unknown command 'fly'/],
    [["plam", "remove-contact"], /unknown command 'plam'\n\(Did you mean plan\?\)/],
    [["tenant", "pus"], /unknown command 'pus'/],
    [["show"], /missing required argument 'workflow'/],
    [["show", "remove-contact", "--as", "poem"], /'poem' is invalid. Allowed choices are sop, diagram, json/],
    [["show", "remove-contract"], /There is no workflow "remove-contract"\. There are: .*remove-contact/],
    [["plan", "remove-contact", "--sandbox", "--input", "{"], /The input is not JSON\. Line 1, column 2/],
    [["plan", "remove-contact", "--input", '{"entry":{"kind":"adopt","ticketId":"1"}}'], /No tenant file is named/],
    [["sandbox", "--port", "many"], /'many' is invalid. Give a whole number/],
    [["run", "remove-contact", "--sandbox", "--secret", "x"], /unknown option '--secret'/],
  ])("called wrongly (%j) ends with 2 and says what is wrong", async (args, error) => {
    expect(await msp(args)).toMatchObject({ code: 2, out: "", error: expect.stringMatching(error) });
  });

  it("lists and checks", async () => {
    expect((await msp(["list"])).out).toMatch(/^remove-contact +\d+\.\d+\.\d+ +Remove/m);
    expect(jsonLines((await msp(["list", "--json"])).out)).toContainEqual(
      expect.objectContaining({ id: "remove-contact", needs: expect.arrayContaining(["port:ticketing"]) }),
    );
    expect(await msp(["check"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^✔ remove-contact: (nothing found|\d+ warnings?)/m),
    });
    expect(jsonLines((await msp(["check", "remove-contact", "--json"])).out)).toEqual([
      { workflow: "remove-contact", findings: expect.any(Array) },
    ]);
  });

  it("says what is wrong with a definition", async () => {
    const module = fileURLToPath(new URL("./support/unsound.ts", import.meta.url));
    const found = await msp(["--module", module, "check", "unsound"]);
    expect(found).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^✖ unsound: \d errors?[\s\S]*error: [\s\S]*irreversible/),
    });
  });

  it("prints a workflow as page, diagram and data", async () => {
    const sop = await msp(["show", "remove-contact"]);
    expect(sop.out).toMatch(/^# Remove a contact/);
    expect((await msp(["show", "remove-contact", "--as", "diagram"])).out).toMatch(/^flowchart/m);
    expect(JSON.parse((await msp(["show", "remove-contact", "--as", "json"])).out)).toMatchObject({
      id: "remove-contact",
    });
    expect(jsonLines((await msp(["show", "remove-contact", "--json"])).out)).toEqual([
      expect.objectContaining({ id: "remove-contact" }),
    ]);
    expect(jsonLines((await msp(["--json", "show", "remove-contact", "--as", "sop"])).out)).toEqual([
      { workflow: "remove-contact", as: "sop", text: expect.stringMatching(/^# Remove a contact/) },
    ]);
    await writeFile(
      "tenant.json",
      JSON.stringify({ id: "x", title: "X", bindings: { role: { admin: { label: "The back office" } } } }),
    );
    expect((await msp(["show", "remove-contact", "--tenant", "tenant.json"])).out).toContain("The back office");
    expect(sop.out).not.toContain("The back office");
  });

  it("refers a page to the procedures it starts, and prints them in full only when asked to", async () => {
    const page = (await msp(["show", "immediate-action"])).out;
    expect(page).toContain("printed by `msp show workstation-unreachable`");
    expect(page).not.toContain("Walk the user through a reboot");
    expect(page.split("\n").length).toBeLessThan(300);
    const whole = (await msp(["show", "immediate-action", "--whole"])).out;
    expect(whole).toContain("Walk the user through a reboot");
    expect(whole).not.toContain("printed by");
  });

  it("takes workflows of the user's own modules, as many as are named", async () => {
    const mine = (id: string) =>
      `export const mine = Object.freeze({ id: "${id}", title: "Mine", version: "1.0.0", effective: "2026-12-01", purpose: "x", nodes: [], needs: [], uses: [], ordering: [] });`;
    await writeFile("one.mjs", mine("one"));
    await writeFile("two.mjs", mine("two"));
    await writeFile("instead.mjs", mine("remove-contact"));
    const listed = (await msp(["--module", "instead.mjs", "list"])).out;
    expect(listed.match(/^remove-contact .*$/gm)).toEqual([expect.stringMatching(/ 1\.0\.0 +Mine$/)]);
    await writeFile("none.mjs", "export const nothing = 1;");
    expect((await msp(["--module", "one.mjs", "list", "--module", join(folder.path, "two.mjs")])).out).toMatch(
      /one[\s\S]*two/,
    );
    expect(await msp(["--module", "lost.mjs", "list"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/could not be loaded/),
    });
    expect(await msp(["--module", "none.mjs", "list"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/exports no workflow/),
    });
  });
});

describe("in the sandbox", () => {
  it("a plan writes nothing and shows exact requests", async () => {
    const { code, out } = await msp(["plan", "remove-contact", "--sandbox", "--json"]);
    expect(code).toBe(0);
    const plan = JSON.parse(out) as { hash: string; lines: { write?: { request: { method: string; url: string } } }[] };
    expect(plan.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(plan.lines.find((line) => line.write)?.write?.request).toMatchObject({
      method: "POST",
      url: expect.stringMatching(/\/Tickets$/i),
    });
    const text = (await msp(["plan", "remove-contact", "--sandbox"])).out;
    expect(text).toContain(`Plan hash ${plan.hash}.`);
    expect(text).toMatch(
      /WRITES +Open the ticket[^\n]*\n +Autotask, company 174: open ticket\n +POST http:\/\/127\.0\.0\.1:\d+/,
    );
  });

  it("a plan for a ticket that does not exist ends with a sentence that says so, and so does the run", async () => {
    const input = JSON.stringify({ entry: { kind: "adopt", ticketId: "4711" } });
    const sentence = /has no ticket with the id "4711"/;
    expect((await msp(["plan", "remove-contact", "--sandbox", "--input", input])).out).toMatch(sentence);
    const run = await msp(["run", "remove-contact", "--sandbox", "--input", input]);
    expect(run.out).toMatch(sentence);
    expect(run.out).not.toMatch(/waits for/);
  });

  it("a plan that cannot read what it needs says so and fails", async () => {
    const module = fileURLToPath(new URL("./support/ticket-workflow.ts", import.meta.url));
    const input = JSON.stringify({ ticketId: "4711" });
    const plan = await msp(["--module", module, "plan", "take-back", "--sandbox", "--input", input]);
    expect(plan).toMatchObject({ code: 1, out: expect.stringMatching(/NOT POSSIBLE NOW: [^.]*4711/) });
  });

  it("a run without people stops where one is needed, says who, and leaves a journal that verifies", async () => {
    const run = await msp(["run", "remove-contact", "--sandbox"]);
    expect(run).toMatchObject({
      code: 3,
      out: expect.stringMatching(/waits for Office admin \(Jordan Avery\): Confirm/),
    });
    const [, journal = ""] = /journal: (\S+) \(prove it: msp verify/.exec(run.out) ?? [];
    expect(await msp(["verify", journal])).toMatchObject({ code: 0, out: expect.stringMatching(/^unaltered/) });
    expect(JSON.parse((await msp(["verify", journal, "--json"])).out)).toMatchObject({
      verdict: "unaltered",
      file: journal,
    });
    await writeFile(journal, (await readFile(journal, "utf8")).replace("sandbox-msp", "another-msp"));
    expect(await msp(["verify", journal])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^ALTERED at entry 1/),
    });
    expect((await msp(["run", "remove-contact", "--sandbox"])).out).toContain(journal);
  });

  it("is run by whoever says so, with data on demand", async () => {
    const lines = jsonLines(
      (
        await msp([
          "run",
          "remove-contact",
          "--sandbox",
          "--as",
          "tess@example.com=Tess Lane",
          "--start-key",
          "one",
          "--json",
        ])
      ).out,
    );
    expect(lines[0]).toMatchObject({
      kind: "started",
      startKey: "one",
      by: { id: "tess@example.com", name: "Tess Lane" },
    });
    expect(lines.at(-1)).toMatchObject({
      kind: "result",
      outcome: "waiting",
      waitsFor: [{ to: "admin", answer: { type: "object" } }],
    });
  });

  it("a person at the terminal answers, and ends the command", async () => {
    const ending = new AbortController();
    const typed = (question: string) => {
      if (/requester holds/.test(question)) return "1";
      if (/person who leaves holds/.test(question)) return "";
      if (/called back/.test(question)) return "called 555-0110";
      if (/read/.test(question)) return "the record";
      ending.abort(new Error("Ctrl+C"));
      return undefined;
    };
    const run = await msp(["run", "remove-contact", "--sandbox"], { typed, ended: ending.signal });
    expect(run.out).toMatch(/answered +Jordan Avery, by terminal: Confirm/);
    expect(run).toMatchObject({
      code: 3,
      out: expect.stringMatching(/waits for olivia\.reyes@example\.com: User offboarding form/),
    });
  });

  it("needs no account for the doctor and the tenant file either", async () => {
    expect(await msp(["doctor", "--sandbox"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Nothing is wrong\.$/),
    });
    const pulled = await msp(["tenant", "pull", "--sandbox", "--dry-run"]);
    expect(JSON.parse(pulled.out)).toMatchObject({ bindings: { status: { complete: { label: "Complete" } } } });
  });

  it("the fake services stay up until ended, and say on one line how to reach them", async () => {
    const end = new AbortController();
    const lines: string[] = [];
    const up = msp(["sandbox", "--json"], { ended: end.signal, onWrite: (text) => void lines.push(text) });
    await expect.poll(() => lines.length).toBe(1);
    const { autotask, environment } = JSON.parse(lines[0] ?? "") as {
      autotask: { zoneUrl: string };
      environment: { [variable: string]: string };
    };
    const answer = await fetch(`${autotask.zoneUrl}v1.0/Companies/174`, {
      headers: {
        UserName: environment.AUTOTASK_USERNAME ?? "",
        Secret: environment.AUTOTASK_SECRET ?? "",
        ApiIntegrationCode: environment.AUTOTASK_INTEGRATION_CODE ?? "",
      },
    });
    expect(await answer.json()).toMatchObject({ item: { companyName: "Acme Dental" } });
    const { port } = new URL(autotask.zoneUrl);
    expect(await msp(["sandbox", "--port", port])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/Port \d+ is taken/),
    });
    end.abort();
    expect((await up).code).toBe(0);
    await expect(fetch(autotask.zoneUrl)).rejects.toThrow();
    const text = await msp(["sandbox"], { ended: end.signal });
    expect(text.out).toMatch(/^The sandbox is up[\s\S]*\nexport AUTOTASK_USERNAME='api-user@example\.com'/);
  });
});
