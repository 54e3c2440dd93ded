/** Everything an adapter of a web service is built from. Nothing here knows a noun of the trade; add nothing that does. */
export { type AddressRules, allowedAddress } from "./allowed-address.ts";
export { AnswerMismatch } from "./answer-mismatch.ts";
export {
  type AuthenticationHold,
  type AuthenticationHoldSettings,
  createAuthenticationHold,
  type HoldPass,
} from "./authentication-hold.ts";
export { ForeignOriginError } from "./foreign-origin-error.ts";
export { createHttp } from "./http/create-http.ts";
export type {
  Explanation,
  FailedAnswer,
  Http,
  HttpRequest,
  HttpSettings,
  HttpWriteRequest,
  RequestToSign,
  RetrySettings,
  SystemErrorClass,
} from "./http/http.ts";
export {
  createSharedLimiter,
  type SharedLimiter,
  type SharedLimiterSettings,
} from "./limiter/between-processes/create-shared-limiter.ts";
export { createLimiter, type Limiter, type LimiterSettings, type SlotRequest } from "./limiter/create-limiter.ts";
export type { Lane, Limits, RollingLimit } from "./limiter/limits.ts";
export { SlotTooLate } from "./limiter/slot-too-late.ts";
export { loadSecret, type SecretSource } from "./load-secret.ts";
export { type PaginateSettings, paginate } from "./paginate.ts";
export { type AnswerParser, type ParsedAnswer, parseAnswer } from "./parse-answer.ts";
export { createRedact, type Redact, type RedactSettings } from "./redact.ts";
export type { RequestHook, RequestObservation } from "./request-hook.ts";
export { Secret } from "./secret.ts";
export type { SettingFinding } from "./setting-finding.ts";
export { sharedPerAccount } from "./shared-per-account.ts";
export { systemClock } from "./system-clock.ts";
