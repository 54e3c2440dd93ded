import type { EntityName } from "../entities/entities.ts";

/** What no source confirms about Autotask: each is a setting, so that a client can be tried against either answer. */
export interface Assumptions {
  /** What a zone says that does not hold the tenant's data. Default `"unauthorized"`. */
  readonly wrongZone: "unauthorized" | "empty";
  /** The status for a user name nobody has. Default 401; one integrator saw 500. */
  readonly unknownUserStatus: 401 | 500;
  /** The status for a wrong integration code. Default 401; one integrator saw 500. */
  readonly unknownIntegrationStatus: 401 | 500;
  /** Refuse even the right secret for `forMs` after so many wrong ones in a row; null never does. Default null. */
  readonly lockOut: { readonly after: number; readonly forMs: number } | null;
  /** The status of a request beyond the thread limit. Default 429. */
  readonly threadLimitStatus: number;
  /** The status of a request beyond the hourly limit. Default 429. */
  readonly hourlyLimitStatus: number;
  /** Seconds in a `Retry-After` header of both; null sends none. Default null. */
  readonly retryAfterSeconds: number | null;
  /** PATCH on a collection is an HTML 404 and PUT on a single record works instead, as reported of the German zone. Default false. */
  readonly patchNotRouted: boolean;
  /** Entities whose missing ids read as 404 rather than as `{"item":null}`. Default contracts and configuration items. */
  readonly missingIsNotFound: readonly EntityName[];
  /** The most checklist items a ticket may have. Default 40. */
  readonly ticketChecklistCap: number;
  /** Whether a ticket whose contact or resource has become inactive refuses every update until that is mended. Default true. */
  readonly inactiveReferencesBlockUpdates: boolean;
  /** Whether a rule takes its recipients from the ticket as it was at the event, or as it is when the mail leaves. Default `"event"`. */
  readonly ruleRecipientsFrom: "event" | "sending";
  /** Which addresses a webhook may have. Default `"https on 443"`; `"any"` lets a receiver on this computer be one. */
  readonly webhookAddresses: "https on 443" | "any";
  /** Fields that are accepted in creates and then stay empty, as was once reported of `externalID`. Default none. */
  readonly fieldsLostOnCreate: Readonly<Partial<Record<EntityName, readonly string[]>>>;
}

/** The assumptions a fake starts from. */
export const defaultAssumptions: Assumptions = {
  wrongZone: "unauthorized",
  unknownUserStatus: 401,
  unknownIntegrationStatus: 401,
  lockOut: null,
  threadLimitStatus: 429,
  hourlyLimitStatus: 429,
  retryAfterSeconds: null,
  patchNotRouted: false,
  missingIsNotFound: ["Contracts", "ConfigurationItems"],
  ticketChecklistCap: 40,
  inactiveReferencesBlockUpdates: true,
  ruleRecipientsFrom: "event",
  webhookAddresses: "https on 443",
  fieldsLostOnCreate: {},
};
