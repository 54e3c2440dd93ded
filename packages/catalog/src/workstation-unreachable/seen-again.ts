/** What a look at a machine showed, after something should have restarted it. */
interface LookAtMachine {
  readonly isOnline: boolean;
  readonly hasRestarted: boolean;
  readonly lastRestartAt?: string | undefined;
}

/** What was seen of a machine, in words that claim no more than that. */
export function seenAgain({ isOnline, hasRestarted, lastRestartAt }: LookAtMachine): string {
  const agent = isOnline ? "its agent is online" : "its agent is not online";
  if (hasRestarted) return `Started at ${lastRestartAt ?? "an unknown time"}, and ${agent}`;
  return `No newer start is seen, and ${agent}`;
}
