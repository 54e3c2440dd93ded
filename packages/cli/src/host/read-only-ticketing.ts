import type { PortAdapters, Ticketing } from "@msp/workflows/ports";

/** The service desk for looking only: any write is refused before it leaves. */
export function readOnlyTicketing(adapters: Pick<PortAdapters, "ticketing">): Ticketing {
  return adapters.ticketing.on({
    notAfter: Number.POSITIVE_INFINITY,
    beforeWrite: (write) => Promise.reject(new Error(`Only reading is allowed here, and ${write.operation} writes.`)),
  });
}
