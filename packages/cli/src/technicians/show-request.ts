import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { addRequestItem } from "./add-request-item.ts";
import { addRequestNote, known } from "./add-request-note.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import { primaryResourceRole } from "./primary-resource-role.ts";
import { requestNote } from "./request-note.ts";

/** Makes a ticket show a request as it stands: its checklist item, the note that asks, and whatever has been added since. Each once. */
export async function showRequest(
  tools: MirrorTools,
  request: PersonRequest,
  holders: (role: string) => readonly Person[],
): Promise<void> {
  const { token, to, escalatedTo } = request;
  await addRequestItem(tools, token);
  const { code, itemRefused, reminders } = known(tools, token);
  const whomOf = (role: string) => inWords(tools, holders, role);
  await addRequestNote(
    tools,
    token,
    "asked",
    requestNote(request, {
      code,
      whom: request.kind === "form" ? whomOf(request.closedBy ?? to) : whomOf(to),
      hasItem: itemRefused === undefined,
    }),
  );
  if (escalatedTo !== undefined)
    await addRequestNote(tools, token, "escalated", {
      title: `${request.title}: others may answer`,
      text: `Nobody has answered in time, so this is now for ${whomOf(escalatedTo)} as well.`,
    });
  for (const reminder of reminders)
    await addRequestNote(tools, token, `reminder ${reminder}`, {
      title: `${request.title}: reminder ${reminder}`,
      text: `This still waits for ${whomOf(escalatedTo ?? to)}. How it is answered stands in the first note with this code.`,
    });
}

/** A role with the names of who holds it. */
function inWords({ tenant }: MirrorTools, holders: (role: string) => readonly Person[], role: string): string {
  const title = tenant.bindings.role?.[role]?.label ?? role;
  if (role === primaryResourceRole) return `${title}, which is whoever the ticket is assigned to at the time`;
  const names = holders(role).map(({ name }) => name);
  return names.length === 0 ? title : `${title} (${names.join(", ")})`;
}
