import { type ActionHost, describeWrite, performRead } from "../run/perform/action-host.ts";
import { RevealedSecrets } from "../run/perform/revealed-secrets.ts";
import { scrubbedWrite } from "../run/perform/scrubbed-write.ts";
import { redactSecrets } from "../run/redact-secrets.ts";
import type { PlanningHost } from "./planning.ts";

/** Planning over real systems: reads reach them, writes do not. Plans are shown and journaled, so they are made of what a journal may hold. */
export function planningHost(host: ActionHost): PlanningHost {
  const revealed = new RevealedSecrets();
  const watched = revealed.watching(host);
  const scrubbing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw revealed.scrubError(error);
    }
  };
  return {
    read: (action, input) =>
      scrubbing(async () => revealed.scrub(redactSecrets(action.output, await performRead(watched, action, input)))),
    describe: (action, input) =>
      scrubbing(async () => {
        const write = await describeWrite(watched, action, input);
        return write && scrubbedWrite(revealed, write);
      }),
  };
}
