import {
  type Clock,
  ConflictError,
  type Elevation,
  type ElevationAbilities,
  type ElevationPlatform,
  type ElevationRuleLevel,
  InvalidRequestError,
  NotFoundError,
  type PortAdapter,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { type RecordingCallOptions, recordingCall } from "./recording-call.ts";

/** A fresh adapter with a fresh service behind it, and the people who use that service besides. */
export interface ElevationContractSubject {
  readonly adapter: PortAdapter<Elevation, ElevationAbilities>;
  readonly clock: Clock;
  /** Two machines and two accounts that can ask. */
  readonly devices: readonly [string, string];
  readonly users: readonly [string, string];
  /** Two people who may decide, by mail address, known to the service where it keeps them. */
  readonly deciders: readonly [string, string];
  /** An id that no request has. */
  readonly missingId: string;
  /** A user asks; returns the id. */
  ask(asked: { readonly device: string; readonly user: string; readonly kind: "file" | "session" }): string;
  /** The second decider is faster. */
  decideElsewhere(id: string, state: "approved" | "denied"): void;
  /** The user takes the request back. */
  withdraw(id: string): void;
  /** How many decisions of the adapter truly took effect. */
  applied(): number;
  /** The next decision takes effect, but its answer does not arrive. */
  loseNextAnswer(): void;
  /** The next decision is lost on the way, and so is every word about it. */
  loseNextDecision(): void;
  close?(): Promise<void>;
}

const platforms: readonly ElevationPlatform[] = ["windows", "macos", "linux"];
const switches = ["setsSessionMinutes", "recordsDecider", "tellsCompany", "refusesSecondDecision"] as const;
const levels: readonly ElevationRuleLevel[] = ["device", "location", "company", "every company"];

/**
 * The promises of the `Elevation` port, as tests. Every adapter runs them.
 *
 * @example
 * ```ts
 * import { describeElevationContract, memoryElevationSubject } from "@msp/testing/contracts";
 *
 * describeElevationContract("memory", memoryElevationSubject);
 * ```
 */
export function describeElevationContract(name: string, create: () => Promise<ElevationContractSubject>): void {
  const test = (title: string, run: (subject: ElevationContractSubject) => Promise<void>) =>
    it(title, async () => {
      const subject = await create();
      try {
        await run(subject);
      } finally {
        await subject.close?.();
      }
    });

  function bind(subject: ElevationContractSubject, options: RecordingCallOptions = {}) {
    const call = recordingCall({ marker: "marker-1", notAfter: subject.clock.now() + 60_000, ...options });
    const since = new Date(subject.clock.now() - 3_600_000).toISOString();
    return { call, since, elevation: subject.adapter.on(call) };
  }

  async function serviceOf(subject: ElevationContractSubject, id: string) {
    const { elevation } = bind(subject);
    const { service } = await elevation.getElevationRequest(id);
    const found = (await elevation.elevationServices()).find(({ name }) => name === service);
    return found ?? expect.fail(`the request names the service "${service}", which is not among those listed`);
  }

  const ask = (subject: ElevationContractSubject, kind: "file" | "session" = "session") =>
    subject.ask({ device: subject.devices[0], user: subject.users[0], kind });

  describe(`Elevation contract: ${name}`, () => {
    test("finds what is pending on a machine and for a user, and nothing else", async (subject) => {
      const [device, otherDevice] = subject.devices;
      const [user, otherUser] = subject.users;
      const mine = ask(subject);
      const other = subject.ask({ device: otherDevice, user: otherUser, kind: "session" });
      subject.decideElsewhere(ask(subject), "denied");
      const { elevation, since, call } = bind(subject);
      const ids = async (query: object) => (await elevation.pendingRequests({ since, ...query })).map(({ id }) => id);
      expect((await ids({})).sort()).toEqual([mine, other].sort());
      expect(await ids({ deviceName: device.toLowerCase() })).toEqual([mine]);
      expect(await ids({ user: `DOMAIN\\${user.toUpperCase()}` })).toEqual([mine]);
      expect(await ids({ deviceName: device, user: otherUser })).toEqual([]);
      expect(call.writes).toEqual([]);
    });

    test("reads a request by id, and throws NotFoundError for what is none", async (subject) => {
      const id = ask(subject);
      const { elevation } = bind(subject);
      expect(await elevation.getElevationRequest(id)).toMatchObject({ id, state: "pending", user: subject.users[0] });
      await expect(elevation.getElevationRequest(subject.missingId)).rejects.toBeInstanceOf(NotFoundError);
    });

    test("approves once, and says so after reading back", async (subject) => {
      const id = ask(subject);
      const [decidedBy] = subject.deciders;
      const { outcome, request } = await bind(subject).elevation.approveElevation(id, { decidedBy });
      expect([outcome, request.id, request.state]).toEqual(["applied", id, "approved"]);
      const { abilities } = await serviceOf(subject, id);
      expect(request.decidedBy).toBe(abilities.recordsDecider ? decidedBy : undefined);
      expect(subject.applied()).toBe(1);
    });

    test("denies once, with the reason the user reads", async (subject) => {
      const id = ask(subject);
      const denial = { decidedBy: subject.deciders[0], reasonForUser: "Bitte zuerst fragen – ✓" };
      const { outcome, request } = await bind(subject).elevation.denyElevation(id, denial);
      expect([outcome, request.state, request.denialReason]).toEqual(["applied", "denied", "Bitte zuerst fragen – ✓"]);
      expect(subject.applied()).toBe(1);
    });

    test("announces exactly one write, with its facts, who decided and no marker or time", async (subject) => {
      const [decidedBy] = subject.deciders;
      const { call, elevation } = bind(subject);
      const id = ask(subject);
      await elevation.approveElevation(id, { decidedBy });
      expect(call.writes).toHaveLength(1);
      const [write] = call.writes;
      expect(write).toMatchObject({
        system: (await serviceOf(subject, id)).system,
        operation: "approveElevation",
        fields: { decidedBy },
      });
      // Several services behind one port declare together what holds for each.
      const declared = subject.adapter.operations.approveElevation;
      expect(write?.facts.maxInFlightMs).toBeLessThanOrEqual(declared?.maxInFlightMs ?? 0);
      expect(write?.facts.searchLagMs).toBeLessThanOrEqual(declared?.searchLagMs ?? -1);
      if (declared?.canMark) expect(write?.facts.canMark).toBe(true);
      if (declared?.canFind) expect(write?.facts.canFind).toBe(true);
      expect(JSON.parse(JSON.stringify(write?.request))).toEqual(write?.request);
      expect(JSON.stringify([write?.target, write?.fields])).not.toContain("marker-1");
    });

    for (const state of ["approved", "denied"] as const) {
      test(`sends nothing about what somebody else has ${state}`, async (subject) => {
        const id = ask(subject);
        subject.decideElsewhere(id, state);
        const { call, elevation } = bind(subject);
        const { outcome, request } = await elevation.approveElevation(id, { decidedBy: subject.deciders[0] });
        expect([outcome, request.state, call.writes, subject.applied()]).toEqual(["already decided", state, [], 0]);
      });

      test(`claims no success when somebody else has ${state} it between the look and the write`, async (subject) => {
        const id = ask(subject);
        const { elevation } = bind(subject, { beforeWrite: () => subject.decideElsewhere(id, state) });
        const { outcome, request } = await elevation.approveElevation(id, { decidedBy: subject.deciders[0] });
        expect([outcome, request.state, subject.applied()]).toEqual(["already decided", state, 0]);
      });
    }

    test("says withdrawn when the user takes it back between the look and the write", async (subject) => {
      const [decidedBy] = subject.deciders;
      const between = ask(subject);
      const { elevation } = bind(subject, { beforeWrite: () => subject.withdraw(between) });
      expect((await elevation.approveElevation(between, { decidedBy })).outcome).toBe("withdrawn");
      const { since } = bind(subject);
      expect(await elevation.pendingRequests({ since })).toEqual([]);
      expect(subject.applied()).toBe(0);
    });

    test("lets exactly one of two succeed who decide at once", async (subject) => {
      const id = ask(subject);
      const decisions = await Promise.all(
        subject.deciders.map((decidedBy) => bind(subject).elevation.approveElevation(id, { decidedBy })),
      );
      expect(decisions.map(({ outcome }) => outcome).sort()).toEqual(["already decided", "applied"]);
      expect(subject.applied()).toBe(1);
    });

    test("decides nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
      const details = { system: "the runtime", operation: "plan" };
      const reasons = [
        new Error("planned"),
        new ConflictError("planned", details),
        new NotFoundError("planned", details),
      ];
      const id = ask(subject);
      for (const reason of reasons) {
        const { elevation } = bind(subject, { beforeWrite: () => Promise.reject(reason) });
        await expect(elevation.approveElevation(id, { decidedBy: subject.deciders[0] })).rejects.toBe(reason);
      }
      expect(subject.applied()).toBe(0);
    });

    test("decides nothing when its time is over", async (subject) => {
      const id = ask(subject);
      const { elevation } = bind(subject, { notAfter: subject.clock.now() - 1 });
      const decided = elevation.approveElevation(id, { decidedBy: subject.deciders[0] });
      await expect(decided).rejects.toBeInstanceOf(UnavailableError);
      expect(subject.applied()).toBe(0);
    });

    test("throws UnknownOutcomeError when the answer is lost, whether or not it took effect, and sends nothing again", async (subject) => {
      const [decidedBy] = subject.deciders;
      subject.loseNextAnswer();
      const kept = bind(subject).elevation.approveElevation(ask(subject), { decidedBy });
      await expect(kept).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(subject.applied()).toBe(1);
      subject.loseNextDecision();
      const lost = bind(subject).elevation.approveElevation(ask(subject), { decidedBy });
      await expect(lost).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(subject.applied()).toBe(1);
    });

    test("refuses a decision without a decider or a denial without a reason, before anything is announced", async (subject) => {
      const id = ask(subject);
      const { call, elevation } = bind(subject);
      const [decidedBy] = subject.deciders;
      await expect(elevation.approveElevation(id, { decidedBy: " " })).rejects.toBeInstanceOf(InvalidRequestError);
      const denied = elevation.denyElevation(id, { decidedBy, reasonForUser: "" });
      await expect(denied).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(elevation.approveElevation(subject.missingId, { decidedBy })).rejects.toBeInstanceOf(NotFoundError);
      expect([call.writes, subject.applied()]).toEqual([[], 0]);
    });

    test("leaves rules at the levels it declares, and refuses all others before anything is announced", async (subject) => {
      const [decidedBy] = subject.deciders;
      for (const level of levels) {
        const { call, elevation } = bind(subject);
        const id = ask(subject, "file");
        const { abilities } = await serviceOf(subject, id);
        const decided = elevation.approveElevation(id, { decidedBy, rule: { level } });
        if (abilities.ruleLevels.includes(level)) {
          expect((await decided).outcome).toBe("applied");
          expect(call.writes[0]?.fields).toMatchObject({ rule: level });
        } else {
          await expect(decided).rejects.toBeInstanceOf(InvalidRequestError);
          expect(call.writes).toEqual([]);
        }
      }
    });

    test("sets the minutes of a session where it declares so, and refuses them otherwise", async (subject) => {
      const { call, elevation } = bind(subject);
      const approval = { decidedBy: subject.deciders[0], minutes: 15 };
      const id = ask(subject);
      const { abilities } = await serviceOf(subject, id);
      const decided = elevation.approveElevation(id, approval);
      if (abilities.setsSessionMinutes) {
        expect((await decided).outcome).toBe("applied");
        expect(call.writes[0]?.fields).toMatchObject({ minutes: 15 });
      } else {
        await expect(decided).rejects.toBeInstanceOf(InvalidRequestError);
        expect(call.writes).toEqual([]);
      }
    });

    test("tells the customer where it declares so, and refuses to be asked by one otherwise", async (subject) => {
      const id = ask(subject);
      const { elevation, since } = bind(subject);
      const { vendorCompanyId } = await elevation.getElevationRequest(id);
      if ((await serviceOf(subject, id)).abilities.tellsCompany) {
        const found = await elevation.pendingRequests({ since, vendorCompanyId });
        expect([typeof vendorCompanyId, found.map((request) => request.id)]).toEqual(["string", [id]]);
      } else {
        expect(vendorCompanyId).toBeUndefined();
        const asked = elevation.pendingRequests({ since, vendorCompanyId: "12" });
        await expect(asked).rejects.toBeInstanceOf(InvalidRequestError);
      }
    });

    test("says about a file as much as it declares, and never that an unknown one is clean", async (subject) => {
      const { elevation } = bind(subject);
      const id = ask(subject, "file");
      const { file } = await elevation.getElevationRequest(id);
      const { fileEvidence } = (await serviceOf(subject, id)).abilities;
      if (fileEvidence === "none") expect(file).toBeUndefined();
      else expect(file?.name).toEqual(expect.any(String));
      if (fileEvidence === "full") expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await elevation.getElevationRequest(ask(subject, "session"))).file).toBeUndefined();
    });

    test("lists the services behind it, and no more for the whole than each of them can", async (subject) => {
      const services = await bind(subject).elevation.elevationServices();
      const { abilities } = subject.adapter;
      expect(services.length).toBeGreaterThan(0);
      expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
      expect([...abilities.platforms].sort()).toEqual(
        [...new Set(services.flatMap((service) => service.abilities.platforms))].sort(),
      );
      for (const service of services) {
        expect(service.abilities.ruleLevels).toEqual(expect.arrayContaining([...abilities.ruleLevels]));
        for (const ability of switches) if (abilities[ability]) expect(service.abilities[ability]).toBe(true);
      }
    });

    test("keeps requests of other platforms out, but not those whose platform is not told", async (subject) => {
      const ids = [ask(subject), subject.ask({ device: subject.devices[1], user: subject.users[1], kind: "session" })];
      const { elevation, since } = bind(subject);
      for (const platform of platforms) {
        for (const request of await elevation.pendingRequests({ since, platform })) {
          expect([platform, undefined]).toContain(request.device.platform);
          expect(ids).toContain(request.id);
        }
      }
      const told = await Promise.all(ids.map(async (id) => (await elevation.getElevationRequest(id)).device.platform));
      for (const [index, platform = "windows"] of told.entries()) {
        const found = await elevation.pendingRequests({ since, platform });
        if (told[index] !== undefined) expect(found.map(({ id }) => id)).toContain(ids[index]);
      }
    });

    test("declares facts for both of its writes", async ({ adapter }) => {
      expect(Object.keys(adapter.operations).sort()).toEqual(["approveElevation", "denyElevation"]);
      for (const facts of Object.values(adapter.operations)) expect(facts.maxInFlightMs).toBeGreaterThan(0);
    });
  });
}
