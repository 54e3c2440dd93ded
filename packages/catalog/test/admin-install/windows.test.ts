import { describe, expect, it } from "vitest";
import { adminInstall } from "../../src/admin-install/admin-install.ts";
import { installLimits } from "../../src/policies/install-limits.ts";
import {
  createInstallOffice,
  type InstallOfficeOptions,
  linked,
  requestOf,
  scannerFacts,
  windowsAsks,
  windowsWish,
} from "../support/create-install-office.ts";
import { approve } from "../support/removal-answers.ts";
import { testSeed } from "../support/test-seed.ts";
import { alex, kai } from "../support/test-tenant.ts";

const listed = { allowedSoftware: [{ name: "Scanner Tools", publisher: "Example Imaging Inc" }] };
const open = (options: InstallOfficeOptions = {}) =>
  createInstallOffice(adminInstall, { record: listed, policies: linked, ...options });
const asked = (office: { readonly people: { readonly asked: readonly { readonly path: string }[] } }) =>
  office.people.asked.map(({ path }) => path);

describe("a user of Windows", () => {
  it("has the one request decided that is surely theirs, with the evidence a technician adds", async () => {
    const office = await open();
    office.windows.ask(windowsAsks);
    const status = await office.run(requestOf(windowsWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        verdict: "safe",
        permission: 'the list, as "Scanner Tools"',
        outcome: "applied",
        ticketCompleted: true,
      },
    });
    expect(office.windows.ledger).toMatchObject([{ operation: "approveElevation", fields: { decidedBy: alex.id } }]);
    expect(office.windows.rules).toEqual([]);
    expect(asked(office)).toEqual(["evidence/added", "decision/how", "decision/inTime/goAhead#1", "confirmed"]);
    expect(office.people.asked.find(({ path }) => path === "decision/how")?.text).toMatch(
      /Levels of a rule this service can make: device, .*\. Name the mail/,
    );
  });

  it("has a person pick when nothing says that the request is this customer's", async () => {
    const office = await open({
      policies: {},
      said: { "search/picked": { requestId: "autoelevate:request-1" } },
    });
    office.windows.ask(windowsAsks);
    expect(await office.run(requestOf(windowsWish))).toMatchObject({ output: { outcome: "applied" } });
    expect(office.people.asked[0]).toMatchObject({
      path: "search/picked",
      text: expect.stringContaining("autoelevate:request-1: Install ScannerTools.exe, on LEE-PC-01, by ACME\\lee"),
    });
  });

  it("has a person pick between two requests, and only the picked one is decided", async () => {
    const office = await open({ said: { "search/picked": { requestId: "autoelevate:request-2" } } });
    office.windows.ask(windowsAsks);
    office.windows.ask({ ...windowsAsks, title: "Run cmd.exe" });
    expect(await office.run(requestOf(windowsWish))).toMatchObject({ output: { outcome: "applied" } });
    expect(office.windows.ledger).toMatchObject([{ operation: "approveElevation" }]);
    expect(office.windows.ledger[0]?.target).toContain("request-2");
  });

  it("is not decided by what is not on the list that was shown", async () => {
    const office = await open({ said: { "search/picked": { requestId: "autoelevate:request-9" } } });
    for (const _ of [1, 2]) office.windows.ask(windowsAsks);
    const status = await office.run(requestOf(windowsWish));
    expect(status).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("none of the pending requests"),
    });
    expect(office.windows.ledger).toEqual([]);
  });

  it("gets a remote session when none of the requests is this one", async () => {
    const office = await open({ said: { "search/picked": {} } });
    for (const _ of [1, 2]) office.windows.ask(windowsAsks);
    expect(await office.run(requestOf(windowsWish))).toMatchObject({ output: { outcome: "installed" } });
    expect(office.windows.ledger).toEqual([]);
  });

  it("is asked to run it again, and waited for", async () => {
    const office = await open({
      said: {
        "search/askedUser": () => {
          void office.clock.sleep(40 * 60_000).then(() => office.windows.ask(windowsAsks));
          return { user: "will ask again" };
        },
      },
    });
    expect(await office.run(requestOf(windowsWish))).toMatchObject({ output: { outcome: "applied" } });
  });

  it("gets a remote session when no request ever comes", async () => {
    const office = await open();
    const status = await office.run(requestOf(windowsWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "installed", ticketCompleted: true } });
    expect(asked(office)).toEqual(
      expect.arrayContaining(["search/askedUser", "remote/started", "remote/session/work"]),
    );
  });

  it("is asked what is wanted when nobody has said it", async () => {
    const office = await open({ said: { "wanted/described": windowsWish } });
    office.windows.ask(windowsAsks);
    const { wish: _, ...bare } = requestOf(windowsWish);
    expect(await office.run(bare)).toMatchObject({ outcome: "succeeded", output: { outcome: "applied" } });
  });

  it("has the ticket taken over that a technician has saved", async () => {
    const office = await open();
    office.windows.ask(windowsAsks);
    const entry = { kind: "adopt", ticketId: "901" };
    const status = await office.run({ ...requestOf(windowsWish), entry, requestedBy: "102" });
    expect(status).toMatchObject({ outcome: "succeeded", output: { ticketId: "901", outcome: "applied" } });
  });

  it.each([
    [{ kind: "open", companyId: "200", contactId: "201" }, "no active RMM contract"],
    [{ kind: "adopt", ticketId: "902" }, "complete already"],
  ])("is stopped before anything is written for %j", async (entry, reason) => {
    const office = await open();
    const status = await office.run({ ...requestOf(windowsWish), entry });
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining(reason) });
    expect(office.desk.ledger).toEqual([]);
  });
});

describe("a rule", () => {
  const withRule = (level: string) => ({ approve: "with a rule", level, decidedBy: alex.id });

  it("is left at the narrowest level with an approval of its own", async () => {
    const office = await open({
      said: {
        "decision/how": { approve: "with a rule", decidedBy: alex.id },
        "decision/ruleAgreed#1": { answer: approve, by: kai },
      },
    });
    office.windows.ask(windowsAsks);
    expect(await office.run(requestOf(windowsWish))).toMatchObject({ output: { outcome: "applied" } });
    expect(office.windows.rules).toMatchObject([{ level: "device", approves: true }]);
    expect(asked(office)).toContain("decision/ruleAgreed#1");
  });

  it("for every customer waits for a second approver", async () => {
    const office = await open({
      said: {
        "decision/how": withRule("every company"),
        "decision/ruleAgreedTwice#1": { answer: approve, by: kai },
      },
    });
    office.windows.ask(windowsAsks);
    expect((await office.run(requestOf(windowsWish))).outcome).toBe("waiting");
    expect(office.windows.ledger).toEqual([]);
  });
});

describe("somebody else", () => {
  it.each([
    [
      "decides first",
      "approved by somebody else",
      (office: Office) => office.windows.decideElsewhere("request-1", "approved", "x@y.example.com"),
    ],
    [
      "denies first",
      "denied by somebody else",
      (office: Office) => office.windows.decideElsewhere("request-1", "denied", "x@y.example.com"),
    ],
    ["takes it back", "withdrawn", (office: Office) => office.windows.withdraw("request-1")],
  ])("%s, while it is asked how to decide: nothing is claimed and nothing is sent", async (_, outcome, happens) => {
    const office: Office = await open({
      said: {
        "decision/how": () => {
          happens(office);
          return { approve: "once", decidedBy: alex.id };
        },
      },
    });
    office.windows.ask(windowsAsks);
    const status = await office.run(requestOf(windowsWish));
    expect(status.output).toMatchObject({ outcome });
    expect(office.windows.ledger).toEqual([]);
  });

  it.each([
    ["approved", "approved by somebody else"],
    ["denied", "denied by somebody else"],
  ] as const)(
    "has %s it when our approval arrives: it was given to another plan, so it is asked again and nothing is sent",
    async (state, outcome) => {
      const office: Office = await open({
        said: {
          "decision/inTime/goAhead#1": (request) => {
            office.windows.decideElsewhere("request-1", state, "x@y.example.com");
            return approve(request);
          },
          "decision/inTime/goAhead#2": approve,
        },
      });
      office.windows.ask(windowsAsks);
      const status = await office.run(requestOf(windowsWish));
      expect(status.output).toMatchObject({ outcome });
      const again = office.people.asked.find(({ path }) => path === "decision/inTime/goAhead#2");
      expect(again?.text).toMatch(
        /approved was: approveElevation elevation request \S+ .*; now: .*nothing left to write/,
      );
      expect(again?.plan?.lines.join("\n")).toContain("nothing left to write");
      expect(office.windows.ledger).toEqual([]);
    },
  );

  it("had decided before the run came to it", async () => {
    const office: Office = await open({
      said: {
        "evidence/added": () => {
          office.windows.decideElsewhere("request-1", "approved", "x@y.example.com");
          return { facts: scannerFacts };
        },
      },
    });
    office.windows.ask(windowsAsks);
    const status = await office.run(requestOf(windowsWish));
    expect(status.output).toMatchObject({
      outcome: "approved by somebody else",
      decidedBy: "somebody the service does not name",
    });
    expect(asked(office)).not.toContain("decision/how");
  });
});
type Office = Awaited<ReturnType<typeof createInstallOffice>>;

describe("an approval", () => {
  it("is not taken from whoever asked", async () => {
    // Alex works for the provider and is a contact of the customer besides.
    const asAlex = { id: "107", companyId: "100", name: "Alex Kim", email: alex.id };
    const office = await open({ seed: { ...testSeed, contacts: [...testSeed.contacts, asAlex] } });
    office.windows.ask(windowsAsks);
    const entry = { kind: "open", companyId: "100", contactId: "107", primaryResourceId: "11" };
    await expect(office.run({ ...requestOf(windowsWish), entry })).rejects.toThrow(/approve/i);
    expect(office.windows.ledger).toEqual([]);
  });

  it("is not taken from anybody but the one who is named to the service", async () => {
    const office = await open({ said: { "decision/how": { approve: "once", decidedBy: "somebody@msp.example.com" } } });
    office.windows.ask(windowsAsks);
    await expect(office.run(requestOf(windowsWish))).rejects.toThrow();
    expect(office.windows.ledger).toEqual([]);
  });

  it("expires: what comes too late decides nothing, and the ticket says so", async () => {
    const office = await open({
      policies: { ...linked, "admin-install.limits": { ...installLimits.default, approveWithin: "1 hour" } },
      said: {
        "decision/inTime/goAhead#1": undefined,
        confirmed: { works: false, says: "nothing happened" },
      },
    });
    office.windows.ask(windowsAsks);
    const status = await office.run(requestOf(windowsWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "not decided: the approval expired", decidedBy: "nobody", ticketCompleted: false },
    });
    expect(office.windows.ledger).toEqual([]);
    expect(office.people.withdrawn.map(({ request }) => request.path)).toContain("decision/inTime/goAhead#1");
    expect((await office.notes((status.output as { ticketId: string }).ticketId)).join()).toContain("approval expired");
    expect(office.people.asked.at(-1)?.text).toContain("was not approved");
  });

  it("is not taken for a plan that is not the one that is shown", async () => {
    const office = await open({
      said: { "decision/inTime/goAhead#1": { decision: "approve", hash: "sha256:of-an-earlier-plan" } },
    });
    office.windows.ask(windowsAsks);
    await expect(office.run(requestOf(windowsWish))).rejects.toThrow(/plan/i);
    expect(office.windows.ledger).toEqual([]);
  });
});

it("asks a person when the answer to a decision was lost and the service does not say whose stands there", async () => {
  const office = await open({ said: { "decision/inTime/lookedAt": { stands: "approved" } } });
  office.windows.ask(windowsAsks);
  office.windows.failNext({ kind: "answer lost" });
  const runId = await office.start(requestOf(windowsWish));
  const status = await office.drive(runId);
  expect(status.outcome).toBe("finished with doubts");
  expect(JSON.stringify(office.people.withdrawn)).toContain("does not say by whom");
  expect(asked(office)).toContain("decision/inTime/lookedAt");
  expect(status.output).toMatchObject({
    outcome: "approved, by whom is not certain",
    decidedBy: "somebody the service does not name",
  });
  expect(office.windows.ledger).toHaveLength(1);
});
