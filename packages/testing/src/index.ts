/** In-memory adapters, a clock moved by hand and people who follow a script. Nothing here needs a test runner. */
export { createFakeClock, type FakeClock, type FakeClockOptions, type Sleeper } from "./clock/create-fake-clock.ts";
export {
  createMemoryDevices,
  type MemoryDevices,
  type MemoryDevicesOptions,
} from "./devices/create-memory-devices.ts";
export type {
  MemoryDeviceSeed,
  SeedComponent,
  SeedDevice,
  SeedDeviceSite,
} from "./devices/memory-device-seed.ts";
export {
  createMemoryDocumentation,
  type MemoryDocumentation,
  type MemoryDocumentationOptions,
} from "./documentation/create-memory-documentation.ts";
export type { DocumentationPart } from "./documentation/documentation-part.ts";
export type {
  MemoryDocumentationSeed,
  SeedCustomerRecord,
  SeedDocument,
  SeedDocumentedContact,
  SeedDocumentedDevice,
  SeedOrganization,
  SeedSecretPlace,
} from "./documentation/memory-documentation-seed.ts";
export {
  type AskedElevation,
  createMemoryElevation,
  type ElevationRuleLeft,
  type MemoryElevation,
  type MemoryElevationOptions,
} from "./elevation/create-memory-elevation.ts";
export { exampleSeed } from "./example/example-seed.ts";
export { exampleTenant } from "./example/example-tenant.ts";
export {
  createMemoryMail,
  type DeliveredMail,
  type MemoryMail,
  type MemoryMailOptions,
} from "./mail/create-memory-mail.ts";
export {
  createScriptedPeople,
  type GivenAnswer,
  type ScriptedAnswer,
  type ScriptedPeople,
  type ScriptedPeopleOptions,
} from "./people/create-scripted-people.ts";
export { createMemoryPower, type MemoryPower, type MemoryPowerOptions } from "./power/create-memory-power.ts";
export type { MemoryPowerSeed, SeedOutlet } from "./power/memory-power-seed.ts";
export type { SwitchHook } from "./power/outlet-rack.ts";
export { createMemoryFileReputation, type MemoryFileReputation } from "./reputation/create-memory-file-reputation.ts";
export type { LedgerEntry } from "./sending/ledger-entry.ts";
export type { WriteFault } from "./sending/write-fault.ts";
export type { ByHand } from "./ticketing/by-hand.ts";
export {
  createMemoryTicketing,
  type MemoryTicketing,
  type MemoryTicketingOptions,
} from "./ticketing/create-memory-ticketing.ts";
export type { MemoryNotificationRule } from "./ticketing/memory-notification-rule.ts";
export type {
  MemorySeed,
  SeedChecklistLibrary,
  SeedCompany,
  SeedContact,
  SeedContract,
  SeedResource,
  SeedTicket,
} from "./ticketing/memory-seed.ts";
export type { MemoryPermissions } from "./ticketing/permissions.ts";
