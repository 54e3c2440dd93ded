import {
  type Clock,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  type PortAdapter,
  type Power,
  type PowerAbilities,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { type RecordingCall, type RecordingCallOptions, recordingCall } from "./recording-call.ts";

/** Power devices under contract, the hands of their people, and a way to break them. */
export interface PowerContractSubject {
  readonly adapter: PortAdapter<Power, PowerAbilities>;
  /** A clock that moves by itself, so that whoever sleeps on it wakes. */
  readonly clock: Clock;
  readonly world: {
    readonly unit: string;
    /** An outlet of the unit that is on, and its name there. */
    readonly outlet: string;
    readonly outletName: string;
    /** Another one of the unit, on as well. */
    readonly otherOutlet: string;
    /** An id that could be one of the unit's outlets and is not. */
    readonly missingOutlet: string;
    /** The customer the unit stands at, where the adapter knows. */
    readonly companyId?: string;
  };
  /** Somebody locks an outlet at the unit; absent where such units know no lock. */
  readonly lock?: (outletId: string) => void;
  /** The commands that truly took hold, in order. */
  readonly commands: () => readonly ("on" | "off" | "cycle")[];
  /** The next write takes hold, and its answer never arrives. */
  readonly loseNextAnswer: () => void;
  /** The next write never reaches the unit. */
  readonly loseNextRequest: () => void;
}

const settleMs = 120_000;

/**
 * What every adapter of the `Power` port must keep, as a vitest suite. Each test makes a subject of its own.
 *
 * @example
 * ```ts
 * import { describePowerContract, memoryPowerSubject } from "@msp/testing/contracts";
 *
 * describePowerContract("memory", async () => memoryPowerSubject());
 * ```
 */
export function describePowerContract(name: string, create: () => Promise<PowerContractSubject>): void {
  const test = (title: string, run: (subject: PowerContractSubject, port: Power) => Promise<void>) =>
    it(title, async () => {
      const subject = await create();
      const looking = recordingCall({ beforeWrite: () => Promise.reject(new Error("only looking")) });
      await run(subject, subject.adapter.on(looking));
    });

  const writing = ({ adapter }: PowerContractSubject, options: RecordingCallOptions = {}): [Power, RecordingCall] => {
    const call = recordingCall({ marker: "msp-contract-1", ...options });
    return [adapter.on(call), call];
  };

  describe(`Power contract: ${name}`, () => {
    test("tells an outlet by its id, with its own name and state", async ({ world }, port) => {
      expect(await port.getOutlet(world.outlet)).toMatchObject({
        id: world.outlet,
        name: world.outletName,
        state: "on",
        isLocked: false,
      });
      expect((await port.getOutlet(world.outlet)).stateText).not.toBe("");
    });

    test("lists a unit's outlets as it tells each of them", async ({ world }, port) => {
      const outlets = await port.outletsOf(world.unit);
      expect(outlets.every(({ id }) => id.startsWith(`${world.unit}/`))).toBe(true);
      for (const id of [world.outlet, world.otherOutlet])
        expect(outlets.find((outlet) => outlet.id === id)).toEqual(await port.getOutlet(id));
    });

    test("throws NotFoundError for a unit or an outlet that does not exist", async (subject, port) => {
      const { world } = subject;
      await expect(port.outletsOf("no-such-unit")).rejects.toBeInstanceOf(NotFoundError);
      await expect(port.getOutlet("no-such-unit/0")).rejects.toBeInstanceOf(NotFoundError);
      await expect(port.getOutlet(world.missingOutlet)).rejects.toBeInstanceOf(NotFoundError);
      const [writer, call] = writing(subject);
      await expect(writer.switchOutlet(world.missingOutlet, "off")).rejects.toBeInstanceOf(NotFoundError);
      await expect(writer.cycleOutlet(world.missingOutlet, { offSeconds: 5 })).rejects.toBeInstanceOf(NotFoundError);
      expect(call.writes).toEqual([]);
    });

    test("switches an outlet off and on, the other one never, and may be told twice", async (subject, port) => {
      const { outlet, otherOutlet } = subject.world;
      for (const state of ["off", "off", "on"] as const) {
        await writing(subject)[0].switchOutlet(outlet, state);
        await subject.clock.sleep(settleMs);
        expect((await port.getOutlet(outlet)).state).toBe(state);
        expect((await port.getOutlet(otherOutlet)).state).toBe("on");
      }
      expect(subject.commands()).toEqual(["off", "off", "on"]);
    });

    test("announces exactly one write: what it means, what stood there, and its facts", async (subject) => {
      const { world, adapter } = subject;
      const [writer, call] = writing(subject);
      await writer.switchOutlet(world.outlet, "off");
      expect(call.writes).toHaveLength(1);
      expect(call.writes[0]).toMatchObject({
        system: adapter.system,
        operation: "switchOutlet",
        target: `outlet ${world.outlet}`,
        fields: { state: "off" },
        prior: { state: "on" },
        facts: adapter.operations.switchOutlet,
        ...(world.companyId === undefined ? {} : { company: world.companyId }),
      });
      expect(JSON.parse(JSON.stringify(call.writes[0]?.request))).toEqual(call.writes[0]?.request);
    });

    test("cycles in one request where it says it can, and the outlet comes back by itself", async (subject, port) => {
      const { outlet, unit } = subject.world;
      const { canCycle } = await port.getOutlet(outlet);
      const anyCycles = (await port.outletsOf(unit)).some((one) => one.canCycle);
      // The ability speaks of kinds of units: what it denies must hold everywhere, what it claims is asked of each outlet.
      if (!subject.adapter.abilities.cyclesOutlets) expect(anyCycles).toBe(false);
      const [writer, call] = writing(subject);
      const cycle = writer.cycleOutlet(outlet, { offSeconds: 10 });
      if (!canCycle) {
        await expect(cycle).rejects.toBeInstanceOf(InvalidRequestError);
        expect(call.writes).toEqual([]);
        return;
      }
      await cycle;
      expect((await port.getOutlet(outlet)).state).not.toBe("on");
      await subject.clock.sleep(settleMs);
      expect((await port.getOutlet(outlet)).state).toBe("on");
      expect(call.writes).toMatchObject([
        { operation: "cycleOutlet", fields: { offSeconds: 10 }, prior: { state: "on" } },
      ]);
      expect(subject.commands()).toEqual(["cycle"]);
    });

    test("cycles nothing that is off, and nothing for no time", async (subject, port) => {
      const { outlet } = subject.world;
      if (!(await port.getOutlet(outlet)).canCycle) return;
      await writing(subject)[0].switchOutlet(outlet, "off");
      await subject.clock.sleep(settleMs);
      const [writer, call] = writing(subject);
      await expect(writer.cycleOutlet(outlet, { offSeconds: 10 })).rejects.toBeInstanceOf(ConflictError);
      for (const offSeconds of [0, -1, 1.5, Number.NaN])
        await expect(writer.cycleOutlet(outlet, { offSeconds })).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
      expect(subject.commands()).toEqual(["off"]);
    });

    test("tells a lock and sends nothing against it", async (subject, port) => {
      if (subject.lock === undefined) return;
      const { outlet } = subject.world;
      subject.lock(outlet);
      const { isLocked, canCycle } = await port.getOutlet(outlet);
      expect(isLocked).toBe(true);
      const [writer, call] = writing(subject);
      await expect(writer.switchOutlet(outlet, "off")).rejects.toBeInstanceOf(ConflictError);
      if (canCycle) await expect(writer.cycleOutlet(outlet, { offSeconds: 10 })).rejects.toBeInstanceOf(ConflictError);
      expect(call.writes).toEqual([]);
      expect(subject.commands()).toEqual([]);
    });

    test("switches only the outlet that is meant: one of another name is refused, and nothing is sent", async (subject, port) => {
      const { outlet, outletName: expectedName } = subject.world;
      const { canCycle } = await port.getOutlet(outlet);
      const [stranger, refused] = writing(subject);
      const other = { expectedName: `${expectedName}-moved` };
      await expect(stranger.switchOutlet(outlet, "off", other)).rejects.toBeInstanceOf(ConflictError);
      if (canCycle)
        await expect(stranger.cycleOutlet(outlet, { offSeconds: 10, ...other })).rejects.toBeInstanceOf(ConflictError);
      expect(refused.writes).toEqual([]);
      expect(subject.commands()).toEqual([]);
      await writing(subject)[0].switchOutlet(outlet, "off", { expectedName });
      expect(subject.commands()).toEqual(["off"]);
    });

    test("sends nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
      const reason = new Error("only planned");
      const [writer] = writing(subject, { beforeWrite: () => Promise.reject(reason) });
      await expect(writer.switchOutlet(subject.world.outlet, "off")).rejects.toBe(reason);
      expect(subject.commands()).toEqual([]);
    });

    test("sends nothing when its time is over", async (subject) => {
      const [writer] = writing(subject, { notAfter: subject.clock.now() - 1 });
      await expect(writer.switchOutlet(subject.world.outlet, "off")).rejects.toBeInstanceOf(UnavailableError);
      expect(subject.commands()).toEqual([]);
    });

    test("says that the outcome is unknown when the answer is lost, and sends nothing again", async (subject, port) => {
      const { outlet } = subject.world;
      subject.loseNextAnswer();
      const [writer] = writing(subject);
      await expect(writer.switchOutlet(outlet, "off")).rejects.toBeInstanceOf(UnknownOutcomeError);
      await subject.clock.sleep(settleMs);
      expect((await port.getOutlet(outlet)).state).toBe("off");
      expect(subject.commands()).toEqual(["off"]);
    });

    test("says the same when the request is lost", async (subject, port) => {
      const { outlet } = subject.world;
      subject.loseNextRequest();
      const [writer] = writing(subject);
      await expect(writer.switchOutlet(outlet, "off")).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(subject.commands()).toEqual([]);
      expect((await port.getOutlet(outlet)).state).toBe("on");
    });

    test("declares facts for its writes and for nothing else", async ({ adapter }) => {
      expect(Object.keys(adapter.operations).sort()).toEqual(["cycleOutlet", "switchOutlet"]);
      for (const facts of Object.values(adapter.operations)) expect(facts.maxInFlightMs).toBeGreaterThan(0);
    });
  });
}
