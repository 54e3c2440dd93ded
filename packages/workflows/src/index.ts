/** Entry point for authors: everything needed to define workflows, and nothing that runs them. */
export { AuthorityAnswer } from "./authority/authority-answer.ts";
export { AuthorityMatter } from "./authority/authority-matter.ts";
export type { AuthorityQuestion } from "./authority/authority-question.ts";
export { AuthorityRule } from "./authority/authority-rule.ts";
export { AuthorityRules } from "./authority/authority-rules.ts";
export { Decider } from "./authority/decider.ts";
export { defaultAuthorityRules } from "./authority/default-authority-rules.ts";
export { judgeRequest } from "./authority/judge-request.ts";
export { type LosingAuthority, mayLoseAuthority } from "./authority/may-lose-authority.ts";
export { type GivenApprovals, type MissingApprovals, missingApprovals } from "./authority/missing-approvals.ts";
export { RequestKind } from "./authority/request-kind.ts";
export { RequiredApprovals } from "./authority/required-approvals.ts";
export { checkWorkflow } from "./check/check-workflow.ts";
export type { Finding } from "./check/finding.ts";
export { collectNeeds } from "./define/collect-needs.ts";
export {
  type Action,
  type ActionCall,
  type Again,
  type AnyAction,
  defineAction,
  type Effect,
  type LookUp,
  type LookUpCall,
  type Secrets,
  type TenantView,
  type Verification,
  type VerifyCall,
} from "./define/define-action.ts";
export {
  type Checklist,
  type ChecklistItem,
  defineChecklist,
  type EvidenceKind,
  type Ticks,
} from "./define/define-checklist.ts";
export { defineEvent, type Event } from "./define/define-event.ts";
export { defineForm, type Form } from "./define/define-form.ts";
export {
  type Audience,
  defineNotificationTemplate,
  type NotificationTemplate,
} from "./define/define-notification-template.ts";
export { definePolicy, type Policy } from "./define/define-policy.ts";
export { type Actor, defineRole, type Role } from "./define/define-role.ts";
export {
  type Binding,
  type Bindings,
  defineTenant,
  type LiveRunLimits,
  type NotificationChannel,
  type Tenant,
} from "./define/define-tenant.ts";
export { defineTicketCategory, type TicketCategory } from "./define/define-ticket-category.ts";
export { type ChecklistChoice, defineTicketTemplate, type TicketTemplate } from "./define/define-ticket-template.ts";
export { type AnyWorkflow, defineWorkflow, type OrderingRule, type Workflow } from "./define/define-workflow.ts";
export type { Built } from "./define/flow/built.ts";
export type { Flow } from "./define/flow.ts";
export { loadTenant } from "./define/load-tenant.ts";
export { missingFromTenant } from "./define/missing-from-tenant.ts";
export type { Need, PortNeed, PortOf, TenantKind, TenantNeed, TenantPart } from "./define/need.ts";
export type { Node, NodeOf, Nodes, Remarks, Reminders } from "./define/node.ts";
export { tenantFor } from "./define/tenant-for.ts";
export { AllowedSoftware } from "./domain/allowed-software.ts";
export { Appointment } from "./domain/appointment.ts";
export { Attachment } from "./domain/attachment.ts";
export { Authority } from "./domain/authority.ts";
export { AuthorityHolder } from "./domain/authority-holder.ts";
export { ChecklistLibrary } from "./domain/checklist-library.ts";
export { Company } from "./domain/company.ts";
export { ConfigurationItem } from "./domain/configuration-item.ts";
export { Contact } from "./domain/contact.ts";
export { Contract } from "./domain/contract.ts";
export { ContractService } from "./domain/contract-service.ts";
export { CustomerRecord } from "./domain/customer-record.ts";
export { Device } from "./domain/device.ts";
export { DeviceAlert } from "./domain/device-alert.ts";
export { DeviceJobState } from "./domain/device-job-state.ts";
export { DeviceSite } from "./domain/device-site.ts";
export { DocumentedContact } from "./domain/documented-contact.ts";
export { DocumentedDevice } from "./domain/documented-device.ts";
export { DocumentedPage } from "./domain/documented-page.ts";
export { DocumentedSecret } from "./domain/documented-secret.ts";
export type { Duration } from "./domain/duration.ts";
export { ElevationAbilities } from "./domain/elevation-abilities.ts";
export { ElevationFile } from "./domain/elevation-file.ts";
export { ElevationPlatform } from "./domain/elevation-platform.ts";
export { ElevationRequest } from "./domain/elevation-request.ts";
export { ElevationRuleLevel } from "./domain/elevation-rule-level.ts";
export { ElevationService } from "./domain/elevation-service.ts";
export { Instruction } from "./domain/instruction.ts";
export { LeftOut } from "./domain/left-out.ts";
export type { MarkerSearch } from "./domain/marker-search.ts";
export { Money } from "./domain/money.ts";
export { MonthlyReport } from "./domain/monthly-report.ts";
export { NotificationRecord } from "./domain/notification-record.ts";
export { OutletAssignment } from "./domain/outlet-assignment.ts";
export { Person } from "./domain/person.ts";
export { Resource } from "./domain/resource.ts";
export { Secret, SecretRef } from "./domain/secret.ts";
export { secretField } from "./domain/secret-field.ts";
export { Service } from "./domain/service.ts";
export { ServiceCall } from "./domain/service-call.ts";
export { Term } from "./domain/term.ts";
export { Ticket } from "./domain/ticket.ts";
export { TicketChecklistItem } from "./domain/ticket-checklist-item.ts";
export { TicketEvent } from "./domain/ticket-event.ts";
export { TicketNote } from "./domain/ticket-note.ts";
export { TimeEntry } from "./domain/time-entry.ts";
export { DefinitionError } from "./errors/definition-error.ts";
export type { Json } from "./ports/json.ts";
