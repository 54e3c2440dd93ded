/** Entry point for adapter writers: the ports, what an adapter is told per call, and the errors it throws. */

export type { Device } from "./domain/device.ts";
export type { DeviceAlert } from "./domain/device-alert.ts";
export type { DeviceJobState } from "./domain/device-job-state.ts";
export type { DeviceSite } from "./domain/device-site.ts";
export type { DocumentedContact } from "./domain/documented-contact.ts";
export type { DocumentedDevice } from "./domain/documented-device.ts";
export type { DocumentedPage } from "./domain/documented-page.ts";
export type { DocumentedSecret } from "./domain/documented-secret.ts";
export type { Duration } from "./domain/duration.ts";
export type { ElevationAbilities } from "./domain/elevation-abilities.ts";
export type { ElevationFile } from "./domain/elevation-file.ts";
export type { ElevationPlatform } from "./domain/elevation-platform.ts";
export type { ElevationRequest } from "./domain/elevation-request.ts";
export type { ElevationRuleLevel } from "./domain/elevation-rule-level.ts";
export type { ElevationService } from "./domain/elevation-service.ts";
export type { Instruction } from "./domain/instruction.ts";
export type { LeftOut } from "./domain/left-out.ts";
export type { MarkerSearch } from "./domain/marker-search.ts";
export type { MonthlyReport } from "./domain/monthly-report.ts";
export { parseDuration } from "./domain/parse-duration.ts";
export { AuthenticationError } from "./errors/authentication-error.ts";
export { ConflictError } from "./errors/conflict-error.ts";
export { InvalidRequestError } from "./errors/invalid-request-error.ts";
export { NotConnectedError } from "./errors/not-connected-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { PermissionError } from "./errors/permission-error.ts";
export { RateLimitError } from "./errors/rate-limit-error.ts";
export { SystemError, type SystemErrorDetails } from "./errors/system-error.ts";
export { UnavailableError } from "./errors/unavailable-error.ts";
export { UnknownOutcomeError } from "./errors/unknown-outcome-error.ts";
export type { Calendar } from "./ports/calendar.ts";
export type { Call } from "./ports/call.ts";
export type { ChangedTickets, TicketChange, TicketChangeQuery } from "./ports/changed-tickets.ts";
export type { Clock } from "./ports/clock.ts";
export type { CompanyChanges, CompanyDraft, ContractDraft, CustomerRecords } from "./ports/customer-records.ts";
export type { ComponentRequest, DeviceFieldValues, DeviceJob, Devices, DevicesAbilities } from "./ports/devices.ts";
export type {
  CustomerRecordAnswer,
  Documentation,
  DocumentationAbilities,
  DocumentedCompany,
  Instructions,
} from "./ports/documentation.ts";
export type {
  Elevation,
  ElevationApproval,
  ElevationDecision,
  ElevationDenial,
  PendingElevationQuery,
} from "./ports/elevation.ts";
export type { FileReport, FileReputation, FileReputationAbilities } from "./ports/file-reputation.ts";
export { joinElevation } from "./ports/join-elevation.ts";
export type { Json } from "./ports/json.ts";
export type { Mail, MailAbilities, OutgoingMail } from "./ports/mail.ts";
export { markerPrefix } from "./ports/marker-prefix.ts";
export { notConnected } from "./ports/not-connected.ts";
export type { OperationFacts } from "./ports/operation-facts.ts";
export type { People, PersonRequest } from "./ports/people.ts";
export type { PortAdapter } from "./ports/port-adapter.ts";
export type { PortAdapters, PortName, Ports } from "./ports/ports.ts";
export type { Power, PowerAbilities, PowerOutlet } from "./ports/power.ts";
export { type InstructionCandidate, rankInstructions } from "./ports/rank-instructions.ts";
export type { CustomerFile, InternalFile, TicketRecords, TimeDraft } from "./ports/ticket-records.ts";
export type {
  CustomerNote,
  InternalNote,
  MarkerQuery,
  TicketChanges,
  TicketDraft,
  Ticketing,
  TicketingAbilities,
} from "./ports/ticketing.ts";
export type {
  AppointmentDraft,
  ServiceCallChanges,
  ServiceCallDraft,
  WorkScheduling,
} from "./ports/work-scheduling.ts";
export type { VendorRequest, WriteRequest } from "./ports/write-request.ts";
