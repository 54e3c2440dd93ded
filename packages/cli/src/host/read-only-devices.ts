import type { Devices, PortAdapters } from "@msp/workflows/ports";

/** Remote monitoring for looking only: any write is refused before it leaves. */
export function readOnlyDevices(adapters: Pick<PortAdapters, "devices">): Devices {
  return adapters.devices.on({
    notAfter: Number.POSITIVE_INFINITY,
    beforeWrite: (write) => Promise.reject(new Error(`Only reading is allowed here, and ${write.operation} writes.`)),
  });
}
