import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoAnswers } from "../src/demo/demo-answers.ts";
import { sandboxPeople } from "../src/sandbox/sandbox-tenant.ts";
import { createLiveBench, type LiveBench, openEntry } from "./support/live-bench.ts";
import type { Spoken } from "./support/msp.ts";

const { office } = sandboxPeople;
let bench: LiveBench;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

/** Every secret the commands are given, in every form in which it travels. */
const secrets = (): readonly string[] => {
  const { autotask, smtp } = bench.sandbox.access;
  const plain = [autotask.secret, autotask.integrationCode, smtp.password, bench.environment.MSP_JOURNAL_KEY ?? ""];
  const base64 = [smtp.password, `\u0000${smtp.user}\u0000${smtp.password}`].map((text) => btoa(text));
  return [...plain, ...base64];
};

const everythingSaid = ({ out, error, terminal }: Spoken): string =>
  [out, error, ...terminal.moving, ...terminal.asked].join("\n");

/** Where a secret stands, with what is around it. */
const leaksIn = (text: string): readonly string[] =>
  secrets().flatMap((secret) => {
    const at = text.indexOf(secret);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 150), at + secret.length + 50)];
  });

/** The content of every file a command has left. */
async function everythingSaved(): Promise<string> {
  const files = await readdir(bench.folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

describe("secrets", () => {
  it("are in nothing that is printed, journaled or saved, whether it goes well or wrong", async () => {
    await bench.write("answers.json", [
      ...demoAnswers,
      {
        title: "Decide about a second ticket for the same person",
        by: office,
        value: { decision: "go on" },
        again: true,
      },
    ]);
    const given = ["--input", JSON.stringify(openEntry), "--answers", bench.file("answers.json")];
    const run = (name: string, ...more: readonly string[]) =>
      bench.msp(["run", "remove-contact", ...given, "--journal", bench.file(name), "--start-key", name, ...more]);
    const plan = ["plan", "remove-contact", "--input", JSON.stringify(openEntry)];
    const said: Spoken[] = [];
    said.push(await bench.msp(["tenant", "pull", "--out", bench.file("again.json"), "--json"]));
    said.push(await bench.msp(["doctor"]), await bench.msp(["doctor", "--json"]));
    said.push(await bench.msp(plan), await bench.msp([...plan, "--json"]));
    said.push(await bench.msp(["verify", bench.file("one.json")]));

    // Services that repeat what they were sent, and answers that are lost.
    const { faults } = bench.sandbox.autotask;
    const { autotask, smtp } = bench.sandbox.access;
    const echo = { errors: [autotask.secret, autotask.integrationCode].map((secret) => `${secret} may not do that.`) };
    faults.add({ kind: "status", code: 500, body: echo, match: { method: "POST", path: /\/Notes$/ } });
    faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path: /\/ChecklistLibraries$/ } });
    said.push(await run("one.json"));
    expect(said.at(-1)?.out).toMatch(/failed +Note the authority/);

    await bench.changeTenant(({ bindings }) => {
      bindings.notification = {
        ...bindings.notification,
        "send-offboarding-form": { label: "The form", channel: "our mail" },
      };
    });
    said.push(await run("two.json", "--json"));
    bench.sandbox.smtp.faults.add({
      kind: "refuse",
      at: "login",
      code: 535,
      text: `${smtp.password} and ${btoa(smtp.password)} are wrong`,
    });
    said.push(await run("three.json"));
    expect(said.at(-1)?.out).toMatch(/failed +Send "User offboarding form[\s\S]*\[secret\]/);
    said.push(await bench.msp(["doctor"], { environment: { AUTOTASK_SECRET: `${secrets()[0]}-but-wrong` } }));
    said.push(await bench.msp(["verify", bench.file("two.json")]));

    const everything = [...said.map(everythingSaid), await everythingSaved()].join("\n");
    expect(everything.length).toBeGreaterThan(100_000);
    expect(leaksIn(everything)).toEqual([]);
  });

  it("given by a configuration file stay there", async () => {
    const { autotask } = bench.sandbox.access;
    const config = await bench.write("with-secrets.json", {
      tenant: "tenant.json",
      autotask: {
        userName: autotask.userName,
        secret: autotask.secret,
        integrationCode: autotask.integrationCode,
        zoneUrl: autotask.zoneUrl,
      },
    });
    const nothing = { AUTOTASK_USERNAME: undefined, AUTOTASK_SECRET: undefined, AUTOTASK_INTEGRATION_CODE: undefined };
    const doctor = await bench.msp(["--config", config, "doctor"], { environment: nothing });
    expect(doctor.code).toBe(0);
    expect(leaksIn(everythingSaid(doctor))).toEqual([]);
  });
});
