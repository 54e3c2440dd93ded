import { createHash } from "node:crypto";
import { InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { present } from "../mapping/present.ts";
import { toInstant } from "../mapping/to-instant.ts";
import type { PortSession } from "./port-session.ts";
import { publishOfFiles } from "./publish-of-files.ts";
import { serviceDeskRole } from "./service-desk-role.ts";

const hourMs = 3_600_000;

/** Attaching files and logging time. */
export function createTicketRecordWrites(session: PortSession): Pick<Ticketing, "attachFile" | "logTime"> {
  const { client, reading } = session;
  const refused = (operation: string, why: string) =>
    new InvalidRequestError(`autotask: ${why} Nothing was written.`, { system: "autotask", operation });

  return {
    async attachFile(ticketId, { kind, title, fileName, content }) {
      const operation = "attachFile";
      const { id: ticketID, companyID: company } = await session.ticket(ticketId, operation);
      const visibility = kind === "customer file" ? "customer" : "internal";
      const publish = await publishOfFiles(session, visibility, operation);
      if (visibility === "internal" && publish === (await publishOfFiles(session, "customer", operation))) {
        throw refused(
          operation,
          `internal and customer files would be published alike. Correct "policies", "autotask", "notes" in tenant "${session.tenant.id}".`,
        );
      }
      const standing = await client.ticketAttachments.all({ ticketID }, reading);
      const sha256 = createHash("sha256").update(content).digest("hex");
      const fields = { title, fileName, visibility, bytes: content.byteLength, sha256 };
      const prior = { attachmentIds: standing.map(({ id }) => String(id)) };
      const options = session.announcing({ operation, target: `ticket ${ticketID}`, company, fields, prior });
      const file = { title, fileName, content, publish };
      const attachmentId = await client.attachments.upload({ ticketId: ticketID }, file, options);
      return { attachmentId: String(attachmentId) };
    },

    async logTime(ticketId, { resourceId, startsAt, endsAt, summary, internalNotes }) {
      const operation = "logTime";
      const { id: ticketID, companyID: company } = await session.ticket(ticketId, operation);
      const resource = await session.resource(resourceId, operation);
      const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / hourMs;
      if (!(hours > 0 && hours <= 24))
        throw refused(operation, `a time entry holds more than 0 and at most 24 hours, not ${hours}.`);
      const roleID = await serviceDeskRole(session, resource.id, operation);
      const standing = await client.timeEntries.all({ ticketID }, reading);
      const fields = {
        resourceId: String(resource.id),
        resource: [resource.firstName, resource.lastName].filter(Boolean).join(" "),
        startsAt: toInstant(startsAt),
        endsAt: toInstant(endsAt),
        summary,
        ...present({ internalNotes }),
      };
      const prior = { timeEntryIds: standing.map(({ id }) => String(id)) };
      const entry = {
        ticketID,
        resourceID: resource.id,
        roleID,
        dateWorked: fields.startsAt,
        startDateTime: fields.startsAt,
        endDateTime: fields.endsAt,
        hoursWorked: hours,
        summaryNotes: summary,
        ...present({ internalNotes }),
      };
      const options = session.announcing({ operation, target: `ticket ${ticketID}`, company, fields, prior });
      return { timeEntryId: String(await client.timeEntries.create(entry, options)) };
    },
  };
}
