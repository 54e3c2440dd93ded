import type { Engine } from "@msp/workflows/run";
import { tess } from "./desk-options.ts";
import { floorsAnswer, replacePrinters } from "./replace-printers.ts";

/** The clock of a host. */
export interface Time {
  now: number;
}

/** Begins the work for an office, as often as anybody likes: it is one run. */
export const begin = (engine: Engine, office: string): Promise<string> =>
  engine.start(replacePrinters, { input: { office }, startKey: office, by: tess });

/** Reports the parcel of an office, as often as the delivery service likes: it is one event. */
export const reportParcel = (engine: Engine, office: string): Promise<void> =>
  engine.deliver({
    id: `parcel-${office}`,
    event: "delivered",
    match: office,
    value: { parcel: `parcel of ${office}` },
  });

/** Answers whatever is asked and lets time pass, until every run has ended. */
export async function goOn(engine: Engine, time: Time): Promise<void> {
  for (;;) {
    await engine.runUntilIdle();
    const requests = await engine.requests();
    await Promise.all(
      requests.map(({ token }) => engine.answer(token, { id: `answer-${token}`, by: tess, value: floorsAnswer })),
    );
    if (requests.length > 0) continue;
    const wake = engine.nextWake();
    if (wake === undefined) return;
    time.now = Math.max(time.now, wake);
  }
}
