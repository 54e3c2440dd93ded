import { defineWorkflow } from "@msp/workflows";
import { readDevice } from "../actions/devices/read-device.ts";
import { readDeviceMeans } from "../actions/devices/read-device-means.ts";
import { readDeviceSeen } from "../actions/devices/read-device-seen.ts";
import { readJobState } from "../actions/devices/read-job-state.ts";
import { requestRestart } from "../actions/devices/request-restart.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { restartTimes } from "../policies/restart-times.ts";
import { DeviceRequest } from "./device-request.ts";
import { laterOf } from "./later-of.ts";
import { restartEffect } from "./restart-effect.ts";

/**
 * Restarts a device through remote monitoring, once, and says whether that was seen. Nothing is sent to a device that is not online: a job that waits would
 * restart it whenever it comes back, perhaps under somebody's hands.
 */
export const restartDevice = defineWorkflow({
  id: "restart-device",
  title: "Restart a device",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Asks the device to restart once, waits, and believes it only when the device shows a newer start and its agent is online.",
  input: DeviceRequest,
  steps: (flow) =>
    flow
      .step("times", readPolicy(restartTimes), () => ({}), { source: "practice" })
      .step("means", readDeviceMeans, () => ({}))
      .when(
        "remote monitoring can restart devices",
        ({ means }) => means.outcome === "read" && means.restartsDevices,
        (flow) =>
          flow
            .step("before", readDevice, ({ input: { deviceId } }) => ({ deviceId }))
            .when(
              "the device is online, so that it restarts now or not at all",
              ({ before }) => before.connection === "online",
              (flow) =>
                flow
                  .step("asked", readClock, () => ({}))
                  .step("requested", requestRestart, ({ input: { deviceId, title }, times }) => ({
                    deviceId,
                    title,
                    delaySeconds: times.delaySeconds,
                  }))
                  .waitUntil(
                    "job",
                    {
                      check: readJobState,
                      input: ({ requested }) => requested,
                      until: ({ isOver }) => isOver,
                      every: ({ times }) => times.every,
                      giveUpAfter: ({ times }) => times.jobWithin,
                      title: "Wait until the job has run",
                      why: "A device may go down before it has reported, so a job without an end decides nothing.",
                    },
                    (flow) => flow,
                  )
                  .when(
                    "the job may have restarted the device",
                    ({ job }) => job.outcome === "gave up" || !["failed", "expired"].includes(job.result.state),
                    (flow) =>
                      flow.waitUntil(
                        "back",
                        {
                          check: readDeviceSeen,
                          input: ({ input: { deviceId }, asked, before }) => ({
                            deviceId,
                            since: laterOf(asked.now, before.lastRestartAt),
                          }),
                          until: ({ isBack }) => isBack,
                          every: ({ times }) => times.every,
                          giveUpAfter: ({ times }) => times.backWithin,
                          title: "Wait until the device shows a newer start and is online",
                          source: "practice",
                        },
                        (flow) => flow,
                      ),
                  )
                  .step(
                    "seen",
                    readDeviceSeen,
                    ({ input: { deviceId }, asked, before }) => ({
                      deviceId,
                      since: laterOf(asked.now, before.lastRestartAt),
                    }),
                    { title: "Look at the device once more" },
                  )
                  .step("jobAtLast", readJobState, ({ requested }) => requested, {
                    title: "Look at the job once more",
                  }),
            ),
      ),
  output: ({ means, before, seen, jobAtLast }) => restartEffect({ means, before, seen, job: jobAtLast }),
});
