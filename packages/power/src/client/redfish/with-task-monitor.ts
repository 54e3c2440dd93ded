/** What a service answers that will do it later. */
export interface AcceptedTask {
  /** Where to ask, from the `Location` header or the task's own address. */
  readonly monitor: string | undefined;
  readonly task: unknown;
}

const mark = "@msp.task";

/** Puts the `Location` of a 202 answer into its body, where a reader of bodies can find it. */
export async function withTaskMonitor(answer: Response): Promise<Response> {
  if (answer.status !== 202) return answer;
  const text = await answer.text();
  const body = JSON.stringify({ [mark]: { monitor: answer.headers.get("location"), task: jsonOrNothing(text) } });
  return new Response(body, { status: 202, headers: { "content-type": "application/json" } });
}

/** The task in an answer; `undefined` where what was asked is done. */
export function acceptedTask(value: unknown): AcceptedTask | undefined {
  const accepted = (
    value as { readonly [mark]?: { readonly monitor: string | null; readonly task: unknown } } | null
  )?.[mark];
  if (accepted === undefined) return undefined;
  const own = (accepted.task as { readonly "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  return { monitor: typeof own === "string" ? own : (accepted.monitor ?? undefined), task: accepted.task };
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
