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
  basis: CloseBasis,
  request: PersonRequest,
  { path, reason }: { readonly path: string; readonly reason: string },
): Promise<void> {
  await basis.log.append([{ kind: "closed", path, token: request.token, reason }]);
  await tellAboutClosing(basis, request, reason);
}

/** What follows the closing of a request; may be repeated, because a process may end just before it. */
export async function tellAboutClosing(
  { people, log, inbox }: CloseBasis,
  request: PersonRequest,
  reason: string,
): Promise<void> {
  const { token, title, path } = request;
  // Nothing more is kept under the token once it is closed, so what lies there now is all that was not used.
  const notes = (await inbox(token)).map(({ by, channel, at }) => ({
    kind: "noted" as const,
    path,
    text: `${by.name} answered "${title}" through ${channel} at ${new Date(at).toISOString()}. It was not used: ${reason}.`,
  }));
  const missing = notes.filter(
    ({ text }) => !log.at(path).some((entry) => entry.kind === "noted" && entry.text === text),
  );
  if (missing.length > 0) await log.append(missing);
  const isKnown = log.all("not told").some((entry) => entry.token === token && entry.notice.what === "withdrawn");
  if (!isKnown) await tellPeople(people, log, request, { what: "withdrawn", why: reason });
}
