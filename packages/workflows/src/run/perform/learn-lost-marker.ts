import type { StepContext } from "./step-context.ts";

/** A marked write was read back without its marker: from now on a look-up that finds nothing proves nothing for such writes, in any run. */
export async function learnLostMarker(context: StepContext, path: string): Promise<void> {
  const intent = context.log.last(path, "intended");
  if (!intent?.facts.canMark || context.isMarkerLost(intent.write)) return;
  const { system, operation } = intent.write;
  await context.rememberLostMarker({ system, operation });
  const text = `${system} did not keep the marker of ${operation}. From now on a lost answer to such a write is asked about, never sent again by itself.`;
  await context.log.append([{ kind: "noted", path, text }]);
}
