import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry } from "@msp/workflows/run";
import type { Respondents } from "../people/respondents.ts";

/** Tells the people at this terminal, from a run's entries, what is asked, asked again and not asked any more. */
export function tellRespondents(respondents: Respondents): (entry: Entry) => Promise<void> {
  const open = new Map<string, PersonRequest>();
  const withdraw = async (token: string, why: string): Promise<void> => {
    const request = open.get(token);
    open.delete(token);
    if (request) await respondents.withdraw(request, why);
  };
  return async (entry) => {
    switch (entry.kind) {
      case "opened":
        open.set(entry.request.token, entry.request);
        await respondents.ask(entry.request);
        break;
      case "reminded": {
        const request = open.get(entry.token);
        if (request) await respondents.remind(request, entry.reminder);
        break;
      }
      case "escalated": {
        const request = open.get(entry.token);
        if (!request) break;
        open.set(entry.token, { ...request, escalatedTo: entry.to });
        await respondents.escalate?.(request, entry.to);
        break;
      }
      case "answered":
        // Where several must agree, one answer does not settle it.
        if ((open.get(entry.token)?.quorum ?? 1) <= 1) await withdraw(entry.token, "it has been answered");
        break;
      case "closed":
        await withdraw(entry.token, entry.reason);
        break;
      case "ended":
        for (const token of [...open.keys()]) await withdraw(token, "the run has ended");
    }
  };
}
