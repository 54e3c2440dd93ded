import { defineWorkflow } from "@msp/workflows";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { arrangeRepair } from "./arrange-repair.ts";
import { closeRestored } from "./close-restored.ts";
import { cyclePower } from "./cycle-power.ts";
import { restartOnline } from "./restart-online.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";
import { walkThrough } from "./walk-through.ts";
import type { WorkEnded } from "./work-ended.ts";

/** Brings the machine up from here, one attempt after the other, and has it repaired where it stays down. */
export const bringUp = defineWorkflow({
  id: "workstation-unreachable.bring-up",
  title: "Bring the machine up, or have it repaired",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The gentlest thing that can work comes first: its agent, then its power, then its user on the telephone; then somebody goes there.",
  input: UnreachableWorkstation,
  steps: (flow) =>
    flow
      .when(
        "its agent is online",
        ({ input }) => input.machine.connection === "online" && input.machine.deviceId !== undefined,
        (flow) => flow.run("agent", restartOnline, unreachable),
      )
      .when(
        "a tower that is not up and that remote monitoring knows",
        ({ input, agent }) =>
          input.machine.kind === "tower" && input.machine.deviceId !== undefined && agent?.isUp !== true,
        (flow) => flow.run("power", cyclePower, unreachable, { source: "customer" }),
      )
      .when(
        "it is not up yet",
        ({ agent, power }) => agent?.isUp !== true && power?.isUp !== true,
        (flow) => flow.run("call", walkThrough, unreachable, { source: "customer" }),
      )
      .choose("whether it was seen up", (scope) => (isUp(scope) ? "up" : "not up"), {
        up: (flow) =>
          flow.run("closing", closeRestored, (scope) => ({
            ...unreachable(scope),
            seenBy: scope.call?.seenBy ?? "its agent",
            evidence: lastSeen(scope),
          })),
        "not up": (flow) =>
          flow.run("repair", arrangeRepair, (scope) => ({ ...unreachable(scope), tried: triedIn(scope) })),
      }),
  output: (scope): WorkEnded => ({
    outcome: scope.repair?.outcome ?? "up again",
    seen: scope.repair?.seen ?? lastSeen(scope),
    ticketCompleted: scope.closing?.ticketCompleted ?? false,
  }),
  ordering: [
    { earlier: "call", later: "repair", because: "nobody drives to a machine that its user could have restarted" },
  ],
});

interface Attempt {
  readonly isUp: boolean;
  readonly seen: string;
}
interface Attempts {
  readonly agent?: Attempt | undefined;
  readonly power?: Attempt | undefined;
  readonly call?: Attempt | undefined;
}

const attemptsIn = ({ agent, power, call }: Attempts): readonly [string, Attempt][] =>
  [["through its agent", agent] as const, ["by its power", power] as const, ["with its user", call] as const].flatMap(
    ([how, attempt]) => (attempt === undefined ? [] : [[how, attempt] as [string, Attempt]]),
  );

const isUp = (scope: Attempts): boolean => attemptsIn(scope).some(([, attempt]) => attempt.isUp);
const lastSeen = (scope: Attempts): string => attemptsIn(scope).at(-1)?.[1].seen ?? "";
const triedIn = (scope: Attempts): string =>
  attemptsIn(scope)
    .map(([how, { seen }]) => `${how}: ${withoutFullStop(seen)}`)
    .join("; ");

function unreachable({ input }: { readonly input: UnreachableWorkstation }): UnreachableWorkstation {
  const { ticket, companyName, user, machine } = input;
  return { ticket, companyName, user, machine };
}
