import { Secret } from "@msp/workflows";
import {
  type Clock,
  type Devices,
  type DevicesAbilities,
  InvalidRequestError,
  NotFoundError,
  type PortAdapter,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { type RecordingCall, type RecordingCallOptions, recordingCall } from "./recording-call.ts";

/** A fresh adapter with a fresh monitoring system behind it, whose clock moves by itself while somebody sleeps on it. */
export interface DevicesContractSubject {
  readonly adapter: PortAdapter<Devices, DevicesAbilities>;
  readonly clock: Clock;
  readonly world: {
    readonly companyId: string;
    readonly siteId: string;
    /** Another site of the same company. */
    readonly otherSiteId: string;
    /** A site of another company. */
    readonly foreignSiteId: string;
    /** Online at `siteId`; `user` was signed in to it last, and to no other. */
    readonly device: string;
    readonly user: string;
    /** Switched off at `otherSiteId`, and wakes; `neighbour` is online there. */
    readonly sleeper: string;
    readonly neighbour: string;
    /** Writes `output` and succeeds. */
    readonly component: string;
    readonly output: string;
    /** Set up to get the reports of `siteId`, alone. */
    readonly reportRecipient: string;
  };
  /** A monitor raises an alert for `device`; its id. */
  raiseAlert(): string;
  /** Names of all jobs that were truly made. */
  jobs(): readonly string[];
  /** The next write takes effect, but its answer does not come. */
  loseNextAnswer(): void;
  close?(): Promise<void>;
}

const minuteMs = 60_000;

/** The promises of the `Devices` port, as tests. Every adapter runs them. */
export function describeDevicesContract(name: string, create: () => Promise<DevicesContractSubject>): void {
  const test = (title: string, run: (subject: DevicesContractSubject, port: Devices) => Promise<void>) =>
    it(title, async () => {
      const subject = await create();
      try {
        await run(subject, subject.adapter.on(recordingCall()));
      } finally {
        await subject.close?.();
      }
    });

  function writing(subject: DevicesContractSubject, options: RecordingCallOptions = {}): [Devices, RecordingCall] {
    const call = recordingCall({ marker: "msp-contract-1", ...options });
    return [subject.adapter.on(call), call];
  }

  const componentRun = ({ world }: DevicesContractSubject) => ({
    deviceId: world.device,
    componentId: world.component,
    title: "Contract",
  });

  describe(`Devices contract: ${name}`, () => {
    test("tells a device with its site, its company and whether it is connected", async ({ world }, port) => {
      const { device, siteId, companyId, sleeper } = world;
      expect(await port.getDevice(device)).toMatchObject({ id: device, siteId, companyId, connection: "online" });
      expect((await port.getDevice(sleeper)).connection).toBe("offline");
    });

    test("throws NotFoundError for a device, a site or an alert that does not exist", async (_, port) => {
      await expect(port.getDevice("nothing")).rejects.toBeInstanceOf(NotFoundError);
      await expect(port.devicesAtSite("nothing")).rejects.toBeInstanceOf(NotFoundError);
      await expect(port.getAlert("nothing")).rejects.toBeInstanceOf(NotFoundError);
    });

    test("finds what is linked to a company, and nothing of another's", async ({ world }, port) => {
      const sites = (await port.sitesOf(world.companyId)).map(({ id }) => id);
      expect([...sites].sort()).toEqual([world.siteId, world.otherSiteId].sort());
      const found = await port.devicesOf({ companyId: world.companyId });
      const ids = found.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([world.device, world.sleeper, world.neighbour]));
      expect(found.every(({ companyId }) => companyId === world.companyId)).toBe(true);
      expect(await port.devicesOf({ companyId: "no company" })).toEqual([]);
      expect((await port.devicesAtSite(world.otherSiteId)).map(({ id }) => id)).not.toContain(world.device);
    });

    test("finds an account's devices whatever its case and domain", async ({ world }, port) => {
      for (const user of [world.user, world.user.toUpperCase(), `OTHER\\${world.user}`, `${world.user}@example.com`]) {
        const found = await port.devicesOf({ companyId: world.companyId, user });
        expect(found.map(({ id }) => id)).toEqual([world.device]);
      }
      expect(await port.devicesOf({ companyId: world.companyId, user: "nobody.at.all" })).toEqual([]);
    });

    test("queues a component, runs it, and tells what it wrote", async (subject, port) => {
      const [writer] = writing(subject);
      const { jobId } = await writer.runComponent(componentRun(subject));
      const query = { jobId, deviceId: subject.world.device };
      expect((await port.jobState(query)).state).not.toBe("succeeded");
      await subject.clock.sleep(5 * minuteMs);
      expect(await port.jobState(query)).toMatchObject({ state: "succeeded", output: subject.world.output });
    });

    test("leaves a job for a device that is switched off waiting", async (subject, port) => {
      const [writer] = writing(subject);
      const { jobId } = await writer.runComponent({ ...componentRun(subject), deviceId: subject.world.sleeper });
      await subject.clock.sleep(10 * minuteMs);
      expect((await port.jobState({ jobId, deviceId: subject.world.sleeper })).state).toBe("waiting");
    });

    test("restarts a device where it says it can, which shows in the device", async (subject, port) => {
      const { device } = subject.world;
      const [writer, call] = writing(subject);
      const restart = writer.requestRestart(device, { title: "Contract", delaySeconds: 30 });
      if (!subject.adapter.abilities.restartsDevices) {
        await expect(restart).rejects.toBeInstanceOf(InvalidRequestError);
        expect(call.writes).toEqual([]);
        return;
      }
      const askedAt = subject.clock.now();
      await restart;
      const before = (await port.getDevice(device)).lastRestartAt;
      expect(before === undefined || Date.parse(before) <= askedAt).toBe(true);
      await subject.clock.sleep(15 * minuteMs);
      const after = await port.getDevice(device);
      expect(after.connection).toBe("online");
      expect(Date.parse(after.lastRestartAt ?? "")).toBeGreaterThan(askedAt);
    });

    test("wakes a device through its neighbour where it says it can, and through no other", async (subject, port) => {
      const { sleeper, neighbour, device } = subject.world;
      const [writer, call] = writing(subject);
      const wake = (throughDeviceId: string) => writer.requestWake(sleeper, { title: "Contract", throughDeviceId });
      await expect(wake(device)).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
      if (!subject.adapter.abilities.wakesDevices) return;
      await wake(neighbour);
      await subject.clock.sleep(15 * minuteMs);
      expect((await port.getDevice(sleeper)).connection).toBe("online");
    });

    test("announces exactly one write, with its company and facts, and its marker nowhere in its meaning", async (subject) => {
      const [writer, call] = writing(subject);
      await writer.runComponent(componentRun(subject));
      const [write, ...others] = call.writes;
      expect(others).toEqual([]);
      expect(write).toMatchObject({
        system: subject.adapter.system,
        operation: "runComponent",
        company: subject.world.companyId,
        facts: subject.adapter.operations.runComponent,
      });
      expect(JSON.stringify([write?.target, write?.fields])).not.toContain("msp-contract-1");
      expect(JSON.parse(JSON.stringify(write?.request))).toEqual(write?.request);
    });

    test("finds a job whose answer was lost by its marker, once, after the time its facts name", async (subject, port) => {
      const since = new Date(subject.clock.now()).toISOString();
      const query = { marker: "msp-contract-1", since, deviceId: subject.world.device };
      expect(await port.findJobsByMarker(query)).toEqual({ matches: [], controlSeen: false });
      subject.loseNextAnswer();
      const [writer] = writing(subject);
      await expect(writer.runComponent(componentRun(subject))).rejects.toBeInstanceOf(UnknownOutcomeError);
      const { maxInFlightMs = 0, searchLagMs = 0 } = subject.adapter.operations.runComponent ?? {};
      await subject.clock.sleep(maxInFlightMs + searchLagMs);
      expect(await port.findJobsByMarker(query)).toMatchObject({ matches: [{}], controlSeen: true });
      expect(await port.findJobsByMarker({ ...query, marker: "msp-contract" })).toEqual({
        matches: [],
        controlSeen: true,
      });
      expect(subject.jobs()).toHaveLength(1);
    });

    test("resolves an alert once, and writes nothing where it is resolved", async (subject, port) => {
      const alertId = subject.raiseAlert();
      expect((await port.openAlertsOf({ deviceId: subject.world.device })).map(({ id }) => id)).toEqual([alertId]);
      expect((await port.openAlertsOf({ siteId: subject.world.siteId })).map(({ id }) => id)).toEqual([alertId]);
      expect(await port.openAlertsOf({ siteId: subject.world.otherSiteId })).toEqual([]);
      const [writer, call] = writing(subject);
      expect(await writer.resolveAlert(alertId)).toEqual({ wasResolved: false });
      expect(await writer.resolveAlert(alertId)).toEqual({ wasResolved: true });
      expect(call.writes).toHaveLength(1);
      expect(call.writes[0]).toMatchObject({ company: subject.world.companyId, prior: { resolved: false } });
      expect((await port.getAlert(alertId)).isResolved).toBe(true);
      expect(await port.openAlertsOf({ deviceId: subject.world.device })).toEqual([]);
    });

    test("moves a device within its company, and never to another's site", async (subject, port) => {
      const { device, otherSiteId, foreignSiteId, siteId } = subject.world;
      const [writer, call] = writing(subject);
      await expect(writer.moveDevice(device, foreignSiteId)).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
      await writer.moveDevice(device, otherSiteId);
      expect(call.writes).toMatchObject([{ fields: { site: otherSiteId }, prior: { site: siteId } }]);
      expect((await port.getDevice(device)).siteId).toBe(otherSiteId);
    });

    test("announces fields with their values, sets those and leaves the others", async (subject, port) => {
      const { device } = subject.world;
      const [writer, call] = writing(subject);
      await writer.setDeviceFields(device, { 7: "kept", 8: "emptied" });
      const [next] = writing(subject);
      await next.setDeviceFields(device, { 4: "spare", 8: null });
      expect(call.writes).toMatchObject([
        { operation: "setDeviceFields", company: subject.world.companyId, fields: { 7: "kept", 8: "emptied" } },
      ]);
      const fields = await port.fieldsOf(device);
      expect([4, 7, 8].map((ordinal) => fields[ordinal]?.reveal())).toEqual(["spare", "kept", undefined]);
      await expect(writer.setDeviceFields(device, {})).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(port.fieldsOf("nothing")).rejects.toBeInstanceOf(NotFoundError);
    });

    test("writes a secret into a field and shows it nowhere, neither before nor after", async (subject, port) => {
      const { device } = subject.world;
      const value = "invented-314159-key";
      const [writer, call] = writing(subject);
      await writer.setDeviceFields(device, { 6: new Secret(value), 7: "plain" });
      expect(call.writes).toMatchObject([{ fields: { 6: "[secret]", 7: "plain" } }]);
      expect(JSON.stringify(call.writes)).not.toContain(value);
      const fields = await port.fieldsOf(device);
      expect(fields[6]).toBeInstanceOf(Secret);
      expect(fields[6]?.reveal()).toBe(value);
      expect(JSON.stringify(fields)).not.toContain(value);
    });

    test("tells its abilities as what it can do", async ({ adapter }, port) => {
      expect(await port.means()).toEqual(adapter.abilities);
    });

    test("retires a device once and as it says it does, or refuses before it sends anything", async (subject, port) => {
      const { device, companyId } = subject.world;
      const { retiresDevices } = subject.adapter.abilities;
      const [writer, call] = writing(subject);
      if (retiresDevices === "no") {
        await expect(writer.retireDevice(device)).rejects.toBeInstanceOf(InvalidRequestError);
        expect(call.writes).toEqual([]);
        return;
      }
      const how = await writer.retireDevice(device);
      expect(how.how).toBe(retiresDevices === "deletes" ? "deleted" : "set aside");
      expect(call.writes).toMatchObject([
        { operation: "retireDevice", company: companyId, prior: { site: subject.world.siteId } },
      ]);
      const left = (await port.devicesOf({ companyId })).filter(({ id, isRetired }) => id === device && !isRetired);
      expect(left).toEqual([]);
      if (how.how === "set aside") expect((await port.getDevice(device)).siteId).toBe(how.siteId);
      expect(await writer.retireDevice(device)).toEqual(how);
      expect(call.writes).toHaveLength(1);
    });

    test("tells who gets a site's report, and whether it was sent or that nobody knows", async (subject, port) => {
      const { siteId, reportRecipient } = subject.world;
      const report = await port.monthlyReportOf({ siteId, month: "2026-02" });
      expect(report).toMatchObject({ siteId, month: "2026-02", recipients: [{ email: reportRecipient }] });
      if (subject.adapter.abilities.knowsReports) expect(["sent", "not sent"]).toContain(report.status);
      else expect(report).toMatchObject({ status: "unknown", reason: expect.stringMatching(/\w/) });
      await expect(port.monthlyReportOf({ siteId: "nothing", month: "2026-02" })).rejects.toBeInstanceOf(NotFoundError);
    });

    test("throws NotFoundError for a job that does not exist", async ({ world }, port) => {
      await expect(port.jobState({ jobId: "nothing", deviceId: world.device })).rejects.toBeInstanceOf(NotFoundError);
    });

    test("sends nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
      const reason = new Error("only planned");
      const [writer] = writing(subject, { beforeWrite: () => Promise.reject(reason) });
      await expect(writer.runComponent(componentRun(subject))).rejects.toBe(reason);
      expect(subject.jobs()).toEqual([]);
    });

    test("sends nothing when its time is over", async (subject) => {
      const [writer] = writing(subject, { notAfter: subject.clock.now() - 1 });
      await expect(writer.runComponent(componentRun(subject))).rejects.toBeInstanceOf(UnavailableError);
      expect(subject.jobs()).toEqual([]);
    });

    test("declares facts for its writes and for nothing else", async ({ adapter }) => {
      const writes = [
        "moveDevice",
        "requestRestart",
        "requestWake",
        "resolveAlert",
        "retireDevice",
        "runComponent",
        "setDeviceFields",
      ];
      expect(Object.keys(adapter.operations).sort()).toEqual(writes);
      for (const facts of Object.values(adapter.operations)) expect(facts.maxInFlightMs).toBeGreaterThan(0);
    });
  });
}
