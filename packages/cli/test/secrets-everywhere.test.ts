import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doctor } from "../src/commands/doctor.ts";
import { runScenario } from "../src/commands/run-scenario.ts";
import { loadWorkflows } from "../src/host/load-workflows.ts";
import { createSandbox, type Sandbox } from "../src/sandbox/create-sandbox.ts";
import { sandboxEnvironment } from "../src/sandbox/sandbox-environment.ts";
import { sandboxInputs } from "../src/sandbox/sandbox-input.ts";
import { sandboxServices } from "../src/sandbox/sandbox-services.ts";
import { sandboxTenant } from "../src/sandbox/sandbox-tenant.ts";
import { allScenarios } from "../src/scenarios/all-scenarios.ts";
import type { Scenario } from "../src/scenarios/scenario.ts";
import { everyService } from "./support/every-service.ts";
import { everythingIn } from "./support/everything-in.ts";
import { createMemoryTerminal } from "./support/memory-terminal.ts";
import { type CallOptions, msp, type Spoken } from "./support/msp.ts";
import { formsOf, leaksIn, type PlantedSecret, plantedSecrets } from "./support/planted-secrets.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const journalKey = "planted-journal-key-0451";
const environment = { MSP_JOURNAL_KEY: journalKey };
const clock = { now: () => Date.parse("2026-11-30T14:00:00Z"), sleep: async () => undefined };
const folder = useTemporaryFolder();

let sandbox: Sandbox;
let secrets: readonly PlantedSecret[];
beforeAll(async () => {
  sandbox = await createSandbox({ clock });
  secrets = plantedSecrets(sandbox, journalKey);
});
afterAll(() => sandbox.close());

const said = ({ out, error, terminal }: Spoken): string =>
  [out, error, ...terminal.moving, ...terminal.asked].join("\n");

/** The services by the names their secrets go by, and how each is made to do what careless ones do. */
const services: { readonly [of: string]: (sandbox: Sandbox, fault: EchoFault) => unknown } = {
  Autotask: ({ autotask }, fault) => autotask.faults.add(fault),
  "Datto RMM": ({ dattoRmm }, fault) => dattoRmm.faults.add(fault),
  "IT Glue": ({ itGlue }, fault) => itGlue.faults.add(fault),
  AutoElevate: ({ autoelevate }, fault) => autoelevate.faults.add(fault),
  "Admin By Request": ({ adminByRequest }, fault) => adminByRequest.faults.add(fault),
  VirusTotal: ({ virustotal }, fault) => virustotal.faults.add(fault),
  "power unit acme-front-desk": ({ power }, fault) => power.frontDesk.faults.add(fault),
  "power unit acme-annex": ({ power }, fault) => power.annex.faults.add(fault),
};

/** What a service says that repeats the credentials it was sent. */
function echoOf(of: string, code: number, match: EchoFault["match"]): EchoFault {
  const own = secrets.filter((secret) => secret.of.startsWith(of) && isCredential(secret));
  expect(own.length, of).toBeGreaterThan(0);
  return { kind: "status", code, body: { errors: own.map(({ value }) => `${value} may not do that.`) }, match };
}

/** Lets every service repeat the credentials it was sent, now and then. */
function echo(sandbox: Sandbox): void {
  for (const [of, add] of Object.entries(services)) {
    add(sandbox, echoOf(of, 500, { nth: 3 }));
    add(sandbox, echoOf(of, 400, { nth: 9 }));
  }
}

const ownOf = (of: string): string =>
  secrets
    .filter((secret) => secret.of.startsWith(of) && isCredential(secret))
    .map(({ value }) => value)
    .join(" and ");

interface EchoFault {
  readonly kind: "status";
  readonly code: number;
  readonly body: object;
  readonly match: { readonly nth: number };
  readonly times?: number;
}

/** What a service was sent; what it only keeps, it never repeats. */
const isCredential = ({ of }: PlantedSecret): boolean => !/"|field of|token$/.test(of) || of === "AutoElevate, token";

async function play(scenario: Scenario, json: boolean): Promise<string> {
  const terminal = createMemoryTerminal();
  const options = { json, config: undefined, module: [] };
  const context = { terminal, clock, environment, options, workflows: () => loadWorkflows([]) };
  await runScenario(context, scenario, {
    journal: join(folder.path, `${scenario.workflow}-${scenario.name}.json`),
    keyFile: undefined,
  });
  return [terminal.out(), terminal.errors(), ...terminal.moving].join("\n");
}

describe("a search for secrets", () => {
  it("would find each of them, in every form in which it travels, and tells them apart", () => {
    expect(secrets.length).toBeGreaterThanOrEqual(17);
    for (const secret of secrets) {
      expect(secret.value.length, secret.of).toBeGreaterThan(8);
      for (const form of formsOf(secret)) {
        const leaks = leaksIn(`some text before ${form} and after`, secrets);
        expect(
          leaks.map(({ of }) => of),
          form,
        ).toEqual([secret.of]);
      }
    }
  });

  it("would find one in any file a command leaves, a state file included", async () => {
    await writeFile(
      join(folder.path, "state.sqlite"),
      Buffer.concat([Buffer.from([0, 255, 1]), Buffer.from(secrets[0]?.value ?? "")]),
    );
    expect(leaksIn(await everythingIn(folder.path), secrets)).toHaveLength(1);
  });

  it("looks for the very secrets that open the services", async () => {
    const open = sandboxEnvironment(sandbox.access);
    const values = secrets.map(({ value }) => value);
    const secretVariables = Object.entries(open).filter(([name]) => /SECRET|PASSWORD|KEY|TOKEN|INTEGRATION/.test(name));
    expect(secretVariables.length).toBeGreaterThanOrEqual(10);
    for (const [name, value] of secretVariables) expect(values, name).toContain(value);
  });
});

describe("no secret", () => {
  it.each(allScenarios.map((scenario) => [`${scenario.workflow} ${scenario.name}`, scenario] as const))(
    "is printed or written in %s, though every service repeats what it was sent",
    { timeout: 60_000 },
    async (_name, scenario) => {
      const careless: Scenario = {
        ...scenario,
        async prepare(world) {
          await scenario.prepare?.(world);
          echo(world);
        },
      };
      const told = await play(careless, true);
      const everything = `${told}\n${await everythingIn(folder.path)}`;
      expect(everything.length).toBeGreaterThan(1_000);
      expect(leaksIn(everything, secrets)).toEqual([]);
    },
  );

  // Above, a run may be over before it has asked the others. No scenario switches anything in the annex.
  it.each(Object.keys(services).filter((of) => of !== "power unit acme-annex"))(
    "is printed or written where %s alone repeats what it was sent at once",
    {
      timeout: 120_000,
    },
    async (of) => {
      let seen = 0;
      for (const scenario of allScenarios) {
        const careless: Scenario = {
          ...scenario,
          async prepare(world) {
            await scenario.prepare?.(world);
            services[of]?.(world, { ...echoOf(of, 400, { nth: 1 }), times: Number.POSITIVE_INFINITY });
          },
        };
        const everything = `${await play(careless, true)}\n${await everythingIn(folder.path)}`;
        expect(leaksIn(everything, secrets), scenario.name).toEqual([]);
        if (everything.includes("[secret] may not do that")) seen += 1;
        if (seen === 2) return;
      }
      // The control: what was searched for stood there, and had been concealed.
      expect(seen).toBeGreaterThan(0);
    },
  );

  it("is in any page for technicians, list, plan or check", { timeout: 60_000 }, async () => {
    const workflows = await loadWorkflows([]);
    const texts: string[] = [];
    const call = async (args: readonly string[], options: CallOptions = {}) =>
      void texts.push(said(await msp(args, { ...options, environment: { ...environment, ...options.environment } })));
    await call(["list", "--json"]);
    await call(["scenarios"]);
    await call(["check"]);
    for (const { id } of workflows) {
      await call(["show", id]);
      await call(["show", id, "--as", "json"]);
      if (sandboxInputs[id] !== undefined) await call(["plan", id, "--sandbox", "--json"]);
      await call(["doctor", id, "--sandbox"]);
    }
    expect(leaksIn(texts.join("\n"), secrets)).toEqual([]);
  });

  it("is in what the doctor says when services refuse him and repeat his credentials", async () => {
    const config = join(folder.path, "services.json");
    await writeFile(join(folder.path, "tenant.json"), JSON.stringify(sandboxTenant));
    await writeFile(config, JSON.stringify({ ...sandboxServices(sandbox), tenant: "tenant.json" }));
    const { dattoRmm, itGlue, autoelevate, adminByRequest, virustotal, power } = sandbox;
    const own = (of: string) => ({ errors: [`${ownOf(of)} may not do that.`], error: { message: ownOf(of) } });
    dattoRmm.faults.add({ kind: "status", code: 400, body: own("Datto RMM"), match: { path: /account/ } });
    itGlue.faults.add({ kind: "status", code: 400, body: own("IT Glue") });
    autoelevate.faults.add({ kind: "status", code: 400, body: own("AutoElevate") });
    adminByRequest.faults.add({ kind: "status", code: 400, body: own("Admin By Request") });
    virustotal.faults.add({ kind: "status", code: 400, body: own("VirusTotal") });
    power.frontDesk.faults.add({ kind: "status", code: 400, body: own("power unit acme-front-desk") });
    const terminal = createMemoryTerminal();
    const options = { json: false, config, module: [] };
    const context = { terminal, clock, environment, options, workflows: async () => [everyService] };
    expect(await doctor(context, undefined, { sandbox: false, tenant: undefined })).toBe(1);
    expect(terminal.out().match(/✖/g)?.length).toBeGreaterThanOrEqual(6);
    expect(leaksIn(terminal.out(), secrets)).toEqual([]);
  });

  it("is in what live commands print and keep: state, export, backup, journal, doctor", {
    timeout: 60_000,
  }, async () => {
    const inFolder = (name: string) => join(folder.path, name);
    await writeFile(inFolder("tenant.json"), JSON.stringify(sandboxTenant));
    const config = inFolder("services.json");
    await writeFile(config, JSON.stringify({ ...sandboxServices(sandbox), tenant: "tenant.json" }));
    echo(sandbox);
    const texts: string[] = [];
    const call = async (...args: readonly string[]) => {
      const spoken = await msp(["--config", config, ...args], { environment, clock });
      texts.push(said(spoken));
      return spoken;
    };
    await call("doctor");
    await call("doctor", "--json");
    const input = JSON.stringify(sandboxInputs["remove-contact"]);
    const state = inFolder("runs.sqlite");
    const run = await call(
      "run",
      "remove-contact",
      "--input",
      input,
      "--state",
      state,
      "--yes",
      "--json",
      "--journal",
      inFolder("copy.json"),
    );
    const { runId } = JSON.parse(run.out.split("\n").at(-1) ?? "{}") as { readonly runId?: string };
    expect(runId, said(run)).toBeDefined();
    await call("runs", "--state", state, "--json");
    await call("run", "show", runId ?? "", "--state", state);
    const exported = await call("export", runId ?? "", "--state", state, "--out", inFolder("evidence"));
    expect(exported.code, said(exported)).toBe(0);
    const saved = await call("backup", "--to", inFolder("backup.sqlite"), "--state", state);
    expect(saved.code, said(saved)).toBe(0);
    await call("verify", "--state", state);
    // The configuration is where the secrets belong.
    await writeFile(config, "{}");
    const everything = `${texts.join("\n")}\n${await everythingIn(folder.path)}`;
    expect(everything).toContain("SQLite format 3");
    expect(leaksIn(everything, secrets)).toEqual([]);
  });
});
