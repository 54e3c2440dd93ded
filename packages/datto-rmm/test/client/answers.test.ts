import { Secret } from "@msp/adapter-kit";
import { createDattoRmmClient } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { InvalidRequestError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, settingsOf } from "../support/connected.ts";

const { devices, sites, components } = acmeRmmIds;

/** A client whose writes are done and then answered with this body instead. */
function answeredWith(body: string, status = 200) {
  const connected = connect();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const answer = await connected.fake.fetch(request);
    return method === "GET" || url.includes("/auth/") ? answer : new Response(status === 204 ? null : body, { status });
  };
  return { ...connected, client: createDattoRmmClient({ ...settingsOf(connected.fake, connected.clock), fetch }) };
}

describe("what a change is answered with", () => {
  it.each(["", "{}", "null", "OK", "Job accepted", '"done"'])("is not documented, so %o is a success", async (body) => {
    const { client, fake } = answeredWith(body);
    await client.devices.setUserDefinedFields(devices.frontDesk, { 4: "spare" });
    await client.devices.move(devices.frontDesk, sites.acmeAnnex);
    const { udfs, siteUid } = fake.state.device(devices.frontDesk);
    expect([udfs.get(4), siteUid]).toEqual(["spare", sites.acmeAnnex]);
  });

  it("is no success when it is a web page or breaks off", async () => {
    for (const body of ["<html>Sign in</html>", '{"ok":'])
      expect(
        await failureOf(answeredWith(body).client.devices.move(devices.frontDesk, sites.acmeAnnex)),
      ).toBeInstanceOf(UnknownOutcomeError);
  });

  it("has to name the job where one was made, and plain text does not", async () => {
    const { client } = answeredWith("OK");
    const draft = { jobName: "Disk", componentUid: components.diskReport };
    expect(await failureOf(client.devices.runQuickJob(devices.frontDesk, draft))).toBeInstanceOf(UnknownOutcomeError);
  });
});

describe("what a component is given", () => {
  it("stays readable on the device, so a secret is refused before anything is sent", async () => {
    const { client, fake } = connect();
    const variables = { usrKey: new Secret(() => "invented-314159-key") } as unknown as { usrKey: string };
    const draft = { jobName: "Disk", componentUid: components.diskReport, variables };
    const failure = await failureOf(client.devices.runQuickJob(devices.frontDesk, draft));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).not.toContain("314159");
    expect(fake.requests).toEqual([]);
  });
});

describe("alerts of one device or site", () => {
  it("are asked for in pages of 50, because how large they may be is not documented", async () => {
    const { client, fake } = connect();
    await client.devices.openAlerts(devices.frontDesk).all();
    await client.sites.resolvedAlerts(sites.acmeMainStreet).all();
    const sizes = fake.requests
      .slice(1)
      .map(({ path }) => new URL(path, "https://x.example.com").searchParams.get("max"));
    expect(sizes).toEqual(["50", "50"]);
  });
});

describe("the activity log", () => {
  it("takes lists joined by commas", async () => {
    const { client, fake } = connect();
    await client.activityLog
      .list({ from: "2026-03-02T08:00:00Z", entities: ["device", "user"], categories: ["job", "device"] })
      .all();
    const query = new URL(fake.requests.at(-1)?.path ?? "", "https://x.example.com").searchParams;
    expect([query.getAll("entities"), query.getAll("categories")]).toEqual([["device,user"], ["job,device"]]);
  });
});

describe("the account", () => {
  it("keeps the address for bills under the name it is misspelt by", async () => {
    const { client } = connect();
    expect((await client.account.get()).descriptor?.bilingEmail).toBe("billing@example.com");
  });
});
