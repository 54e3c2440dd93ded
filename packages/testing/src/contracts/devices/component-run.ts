import type { ComponentRequest } from "@msp/workflows/ports";
import type { DevicesContractSubject } from "./devices-contract-subject.ts";

/** A run of the world's component on its device. */
export const componentRun = ({ world }: DevicesContractSubject): ComponentRequest => ({
  deviceId: world.device,
  componentId: world.component,
  title: "Contract",
});
