import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { msp } from "./support/msp.ts";

const jsonLines = (text: string) => text.split("\n").map((line) => JSON.parse(line) as unknown);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "msp-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("msp", () => {
  it("explains itself, with examples and exit codes", async () => {
    const help = await msp(["--help"]);
    expect(help).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Examples:[\s\S]*msp run remove-contact --sandbox[\s\S]*Exit codes/),
    });
    for (const command of ["show", "plan", "run", "doctor", "sandbox"])
      expect((await msp([command, "--help"])).out).toContain("Examples:");
  });

  it("called wrongly ends with 2 and says what is wrong", async () => {
    expect(await msp(["fly"])).toMatchObject({ code: 2, error: expect.stringMatching(/unknown command 'fly'/) });
    expect(await msp(["show", "remove-contract"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/no workflow "remove-contract".*remove-contact/),
    });
    expect(await msp(["plan", "remove-contact", "--sandbox", "--input", "{"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/not JSON/),
    });
    expect(await msp(["plan", "remove-contact", "--input", '{"entry":{"kind":"adopt","ticketId":"1"}}'])).toMatchObject(
      {
        code: 2,
        error: expect.stringMatching(/No tenant file is named/),
      },
    );
  });

  it("lists, checks and shows", async () => {
    expect((await msp(["list"])).out).toMatch(/remove-contact +\d+\.\d+\.\d+ +Remove/);
    expect(jsonLines((await msp(["list", "--json"])).out)).toContainEqual(
      expect.objectContaining({ id: "remove-contact" }),
    );
    expect(await msp(["check"])).toMatchObject({ code: 0 });
    expect((await msp(["show", "remove-contact", "--as", "sop"])).out).toMatch(/^# /);
    expect((await msp(["show", "remove-contact", "--as", "diagram"])).out).toMatch(/^flowchart/m);
    expect(JSON.parse((await msp(["show", "remove-contact", "--as", "json"])).out)).toMatchObject({
      id: "remove-contact",
    });
  });

  it("takes workflows of the user's own modules", async () => {
    const module = join(folder, "mine.mjs");
    await writeFile(
      module,
      `export const mine = Object.freeze({ id: "mine", title: "Mine", version: "1.0.0", effective: "2026-12-01", purpose: "x", nodes: [], needs: [], uses: [], ordering: [] });`,
    );
    expect((await msp(["--module", module, "list"])).out).toContain("mine");
    expect(await msp(["--module", join(folder, "none.mjs"), "list"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/could not be loaded/),
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
    expect((await msp(["plan", "remove-contact", "--sandbox"])).out).toContain(plan.hash);
  });

  it("a run without people stops where one is needed, saves a journal that verifies, and says so", async () => {
    const journal = join(folder, "journal.json");
    const keyFile = join(folder, "key");
    await writeFile(keyFile, "a key kept elsewhere\n");
    const run = await msp(["run", "remove-contact", "--sandbox", "--journal", journal, "--key-file", keyFile]);
    expect(run).toMatchObject({ code: 3, out: expect.stringMatching(/waits for Office admin/) });
    expect(await msp(["verify", journal, "--key-file", keyFile])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^unaltered/),
    });
    expect(await msp(["verify", journal, "--json"])).toMatchObject({
      code: 0,
      out: expect.stringContaining('"consistent"'),
    });
    const text = await readFile(journal, "utf8");
    await writeFile(journal, text.replace("sandbox-msp", "another-msp"));
    expect(await msp(["verify", journal])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^ALTERED at entry 1/),
    });
    await writeFile(journal, "[]");
    expect(await msp(["verify", journal])).toMatchObject({ code: 2, error: expect.stringMatching(/not a journal/) });
  });

  it("the fake vendors stay up until ended, and say on one line how to reach them", async () => {
    const end = new AbortController();
    let access:
      | {
          autotask: { zoneUrl: string; userName: string; secret: string; integrationCode: string };
          smtp: { port: number };
        }
      | undefined;
    const up = msp(["sandbox", "--json"], {
      ended: end.signal,
      onWrite: (text) => {
        access = JSON.parse(text);
      },
    });
    await expect.poll(() => access?.autotask.zoneUrl).toBeDefined();
    const { zoneUrl, userName, secret, integrationCode } = access?.autotask ?? {
      zoneUrl: "",
      userName: "",
      secret: "",
      integrationCode: "",
    };
    const answer = await fetch(`${zoneUrl}v1.0/Companies/174`, {
      headers: { UserName: userName, Secret: secret, ApiIntegrationCode: integrationCode },
    });
    expect(await answer.json()).toMatchObject({ item: { companyName: "Acme Dental" } });
    end.abort();
    expect((await up).code).toBe(0);
    await expect(fetch(zoneUrl)).rejects.toThrow();
  });
});
