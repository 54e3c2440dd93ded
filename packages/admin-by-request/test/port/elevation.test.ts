import { adminByRequest } from "@msp/admin-by-request";
import { recordingCall } from "@msp/testing/contracts";
import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, installer, kim, robin, session } from "../support/connected.ts";

const since = "2026-11-23T13:00:00Z";

function bench() {
  const connected = connect();
  const call = recordingCall({ marker: "msp-1" });
  return { ...connected, call, elevation: adminByRequest({}, connected.client).on(call) };
}

describe("pending requests", () => {
  it("are those of a machine and a user, with all the evidence there is", async () => {
    const { elevation, fake } = bench();
    const id = fake.state.userAsks(installer);
    fake.state.userAsks({ computer: "BIRCH-MAC-01", account: "sam" });
    const decided = fake.state.userAsks(installer);
    fake.state.technicianDecides(decided, "Denied", kim);
    expect(await elevation.pendingRequests({ since, deviceName: "acme-mac-01", user: "ACME\\Dana" })).toEqual([
      {
        id: String(id),
        service: "admin-by-request",
        state: "pending",
        stateText: "Pending approval",
        kind: "file",
        device: { name: "ACME-MAC-01", platform: "macos" },
        user: "dana",
        userEmail: "dana@example.com",
        title: "Scanner Tools",
        reason: "The new scanner",
        file: {
          name: "Scanner.pkg",
          version: "2.1",
          publisher: "Example Imaging",
          sha256: "ab".repeat(32),
          scan: "clean",
          scanText: "Clean",
        },
      },
    ]);
    expect(await elevation.pendingRequests({ since })).toHaveLength(2);
  });

  it.each([
    [{ scanResult: null }, "unknown"],
    [{ scanResult: "Not scanned" }, "unknown"],
    [{ scanResult: "Nothing found" }, "unknown"],
    [{ scanResult: "Clean", threat: "Trojan.Example" }, "malicious"],
    [{ scanResult: "Malicious" }, "malicious"],
  ])("call a file with %o %s: only a plain word is clean", async (scan, expected) => {
    const { elevation, fake } = bench();
    const id = fake.state.userAsks({ ...installer, file: { ...installer.file, ...scan } });
    expect((await elevation.getElevationRequest(String(id))).file?.scan).toBe(expected);
  });

  it("of one company cannot be asked for, and that is said", async () => {
    const { elevation } = bench();
    const error = await failureOf(elevation.pendingRequests({ since, vendorCompanyId: "12" }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain("one adapter for each tenant");
  });
});

describe("a decision", () => {
  it("is applied once, read back and told to the runtime", async () => {
    const { elevation, fake, call } = bench();
    const id = String(fake.state.userAsks(session));
    const { outcome, request } = await elevation.denyElevation(id, {
      decidedBy: robin,
      reasonForUser: "Please ask us first.",
    });
    expect([outcome, request.state, request.kind, request.decidedBy]).toEqual(["applied", "denied", "session", robin]);
    expect(request.denialReason).toBe("Please ask us first.");
    expect(call.writes).toMatchObject([
      {
        system: "admin-by-request",
        operation: "denyElevation",
        target: `elevation request ${id}`,
        fields: { decidedBy: robin, reasonForUser: "Please ask us first." },
        request: { method: "DELETE" },
      },
    ]);
  });

  it("that somebody else made first is not sent", async () => {
    const { elevation, fake, call } = bench();
    const id = fake.state.userAsks(session);
    fake.state.technicianDecides(id, "Approved", kim);
    const { outcome, request } = await elevation.approveElevation(String(id), { decidedBy: robin });
    expect([outcome, request.decidedBy, call.writes]).toEqual(["already decided", kim, []]);
  });

  it("asks for no rule and no minutes, which the service would not hear", async () => {
    const { elevation, fake, call } = bench();
    const id = String(fake.state.userAsks(session));
    const wrong = [
      elevation.approveElevation(id, { decidedBy: robin, minutes: 15 }),
      elevation.approveElevation(id, { decidedBy: robin, rule: { level: "device" } }),
      elevation.denyElevation(id, { decidedBy: robin, reasonForUser: "No", rule: { level: "device" } }),
      elevation.denyElevation(id, { decidedBy: robin, reasonForUser: "" }),
    ];
    for (const request of wrong) expect(await failureOf(request)).toBeInstanceOf(InvalidRequestError);
    for (const other of ["abc", "0", "1e3", "99"]) {
      expect(await failureOf(elevation.approveElevation(other, { decidedBy: robin }))).toBeInstanceOf(NotFoundError);
    }
    expect(call.writes).toEqual([]);
  });
});
