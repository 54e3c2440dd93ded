import type { People, PersonRequest } from "../../ports/people.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { InboxMessage } from "./inbox-message.ts";
import { tellPeople } from "./tell-people.ts";

/** What closing a request takes. */
export interface CloseBasis {
  readonly people: People;
  readonly log: RunLog;
  inbox(key: string): Promise<readonly InboxMessage[]>;
}

/** Closes a request: whoever was asked hears of it, and an answer that was kept but came too late to count is in the journal by name. */
export async function closeRequest(
  { people, log, inbox }: CloseBasis,
  request: PersonRequest,
  { path, reason }: { readonly path: string; readonly reason: string },
): Promise<void> {
  const { token, title } = request;
  await log.append([{ kind: "closed", path, token, reason }]);
  // Nothing more is kept under the token from here on, so what lies there now is all that was not used.
  const unused = await inbox(token);
  const notes = unused.map(({ by, channel, at }) => ({
    kind: "noted" as const,
    path: request.path,
    text: `${by.name} answered "${title}" through ${channel} at ${new Date(at).toISOString()}. It was not used: ${reason}.`,
  }));
  if (notes.length > 0) await log.append(notes);
  await tellPeople(people, log, request, { what: "withdrawn", why: reason });
}
