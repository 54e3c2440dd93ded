export { createFakeAutotask } from "./create-fake-autotask.ts";
export type { EntityName } from "./entities/entities.ts";
export type { FakeAutotask } from "./fake-autotask.ts";
export type { FakeAutotaskOptions } from "./fake-autotask-options.ts";
export type { Fault, FaultKind, FaultMatch } from "./faults/fault.ts";
export type { AddedFault, FaultList } from "./faults/fault-list.ts";
export type { ListeningFake } from "./http/listen.ts";
export type { RequestRecord } from "./http/request-record.ts";
export type { EntityRecord, PartialRecord, UserDefinedValue } from "./model/entity-record.ts";
export type { PicklistValue } from "./model/picklist-value.ts";
export type { UserDefinedField, UserDefinedFieldChoice } from "./model/user-defined-field.ts";
export type { CategoryRules } from "./rules/category-rules.ts";
export type { FormTemplate, NotificationOrder } from "./rules/form-template.ts";
export type { NotificationTemplate } from "./rules/notification-template.ts";
export type { Recipient } from "./rules/recipient.ts";
export type { Addressee, HeldBackMail, MailCause, SentMail } from "./rules/sent-mail.ts";
export type {
  RuleAuthor,
  RuleCondition,
  RuleDemand,
  RuleEvent,
  RuleSubject,
  WorkflowRule,
} from "./rules/workflow-rule.ts";
export { acmeIds } from "./seed/acme-ids.ts";
export { type AcmeSeedOptions, acmeSeed } from "./seed/acme-seed.ts";
export { type BusySeedOptions, busySeed } from "./seed/busy-seed.ts";
export type { FakeSeed } from "./state/fake-seed.ts";
export type { FakeState } from "./state/fake-state.ts";
export type { LedgerAuthor, LedgerEntry } from "./state/ledger-entry.ts";
export type { ApiUser, FakeCredentials } from "./tenant/api-user.ts";
export { type Assumptions, defaultAssumptions } from "./tenant/assumptions.ts";
export type { Access, Permissions } from "./tenant/permissions.ts";
export type { Person, TechnicianUi, TicketForm } from "./ui/technician-ui.ts";
export type { Callout, CalloutAttempt, WebhookMail } from "./webhooks/callout.ts";
export type { CalloutFault, CalloutFaultKind } from "./webhooks/callout-fault.ts";
export { escapeJson } from "./webhooks/escape-json.ts";
export type { FakeWebhooks } from "./webhooks/fake-webhooks.ts";
export { signPayload } from "./webhooks/sign-payload.ts";
export type { WebhookSubject } from "./webhooks/webhook-subjects.ts";
