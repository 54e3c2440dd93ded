import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "../src/command-context.ts";
import { doctor } from "../src/commands/doctor.ts";
import { runLive } from "../src/commands/run-live.ts";
import { loadWorkflows } from "../src/host/load-workflows.ts";
import { sandboxEnvironment } from "../src/sandbox/sandbox-environment.ts";
import { sandboxServices } from "../src/sandbox/sandbox-services.ts";
import { everyService } from "./support/every-service.ts";
import { createLiveBench, type LiveBench } from "./support/live-bench.ts";
import { createMemoryTerminal } from "./support/memory-terminal.ts";

let bench: LiveBench;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

/** The environment of a provider that has Autotask and mail, and what of the rest is named. */
const deskOnly = (...others: readonly string[]): Environment =>
  Object.fromEntries(
    Object.entries(sandboxEnvironment(bench.sandbox.access)).filter(([name]) =>
      ["AUTOTASK_", "MSP_SMTP_", ...others].some((start) => name.startsWith(start)),
    ),
  );

interface Finding {
  readonly about: string;
  readonly verdict: string;
  readonly what: string;
  readonly advice?: string;
}

const contextOf = (environment: Environment, json = true, config?: string) => {
  const terminal = createMemoryTerminal();
  const options = { json, config, module: [] };
  const workflows = async () => [...(await loadWorkflows([])), everyService];
  return { terminal, clock: bench.clock, environment, options, workflows };
};

async function diagnose(environment: Environment, config?: string) {
  const context = contextOf(environment, true, config);
  const code = await doctor(context, everyService.id, { sandbox: false, tenant: bench.tenantFile });
  const { findings, policies } = JSON.parse(context.terminal.out()) as {
    readonly findings: readonly Finding[];
    readonly policies: readonly { readonly id: string }[];
  };
  return {
    code,
    findings,
    policies,
    about: (start: string) => findings.filter(({ about }) => about.startsWith(start)),
  };
}

describe("the doctor, about services besides service desk and mail", () => {
  it("asks each that is connected one question, changes nothing, and says what it answered", async () => {
    const { code, about } = await diagnose(sandboxEnvironment(bench.sandbox.access));
    expect(about("devices")).toEqual([
      {
        about: "devices, Datto RMM",
        verdict: "fine",
        what: expect.stringMatching(/^signed in to the account .* devices$/),
      },
    ]);
    expect(about("documentation")[0]).toMatchObject({
      verdict: "fine",
      what: expect.stringContaining("customerRecords"),
    });
    expect(about("elevation").map(({ about, verdict, what }) => [about, verdict, what])).toEqual([
      ["elevation, AutoElevate", "fine", expect.stringMatching(/^accepted for "Example MSP" with \d+ agents$/)],
      ["elevation, Admin By Request", "fine", "accepted; 0 waiting requests"],
    ]);
    expect(about("fileReputation")).toEqual([
      { about: "fileReputation, VirusTotal", verdict: "fine", what: "answers" },
    ]);
    expect(code).toBe(0);
    const { dattoRmm, itGlue, autoelevate, adminByRequest, virustotal } = bench.sandbox;
    for (const { requests } of [itGlue, autoelevate, adminByRequest, virustotal]) {
      expect(requests.length).toBe(1);
      expect(requests.every(({ method }) => method === "GET")).toBe(true);
    }
    // Datto RMM gives a token first.
    expect(dattoRmm.requests.length).toBe(2);
    expect([itGlue.ledger, autoelevate.ledger, adminByRequest.ledger].flat()).toEqual([]);
  });

  it("says of each that is not connected what people do instead, and how to connect it; that is no fault", async () => {
    const { code, about, findings } = await diagnose(deskOnly());
    expect(code).toBe(0);
    for (const port of ["devices", "power", "documentation", "elevation", "fileReputation"]) {
      expect(about(port)).toMatchObject([
        { verdict: "by hand", what: expect.stringMatching(/nothing is connected, so people/) },
      ]);
      expect(about(port)[0]?.advice).toMatch(/^To connect /);
    }
    expect(findings.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });

  it("says what is wrong with credentials, without the credentials", async () => {
    const access = sandboxEnvironment(bench.sandbox.access);
    const { code, about, findings } = await diagnose({
      ...access,
      DATTO_RMM_API_SECRET: "not-the-secret",
      IT_GLUE_API_KEY: "not-the-key",
      ADMIN_BY_REQUEST_API_KEY: "not-that-key-either",
    });
    expect(code).toBe(1);
    for (const port of ["devices", "documentation", "elevation, Admin"])
      expect(about(port)).toMatchObject([{ verdict: "wrong" }]);
    expect(about("elevation, AutoElevate")).toMatchObject([{ verdict: "fine" }]);
    expect(JSON.stringify(findings)).not.toMatch(/not-the-secret|not-the-key|not-that-key/);
  });

  it("takes settings from the configuration file, and names every place of it that is wrong", async () => {
    const { dattoRmm } = bench.sandbox.access;
    const good = await bench.write("services.json", { dattoRmm });
    expect((await diagnose(deskOnly(), good)).about("devices")).toMatchObject([{ verdict: "fine" }]);
    const bad = await bench.write("bad.json", {
      dattoRmm: { ...dattoRmm, components: { restart: { componentUid: 5 } } },
      itGlue: { customerRecords: { typeId: "72", holders: { primary: { holds: "everything" } } }, region: "moon" },
      virustotal: { licence: "free" },
    });
    const message = await diagnose(deskOnly(), bad).then(
      () => "",
      (error: Error) => error.message,
    );
    for (const place of ["components.restart", "holders.primary.holds", "itGlue.region", "virustotal.licence"])
      expect(message).toContain(place);
    expect(message).not.toContain(dattoRmm.apiSecretKey);
  });

  it("finds everything there that the sandbox's own settings name", async () => {
    const { dattoRmm, itGlue } = sandboxServices(bench.sandbox);
    const config = await bench.write("named.json", { dattoRmm, itGlue });
    const { about } = await diagnose(deskOnly(), config);
    const named = [...about("dattoRmm."), ...about("itGlue.")];
    expect(named.map(({ about, verdict }) => [about, verdict])).toEqual([
      ["dattoRmm.components.restart", "fine"],
      ["dattoRmm.components.wake", "fine"],
      ["dattoRmm.retiredSiteUid", "fine"],
      ["itGlue.instructionTypes", "fine"],
      ["itGlue.customerRecords", "fine"],
    ]);
  });

  it("names what the settings name and the service does not have", async () => {
    const { dattoRmm, itGlue } = sandboxServices(bench.sandbox);
    const restart = { componentUid: "c1000000-0000-4000-8000-00000000dead", delayVariable: "usrDelay" };
    const config = await bench.write("misnamed.json", {
      dattoRmm: {
        ...dattoRmm,
        components: { restart, wake: { ...dattoRmm?.components?.wake, macVariable: "usrMac" } },
        retiredSiteUid: "a1000000-0000-4000-8000-00000000dead",
      },
      itGlue: {
        ...itGlue,
        instructionTypes: ["999"],
        customerRecords: { ...itGlue?.customerRecords, outlets: "power-outlet" },
      },
    });
    const { code, about } = await diagnose(deskOnly(), config);
    const wrong = [...about("dattoRmm."), ...about("itGlue.")].map(({ about, verdict, what }) => [
      about,
      verdict,
      what,
    ]);
    expect(wrong).toEqual([
      ["dattoRmm.components.restart", "wrong", expect.stringContaining(restart.componentUid)],
      ["dattoRmm.components.wake", "wrong", expect.stringContaining('no variable "usrMac"')],
      ["dattoRmm.retiredSiteUid", "wrong", expect.stringContaining("no site has the uid")],
      ["itGlue.instructionTypes", "wrong", expect.stringContaining("999")],
      ["itGlue.customerRecords", "wrong", expect.stringContaining('no field "power-outlet"; the nearest is')],
    ]);
    expect(code).toBe(1);
  });

  it("lists the policies whose default counts, and no longer those somebody set", async () => {
    const listed = async () => {
      const context = contextOf(deskOnly());
      await doctor(context, "remove-contact", { sandbox: false, tenant: bench.tenantFile });
      const { policies } = JSON.parse(context.terminal.out()) as {
        readonly policies: readonly { readonly id: string }[];
      };
      return policies.map(({ id }) => id);
    };
    expect(await listed()).toContain("remove-contact.device-fate");
    await bench.changeTenant((tenant) => {
      tenant.policies["remove-contact.device-fate"] = { otherwise: "retire" };
    });
    expect(await listed()).not.toContain("remove-contact.device-fate");
  });

  it("lists a policy that only an action reads among those at their default, with what it means", async () => {
    await bench.changeTenant((tenant) => {
      delete tenant.policies["entitlement.rmm-contracts"];
    });
    const context = contextOf(deskOnly(), false);
    await doctor(context, "remove-contact", { sandbox: false, tenant: bench.tenantFile });
    expect(context.terminal.out().replace(/\s+/g, " ")).toContain(
      "entitlement.rmm-contracts (Contracts that make a company an RMM customer): ",
    );
  });

  it("names a policy id that nothing reads, and the one that was probably meant", async () => {
    await bench.changeTenant((tenant) => {
      delete tenant.policies["entitlement.rmm-contracts"];
      tenant.policies["entitlement.rmm-contract"] = { categories: [], namesContain: ["Managed"] };
      tenant.policies.zzz = 1;
    });
    const { code, about } = await diagnose(deskOnly());
    expect(about("policy:entitlement.rmm-contract")).toEqual([
      {
        about: "policy:entitlement.rmm-contract",
        verdict: "wrong",
        what: expect.stringContaining("changes nothing"),
        advice: expect.stringContaining('"entitlement.rmm-contracts"'),
      },
    ]);
    // A workflow that is not loaded may read it, and no known id is like it.
    expect(about("policy:zzz")).toMatchObject([{ verdict: "by hand" }]);
    expect(code).toBe(1);
  });

  it("names a value that does not fit of a policy that only an action reads", async () => {
    await bench.changeTenant((tenant) => {
      tenant.policies["entitlement.rmm-contracts"] = { categories: "RMM" };
    });
    const context = contextOf(deskOnly(), false);
    expect(await doctor(context, "remove-contact", { sandbox: false, tenant: bench.tenantFile })).toBe(1);
    expect(context.terminal.out()).toContain("✖ policy:entitlement.rmm-contracts");
  });

  it("names a policy whose value does not fit, before a run comes to it", async () => {
    await bench.changeTenant((tenant) => {
      tenant.policies["remove-contact.closing"] = { lookAgainAfterDays: [] };
    });
    const context = contextOf(deskOnly(), false);
    expect(await doctor(context, "remove-contact", { sandbox: false, tenant: bench.tenantFile })).toBe(1);
    expect(context.terminal.out()).toContain("✖ policy:remove-contact.closing");
    expect(context.terminal.out()).toContain("at tellCustomer");
  });
});

describe("a live run", () => {
  it("says before it starts what people do because no service is connected for it", async () => {
    const begin = {
      workflow: everyService,
      input: { companyId: "174" },
      by: { id: "terry.hale@example.com", name: "Terry Hale" },
      startKey: "services",
      script: undefined,
    };
    const context = contextOf(deskOnly("DATTO_RMM_"), false);
    await runLive(context, begin, {
      sandbox: false,
      tenant: bench.tenantFile,
      state: bench.file("runs.sqlite"),
      yes: true,
      ...{ input: undefined, as: undefined, answers: undefined, startKey: undefined, company: undefined },
      ...{ journal: undefined, keyFile: undefined },
    });
    const out = context.terminal.out();
    expect(out).toContain("  no service:  power is not connected; people switch the power");
    expect(out).toContain("  no service:  elevation is not connected; people decide requests");
    expect(out).not.toContain("devices is not connected");
  });
});
