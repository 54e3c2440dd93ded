import type { ApiCall } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeJob } from "../state/fake-job.ts";

/** The body of a quick job. A flat one, or variables that are no list, are answered with the words that were reported. */
export function readQuickJob(call: ApiCall): Pick<FakeJob, "name" | "component" | "variables"> {
  const { jobName, jobComponent } = call.body();
  const unreadable = new Refusal(400, "Failed to read request", "errorMessage");
  if (typeof jobName !== "string" || typeof jobComponent !== "object" || jobComponent === null) throw unreadable;
  const { componentUid, variables = [] } = jobComponent as { componentUid?: unknown; variables?: unknown };
  if (!Array.isArray(variables)) throw unreadable;
  const component = call.world.components.find(({ uid }) => uid === componentUid);
  if (component === undefined) throw new Refusal(404, "The component was not found.");
  const given: { [name: string]: string } = {};
  for (const item of variables as readonly { readonly name?: unknown; readonly value?: unknown }[]) {
    if (typeof item?.name !== "string" || typeof item.value !== "string") throw unreadable;
    if (!component.variables.some(({ name }) => name === item.name))
      throw new Refusal(400, `The component has no variable ${item.name}.`);
    given[item.name] = item.value;
  }
  const defaults = component.variables.map(({ name, defaultVal }) => [name, defaultVal ?? ""] as const);
  return { name: jobName, component, variables: { ...Object.fromEntries(defaults), ...given } };
}
