import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulatedClock } from "../../src/host/simulated-clock.ts";
import { createSandbox } from "../../src/sandbox/create-sandbox.ts";
import { allScenarios } from "../../src/scenarios/all-scenarios.ts";
import { msp } from "../support/msp.ts";
import { leaksIn, type PlantedSecret, plantedSecrets } from "../support/planted-secrets.ts";

const environment = { MSP_JOURNAL_KEY: "a key that is kept elsewhere" };
let folder: string;
let secrets: readonly PlantedSecret[];
beforeAll(async () => {
  const sandbox = await createSandbox({ clock: createSimulatedClock(0) });
  secrets = plantedSecrets(sandbox, environment.MSP_JOURNAL_KEY);
  await sandbox.close();
  folder = await mkdtemp(join(tmpdir(), "msp-scenarios-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("every scenario, run by the command over HTTP against the fake services", () => {
  it.each(allScenarios.map((scenario) => [`${scenario.workflow} ${scenario.name}`, scenario] as const))(
    "%s",
    {
      timeout: 60_000,
    },
    async (_name, { workflow, name, ends, title }) => {
      expect(title).toMatch(/^[A-Z].*\.$/);
      const journal = join(folder, `${workflow}-${name}.json`);
      const run = await msp(["run", workflow, "--sandbox", "--scenario", name, "--journal", journal, "--json"], {
        environment,
      });
      const lines = run.out.split("\n").map((line) => JSON.parse(line) as { readonly kind: string });
      const told = lines.find(({ kind }) => kind === "scenario") as unknown as {
        readonly statements: readonly { readonly statement: string; readonly holds: boolean }[];
      };
      const end = lines.at(-1) as unknown as { readonly outcome: string; readonly reason?: string };
      const wrong = told?.statements.filter(({ holds }) => !holds).map(({ statement }) => statement);
      expect(wrong, `${run.error}\n${run.out.slice(-1_500)}`).toEqual([]);
      // The end of the run itself and something that stands in a service.
      expect(told.statements.length).toBeGreaterThanOrEqual(2);
      expect(end).toMatchObject({ kind: "result", outcome: ends.outcome });
      expect(end.reason ?? "").toContain(ends.reason ?? "");
      expect(leaksIn(`${run.out}\n${run.error}\n${await readFile(journal, "utf8")}`, secrets)).toEqual([]);
      const verified = await msp(["verify", journal], { environment });
      expect(verified.code, verified.out + verified.error).toBe(0);
    },
  );
});
