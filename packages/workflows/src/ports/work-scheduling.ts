import type { Appointment } from "../domain/appointment.ts";
import type { ServiceCall } from "../domain/service-call.ts";

/** A visit to be planned; instants are ISO 8601. */
export interface ServiceCallDraft {
  readonly companyId: string;
  readonly description: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** New values of a visit; what is left out stays as it is. */
export interface ServiceCallChanges {
  readonly description?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly isComplete?: boolean | undefined;
}

/** An entry for one resource's calendar; instants are ISO 8601. */
export interface AppointmentDraft {
  readonly resourceId: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Who goes where, and when: visits to customers and entries in our own people's calendars. */
export interface WorkScheduling {
  /** The visits a ticket is part of, or those to a company that touch the time between two instants; earliest first. */
  serviceCallsOf(
    query: { ticketId: string } | { companyId: string; from: string; until: string },
  ): Promise<readonly ServiceCall[]>;
  getServiceCall(serviceCallId: string): Promise<ServiceCall>;
  /** What stands in a resource's calendar and touches the time between two instants, earliest first. */
  appointmentsOf(query: { resourceId: string; from: string; until: string }): Promise<readonly Appointment[]>;

  /** Plans a visit without tickets or people; both are added by further writes. */
  planServiceCall(draft: ServiceCallDraft): Promise<{ serviceCallId: string }>;
  changeServiceCall(serviceCallId: string, changes: ServiceCallChanges): Promise<void>;
  /** Takes a visit out of everybody's calendar for good. */
  cancelServiceCall(serviceCallId: string): Promise<void>;
  /** Refused with `ConflictError` when the ticket is part of it already, with `InvalidRequestError` when it is another company's. */
  addTicketToServiceCall(serviceCallId: string, ticketId: string): Promise<void>;
  /** Sends a resource to a visit, for one of its tickets. Refused with `ConflictError` when it goes there for that ticket already. */
  assignToServiceCall(serviceCallId: string, assignment: { ticketId: string; resourceId: string }): Promise<void>;
  bookAppointment(draft: AppointmentDraft): Promise<{ appointmentId: string }>;
}
