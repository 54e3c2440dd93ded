import { defineWorkflow } from "@msp/workflows";
import { readDevice } from "../actions/devices/read-device.ts";
import { readDeviceMeans } from "../actions/devices/read-device-means.ts";
import { readDeviceSeen } from "../actions/devices/read-device-seen.ts";
import { readJobState } from "../actions/devices/read-job-state.ts";
import { readSiteDevices } from "../actions/devices/read-site-devices.ts";
import { requestWake } from "../actions/devices/request-wake.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { wakeTimes } from "../policies/wake-times.ts";
import { DeviceRequest } from "./device-request.ts";
import { wakeEffect } from "./wake-effect.ts";
import { wakingNeighbour } from "./waking-neighbour.ts";

/** Wakes a device by a packet of another one at its site, once, and says whether it came online. */
export const wakeDevice = defineWorkflow({
  id: "wake-device",
  title: "Wake a device",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Has a neighbour that is online send a wake packet once, waits, and believes it only when the agent is online.",
  input: DeviceRequest,
  steps: (flow) =>
    flow
      .step("times", readPolicy(wakeTimes), () => ({}), { source: "practice" })
      .step("means", readDeviceMeans, () => ({}))
      .when(
        "remote monitoring can wake devices",
        ({ means }) => means.outcome === "read" && means.wakesDevices,
        (flow) =>
          flow
            .step("before", readDevice, ({ input: { deviceId } }) => ({ deviceId }))
            .when(
              "the device is not online",
              ({ before }) => before.connection !== "online" && before.siteId !== undefined,
              (flow) =>
                flow
                  .step(
                    "site",
                    readSiteDevices,
                    ({ before }) => ({ siteId: before.siteId ?? "", besides: before.id }),
                    { title: "Look for a neighbour that is online" },
                  )
                  .when(
                    "a neighbour is online",
                    ({ site }) => wakingNeighbour(site) !== undefined,
                    (flow) =>
                      flow
                        .step("asked", readClock, () => ({}))
                        .step("requested", requestWake, ({ input: { deviceId, title }, site }) => ({
                          deviceId,
                          title,
                          throughDeviceId: wakingNeighbour(site)?.id ?? "",
                        }))
                        .waitUntil(
                          "job",
                          {
                            check: readJobState,
                            input: ({ requested }) => requested,
                            until: ({ isOver }) => isOver,
                            every: ({ times }) => times.every,
                            giveUpAfter: ({ times }) => times.jobWithin,
                            title: "Wait until the neighbour has sent the packet",
                          },
                          (flow) => flow,
                        )
                        .when(
                          "the packet may have been sent",
                          ({ job }) => job.outcome === "gave up" || !["failed", "expired"].includes(job.result.state),
                          (flow) =>
                            flow.waitUntil(
                              "back",
                              {
                                check: readDeviceSeen,
                                input: ({ input: { deviceId }, asked }) => ({ deviceId, since: asked.now }),
                                until: ({ isOnline }) => isOnline,
                                every: ({ times }) => times.every,
                                giveUpAfter: ({ times }) => times.backWithin,
                                title: "Wait until the device's agent is online",
                                source: "practice",
                              },
                              (flow) => flow,
                            ),
                        )
                        .step(
                          "seen",
                          readDeviceSeen,
                          ({ input: { deviceId }, asked }) => ({ deviceId, since: asked.now }),
                          { title: "Look at the device once more" },
                        )
                        .step("jobAtLast", readJobState, ({ requested }) => requested, {
                          title: "Look at the job once more",
                        }),
                  ),
            ),
      ),
  output: ({ means, before, site, seen, jobAtLast }) => wakeEffect({ means, before, site, seen, job: jobAtLast }),
});
