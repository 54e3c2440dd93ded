import type { CommandContext } from "../command-context.ts";
import { openSandboxSession, type SandboxSession } from "../host/open-sandbox-session.ts";
import type { Scenario } from "./scenario.ts";

/** Opens the sandbox as it is when a scenario begins. */
export async function openScenario(context: CommandContext, scenario: Scenario): Promise<SandboxSession> {
  const { startsAt, tenant, prepare } = scenario;
  const session = await openSandboxSession(context, {
    ...(startsAt === undefined ? {} : { startsAt: Date.parse(startsAt) }),
    changeTenant: tenant,
  });
  try {
    await prepare?.(session.sandbox);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}
