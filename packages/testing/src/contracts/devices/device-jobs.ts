import { InvalidRequestError, NotFoundError, UnknownOutcomeError } from "@msp/workflows/ports";
import { expect } from "vitest";
import { componentRun } from "./component-run.ts";
import type { DevicesTest } from "./devices-test.ts";
import { writingCall } from "./writing-call.ts";

const minuteMs = 60_000;

/** Jobs, restarts and wake-ups: queued is not run, and run is not done. */
export function describeDeviceJobs(test: DevicesTest): void {
  test("queues a component, runs it, and tells what it wrote", async (subject, port) => {
    const [writer] = writingCall(subject);
    const { jobId } = await writer.runComponent(componentRun(subject));
    const query = { jobId, deviceId: subject.world.device };
    expect((await port.jobState(query)).state).not.toBe("succeeded");
    await subject.clock.sleep(5 * minuteMs);
    expect(await port.jobState(query)).toMatchObject({ state: "succeeded", output: subject.world.output });
  });

  test("leaves a job for a device that is switched off waiting", async (subject, port) => {
    const [writer] = writingCall(subject);
    const { jobId } = await writer.runComponent({ ...componentRun(subject), deviceId: subject.world.sleeper });
    await subject.clock.sleep(10 * minuteMs);
    expect((await port.jobState({ jobId, deviceId: subject.world.sleeper })).state).toBe("waiting");
  });

  test("restarts a device where it says it can, which shows in the device", async (subject, port) => {
    const { device } = subject.world;
    const [writer, call] = writingCall(subject);
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

  test("wakes a device through its neighbour where it says it can, neither through itself nor through one at another site", async (subject, port) => {
    const { sleeper, neighbour, device } = subject.world;
    const [writer, call] = writingCall(subject);
    const wake = (throughDeviceId: string) => writer.requestWake(sleeper, { title: "Contract", throughDeviceId });
    await expect(wake(device)).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(wake(sleeper)).rejects.toBeInstanceOf(InvalidRequestError);
    expect(call.writes).toEqual([]);
    if (!subject.adapter.abilities.wakesDevices) return;
    await wake(neighbour);
    await subject.clock.sleep(15 * minuteMs);
    expect((await port.getDevice(sleeper)).connection).toBe("online");
  });

  test("finds a job whose answer was lost by its marker, once, after the time its facts name", async (subject, port) => {
    const since = new Date(subject.clock.now()).toISOString();
    const query = { marker: "msp-contract-1", since, deviceId: subject.world.device };
    expect(await port.findJobsByMarker(query)).toEqual({ matches: [], controlSeen: false });
    subject.loseNextAnswer();
    const [writer] = writingCall(subject);
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

  test("throws NotFoundError for a job that does not exist", async ({ world }, port) => {
    await expect(port.jobState({ jobId: "nothing", deviceId: world.device })).rejects.toBeInstanceOf(NotFoundError);
  });
}
