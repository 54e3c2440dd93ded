import type { Devices } from "@msp/workflows/ports";
import type { DevicesContractSubject } from "./devices-contract-subject.ts";

/** Declares a test over a fresh subject, with the port bound to a call that only reads. */
export type DevicesTest = (
  title: string,
  run: (subject: DevicesContractSubject, port: Devices) => Promise<void>,
) => void;
