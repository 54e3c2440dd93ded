import type { Person } from "@msp/workflows";
import type { People, PersonRequest } from "@msp/workflows/ports";
import type { TicketMirror } from "../technicians/ticket-mirror.ts";
import { shellWord } from "../text/shell-word.ts";
import type { HostLog } from "./host-event.ts";

/**
 * The people of a host: it says in its log who is asked for what, and how to answer. What was asked lies in the journal in any case, and that is where its
 * tickets are brought up to date from; only reminders are kept for them here.
 */
export function createHostPeople(
  holders: (role: string) => readonly Person[],
  roleTitle: (role: string) => string,
  log: HostLog,
  mirror: () => Pick<TicketMirror, "people"> | undefined = () => undefined,
): People {
  const whoIs = ({ to }: PersonRequest) => {
    const names = holders(to).map(({ name }) => name);
    return names.length === 0 ? roleTitle(to) : `${roleTitle(to)} (${names.join(", ")})`;
  };
  const asked = (request: PersonRequest, text: string) =>
    log({
      kind: "asked",
      text,
      facts: { runId: request.runId, token: request.token, request: request.kind, to: request.to },
    });
  return {
    ask: async (request) =>
      asked(request, `Run ${request.runId} waits for ${whoIs(request)}: ${request.title} (${howToAnswer(request)})`),
    async remind(request, reminder) {
      await mirror()?.people.remind(request, reminder);
      asked(request, `Reminder ${reminder} to ${whoIs(request)}: ${request.title} (${howToAnswer(request)})`);
    },
    escalate: async (request, to) =>
      asked(
        { ...request, to },
        `Nobody has answered, so ${whoIs({ ...request, to })} may as well: ${request.title} (${howToAnswer(request)})`,
      ),
    withdraw: async () => undefined,
    holdsRole: (person, role) => holders(role).some(({ id }) => id === person),
  };
}

const howToAnswer = ({ token }: PersonRequest): string => `msp answer ${shellWord(token)}`;
