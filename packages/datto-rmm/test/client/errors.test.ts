import { acmeRmmIds } from "@msp/datto-rmm/testing";
import {
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  UnavailableError,
  UnknownOutcomeError,
  type VendorRequest,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

const { frontDesk } = acmeRmmIds.devices;
const { diskReport, restart } = acmeRmmIds.components;
const draft = { jobName: "Disk [msp-7]", componentUid: diskReport };

describe("both forms of error", () => {
  it("speak: the documented one", async () => {
    const { client } = connect();
    const failure = await failureOf(client.devices.get("nobody"));
    expect(failure).toBeInstanceOf(NotFoundError);
    expect(failure).toMatchObject({ status: 404, vendorText: "The device was not found." });
  });

  it("speak: the reported one", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 400, body: { errorMessage: "Failed to read request" } });
    const failure = await failureOf(client.devices.runQuickJob(frontDesk, draft));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ vendorText: "Failed to read request" });
  });

  it("tell a route the build does not have from a record that does not exist", async () => {
    const { client, fake } = connect();
    const body = { status: 404, error: "Not Found", message: "No static resource v2/sites/1." };
    fake.faults.add({ kind: "status", code: 404, body });
    const failure = await failureOf(client.sites.get("1"));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("has no such route");
  });

  it("tell a write that lost to another as a conflict", async () => {
    const { client, fake } = connect();
    const body = {
      status: 409,
      error: "Conflict",
      message: "Request aborted due to concurrent write access to this record",
    };
    fake.faults.add({ kind: "status", code: 409, body });
    expect(await failureOf(client.devices.setWarranty(frontDesk, null))).toBeInstanceOf(ConflictError);
  });

  it("tell an audit of the wrong class as a refusal", async () => {
    const { client } = connect();
    await expect(client.audits.printer(frontDesk)).rejects.toThrow("not of class printer");
  });
});

describe("a read", () => {
  it.each([
    { kind: "lostBeforeCommit" },
    { kind: "lostAnswerAfterCommit" },
    {
      kind: "status",
      code: 500,
      body: { timestamp: 1, status: 500, error: "Internal Server Error", path: "/v2/account" },
    },
    { kind: "status", code: 502 },
    { kind: "status", code: 504 },
    { kind: "truncated" },
    { kind: "html", code: 200 },
    { kind: "html", code: 503 },
  ] as const)("gets over %o", async (fault) => {
    const { client, fake } = connect();
    fake.faults.add(fault);
    await expect(client.account.get()).resolves.toMatchObject({ name: "Example MSP" });
  });

  it("that stays without an answer says so after a few attempts", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 503, times: Number.POSITIVE_INFINITY });
    expect(await failureOf(client.account.get())).toBeInstanceOf(UnavailableError);
    expect(fake.requests).toHaveLength(5);
  });
});

describe("a quick job", () => {
  it("is announced exactly as it is sent, without a credential", async () => {
    const { client } = connect();
    const announced: VendorRequest[] = [];
    const variables = { usrDelay: "30" };
    await client.devices.runQuickJob(
      frontDesk,
      { jobName: "Restart", componentUid: restart, variables },
      { beforeWrite: (request) => void announced.push(request) },
    );
    expect(announced).toEqual([
      {
        method: "PUT",
        url: `https://concord-api.centrastage.net/api/v2/device/${frontDesk}/quickjob`,
        body: {
          jobName: "Restart",
          jobComponent: { componentUid: restart, variables: [{ name: "usrDelay", value: "30" }] },
        },
      },
    ]);
  });

  it.each([
    { kind: "lostAnswerAfterCommit" },
    { kind: "truncated" },
    { kind: "html", code: 200 },
    { kind: "status", code: 504 },
    { kind: "status", code: 500, body: { status: 500, error: "Internal Server Error" } },
    { kind: "status", code: 200, body: { job: { status: "active" } } },
  ] as const)("is not sent again after %o: nobody knows whether it runs", async (fault) => {
    const { client, fake } = connect();
    fake.faults.add({ ...fault, match: { path: /quickjob$/ } });
    expect(await failureOf(client.devices.runQuickJob(frontDesk, draft))).toBeInstanceOf(UnknownOutcomeError);
    expect(fake.requests.filter(({ path }) => path.endsWith("quickjob"))).toHaveLength(1);
    expect(fake.state.jobs.length).toBeLessThanOrEqual(1);
  });

  it("that the announcement holds back never leaves", async () => {
    const { client, fake } = connect();
    const planned = new Error("planned");
    const options = {
      beforeWrite() {
        throw planned;
      },
    };
    await expect(client.devices.runQuickJob(frontDesk, draft, options)).rejects.toBe(planned);
    expect(fake.state.jobs).toEqual([]);
  });

  it.each([
    [{ jobName: " ", componentUid: diskReport }, "jobName is missing"],
    [{ jobName: "x", componentUid: "" }, "componentUid is missing"],
    [{ jobName: "x", componentUid: diskReport, variables: { usrDelay: 60 } }, "usrDelay must be a text"],
    [{ jobName: "x", componentUid: diskReport, schedule: "now" }, 'no field "schedule"'],
  ])("is refused as %o before anything is sent", async (wrong, words) => {
    const { client, fake } = connect();
    const failure = await failureOf(client.devices.runQuickJob(frontDesk, wrong as typeof draft));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it("names the moment of what it made", async () => {
    const { client } = connect();
    const { job, jobComponents } = await client.devices.runQuickJob(frontDesk, draft);
    expect(job).toMatchObject({ name: "Disk [msp-7]", status: "active", dateCreated: startedAt });
    expect(jobComponents[0]?.name).toBe("Disk report");
    // The job itself comes bare, while the answer to its making is wrapped.
    expect(await client.jobs.get(job.uid)).toMatchObject({ uid: job.uid, name: "Disk [msp-7]" });
  });
});

describe("an identifier", () => {
  it.each(["", "..", ".", " "])("is refused as %o, because it would reach another route", async (uid) => {
    const { client, fake } = connect();
    expect(await failureOf(client.devices.get(uid))).toBeInstanceOf(InvalidRequestError);
    expect(fake.requests).toEqual([]);
  });

  it("with a slash stays one part of the path", async () => {
    const { client, fake } = connect();
    await failureOf(client.devices.get("../account"));
    expect(fake.requests.at(-1)?.path).toBe("/api/v2/device/..%2Faccount");
  });
});
