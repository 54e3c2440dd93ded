import { InvalidRequestError, type TicketDraft, type Ticketing } from "@msp/workflows/ports";
import { present } from "../mapping/present.ts";
import { toFields } from "../mapping/to-fields.ts";
import type { PortSession } from "./port-session.ts";
import { type TicketBody, toTicketBody } from "./to-ticket-body.ts";

const operation = "openTicket";
/** As many characters as `externalID` holds. */
const longestMarker = 50;
const hourMs = 3_600_000;

/** Opening a ticket, with what Autotask demands of every new one filled in from the category and the tenant's setup. */
export const createOpenTicket =
  (session: PortSession): Ticketing["openTicket"] =>
  async (draft) => {
    const { client, clock, setup, names } = session;
    const { id: companyID } = await session.company(draft.companyId, operation);
    const given = await toTicketBody(session, draft, operation);
    const { status, queueID } = await presetOf(session, draft, given);
    const { companyId: _target, ...fields } = {
      ...draft,
      status: draft.status ?? idOrLabel(await names.termOf("status", status)),
      queue: draft.queue ?? (queueID === undefined ? undefined : idOrLabel(await names.termOf("queue", queueID))),
    };
    const dueDateTime =
      given.dueDateTime ??
      (setup.dueAfterHours === undefined ? undefined : new Date(clock.now() + setup.dueAfterHours * hourMs));
    const { title } = draft;
    const priority = await names.idOf("priority", draft.priority, operation);
    const body = { ...given, title, priority, status, queueID, dueDateTime, companyID, externalID: markerOf(session) };
    try {
      const meaning = {
        operation,
        target: `company ${companyID}`,
        company: companyID,
        fields: toFields(fields),
      } as const;
      return { ticketId: session.created("ticket", await client.tickets.create(body, session.announcing(meaning))) };
    } catch (error) {
      throw explained(error);
    }
  };

function markerOf({ marker, setup }: PortSession): string | undefined {
  if (!setup.marksTickets || marker === undefined) return undefined;
  if (marker.length <= longestMarker) return marker;
  throw new InvalidRequestError(
    `autotask: a ticket's marker holds ${longestMarker} characters, and "${marker}" has ${marker.length}.`,
    { system: "autotask", operation },
  );
}

/** Status and queue where the draft leaves them open: what the category presets, else the tenant's `new` status. */
async function presetOf(
  { client, names, reading, tenant }: PortSession,
  draft: TicketDraft,
  given: TicketBody,
): Promise<{ readonly status: number; readonly queueID: number | undefined }> {
  const isAssigned = (given.queueID ?? given.assignedResourceID) !== undefined;
  const needsPreset = draft.status === undefined || !isAssigned;
  const preset = needsPreset
    ? await client.ticketCategoryFieldDefaults.first({ ticketCategoryID: given.ticketCategory ?? 0 }, reading)
    : undefined;
  const queueID = given.queueID ?? (isAssigned ? undefined : (preset?.queueID ?? undefined));
  if (!isAssigned && queueID === undefined) {
    throw new InvalidRequestError(
      `autotask: a ticket needs a queue or a primary resource, and category "${draft.category}" presets neither. Name one of them.`,
      { system: "autotask", operation },
    );
  }
  const status = given.status ?? preset?.status;
  if (status !== undefined && status !== null) return { status, queueID };
  if (tenant.bindings.status?.new !== undefined)
    return { status: await names.idOf("status", "new", operation), queueID };
  throw new InvalidRequestError(
    `autotask: a ticket needs a status, and category "${draft.category}" presets none. Name one, or bind "status", "new" in tenant "${tenant.id}".`,
    { system: "autotask", operation },
  );
}

const idOrLabel = ({ id, label }: { readonly id?: string | undefined; readonly label: string }): string => id ?? label;

/** Autotask's own words do not say what can be done about a missing due date. */
function explained(error: unknown): unknown {
  if (!(error instanceof InvalidRequestError) || !/dueDateTime/i.test(error.vendorText ?? "")) return error;
  return new InvalidRequestError(
    `${error.message} This ticket category sets no due date and time by itself: set one in Autotask, open the ticket with dueAt, ` +
      'or set "policies", "autotask", "dueAfterHours" in the tenant file.',
    {
      system: error.system,
      operation,
      cause: error,
      ...present({ status: error.status, vendorText: error.vendorText }),
    },
  );
}
