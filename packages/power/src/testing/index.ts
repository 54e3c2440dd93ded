/** Faithful, stateful fakes of the power devices, one for each protocol. */
export {
  createFakeDigitalLoggers,
  type FakeDigitalLoggersOptions,
} from "./digital-loggers/create-fake-digital-loggers.ts";
export { createFakeRedfish, type FakeRedfish } from "./redfish/create-fake-redfish.ts";
export type { FakeRedfishOptions } from "./redfish/fake-redfish-options.ts";
export { createFakeShelly, type FakeShellyOptions } from "./shelly/create-fake-shelly.ts";
export type { FakeUnit } from "./unit/fake-unit.ts";
export type { Fault, FaultKind, FaultMatch } from "./unit/fault.ts";
export type { AddedFault, FaultList } from "./unit/fault-list.ts";
export type { ListeningFake } from "./unit/listen.ts";
export type { FakeOutlet, PowerCommand, SeedOutlet, SwitchHook } from "./unit/outlet-bank.ts";
export type { RequestRecord } from "./unit/request-record.ts";
export type { UnitOptions } from "./unit/unit-options.ts";
