import { dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import type { Call, Devices, WriteRequest } from "@msp/workflows/ports";
import { type Connected, connect } from "../../support/connected.ts";

const { components } = acmeRmmIds;

/** The adapter on the fake, and what it announced. */
export interface Bench extends Connected {
  readonly adapter: ReturnType<typeof dattoRmm>;
  readonly port: Devices;
  readonly writes: readonly WriteRequest[];
}

/** Binds the adapter to one call of a run. */
export function createBench(call: Partial<Call> = {}): Bench {
  const connected = connect();
  const writes: WriteRequest[] = [];
  const adapter = dattoRmm({
    client: connected.client,
    components: {
      restart: { componentUid: components.restart, delayVariable: "usrDelay" },
      wake: { componentUid: components.wake, macVariable: "usrMacAddress" },
    },
  });
  const port = adapter.on({
    marker: "msp-run-1",
    notAfter: Number.POSITIVE_INFINITY,
    beforeWrite: async (write) => void writes.push(write),
    ...call,
  });
  return { ...connected, adapter, port, writes };
}
