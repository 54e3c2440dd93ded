import { acmeIds } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connectDocumentation } from "./documentation-subject.ts";

const { organizations, configurations, passwords } = acmeIds;
const organizationId = organizations.acmeDental;
const deviceId = configurations.frontDesk;

describe("the places of passwords", () => {
  it("leave out what is archived, whichever way they are found", async () => {
    const { adapter, fake } = connectDocumentation();
    fake.state.change("passwords", passwords.macAdmin, { archived: true });
    const port = adapter.on(recordingCall());
    expect(await port.findSecrets({ organizationId, deviceId })).toEqual([]);
    expect(await port.findSecrets({ organizationId, name: "Local administrator" })).toEqual([]);
  });

  it("of a device of another customer are not told", async () => {
    const { adapter } = connectDocumentation();
    const asked = adapter.on(recordingCall()).findSecrets({ organizationId: organizations.birchLegal, deviceId });
    await expect(asked).rejects.toBeInstanceOf(InvalidRequestError);
  });

  it("are read without a value ever leaving the service", async () => {
    const { adapter, asked } = connectDocumentation();
    const port = adapter.on(recordingCall());
    await port.findSecrets({ organizationId, deviceId });
    await port.getSecretPlace(passwords.macAdmin);
    const singly = asked().filter((request) => /passwords\/\d/.test(request));
    expect(singly).toEqual([expect.stringContaining("show_password=false")]);
  });
});

it("a write says which customer it concerns only where the link is whole", async () => {
  const { adapter, fake } = connectDocumentation();
  fake.state.change("organizations", organizationId, { psa_integration: "orphaned" });
  const call = recordingCall();
  await adapter.on(call).setDeviceArchived(configurations.server, true);
  expect(call.writes.map(({ operation, company }) => [operation, company])).toEqual([["setDeviceArchived", undefined]]);
});
