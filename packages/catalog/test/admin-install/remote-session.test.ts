import { notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { adminInstall } from "../../src/admin-install/admin-install.ts";
import {
  createInstallOffice,
  type InstallOfficeOptions,
  macWish,
  requestOf,
} from "../support/create-install-office.ts";
import { approve, decline } from "../support/removal-answers.ts";
import { alex, kai } from "../support/test-tenant.ts";

const chosen = {
  secretId: "secret-1",
  name: "LEE-MAC-01",
  place: "https://docs.example.com/acme/secret-1",
  technician: alex.id,
  reason: "the installer accepts no other account",
};
const password = "remote/password";
type Office = Awaited<ReturnType<typeof createInstallOffice>>;

/** Nobody decides about elevation here. */
const open = (said: InstallOfficeOptions["said"] = {}, options: InstallOfficeOptions = {}) =>
  createInstallOffice(adminInstall, { systems: () => ({ elevation: notConnected("elevation") }), ...options, said });

const asked = (office: Office) => office.people.asked.map(({ path }) => path);

function withPassword(rotate: (office: Office) => void, said: InstallOfficeOptions["said"] = {}) {
  const office: Promise<Office> = open({
    "remote/session/work": { outcome: "needs the local password", seen: "it asks for the local account" },
    [`${password}/chosen`]: chosen,
    [`${password}/agreed#1`]: { answer: approve, by: kai },
    [`${password}/typed`]: { outcome: "installed", seen: "typed and installed" },
    [`${password}/rotated`]: () => {
      void office.then(rotate);
      return { changedOnMachine: true, proof: "the old password no longer signs in" };
    },
    ...said,
  });
  return office;
}

describe("without a service that decides", () => {
  it("a technician installs it by remote session, and no password is seen", async () => {
    const office = await open();
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "installed", works: true } });
    expect(office.people.asked[0]?.text).toContain("pending requests could not be read");
    expect(asked(office).some((path) => path.includes("password"))).toBe(false);
  });

  it("the remote session ends at its limit, whatever happened", async () => {
    const office = await open({
      "remote/session/work": undefined,
      "remote/session/left": { outcome: "not installed", seen: "the download never ended" },
      confirmed: { works: false, says: "not yet" },
    });
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "not installed", ticketCompleted: false },
    });
    expect(office.people.withdrawn.map(({ request }) => request.path)).toContain("remote/session/work");
  });

  it("nothing is done when the customer does not permit it", async () => {
    const office = await open(
      {
        "permission/confirmed/approvals/consent#1": {
          answer: decline,
          by: { id: "dana.cole@acme-dental.example.com", name: "Dana Cole" },
        },
      },
      { record: { allowedSoftware: [] } },
    );
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "not permitted", ticketCompleted: true } });
    expect(asked(office)).not.toContain("remote/started");
  });
});

describe("the local administrator's password", () => {
  it("is audited before it is seen, changed on the machine, proven, and then documented", async () => {
    const office = await withPassword((office) => {
      void office.clock.sleep(30 * 60_000).then(() => office.documentation.rotateSecret("secret-1"));
    });
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "installed" } });
    const notes = await office.notes((status.output as { ticketId: string }).ticketId);
    const audited = notes.findIndex((note) => note.includes(`${alex.id} opens the password "LEE-MAC-01"`));
    const rotated = notes.findIndex((note) => note.includes("the old password no longer signs in"));
    expect(audited).toBeGreaterThanOrEqual(0);
    expect(rotated).toBeGreaterThan(audited);
    const order = asked(office).filter((path) => path.startsWith(password));
    expect(order).toEqual([`${password}/chosen`, `${password}/agreed#1`, `${password}/typed`, `${password}/rotated`]);
  });

  it("is not seen unless a senior colleague agrees", async () => {
    const office = await withPassword(() => {}, { [`${password}/agreed#1`]: { answer: decline, by: kai } });
    expect((await office.run(requestOf(macWish))).outcome).toBe("stopped");
    expect(asked(office)).not.toContain(`${password}/typed`);
  });

  it("is not seen by the colleague who agrees to it, however the address is written", async () => {
    const office = await withPassword(() => {}, {
      [`${password}/chosen`]: { ...chosen, technician: kai.id.toUpperCase() },
    });
    await expect(office.run(requestOf(macWish))).rejects.toThrow(/approve/i);
    expect(asked(office)).not.toContain(`${password}/typed`);
  });

  it("is not taken for changed while the documentation shows the old one", async () => {
    const office = await withPassword(() => {});
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("does not show a new one") });
  });

  it("is not waited for in the documentation where another service holds it", async () => {
    const { secretId: _, ...elsewhere } = chosen;
    const office = await withPassword(() => {}, { [`${password}/chosen`]: { ...elsewhere, place: "LAPS" } });
    expect(await office.run(requestOf(macWish))).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "installed" },
    });
  });
});
