import type { Json } from "@msp/workflows/ports";
import { refusedHere } from "../refused-here.ts";

/** A component to run once on one device. */
export interface QuickJobDraft {
  /** Put something in it that nothing else carries: the job can be found again by nothing else. */
  readonly jobName: string;
  readonly componentUid: string;
  /** Values by the exact names of the component's variables. They may stay on the device's disk (reported): never a secret. @default none */
  readonly variables?: { readonly [name: string]: string } | undefined;
}

/** The body of a quick job. The service wants the variables as a list of names and values and refuses a plain object (reported). */
export function toQuickJobBody(operation: string, draft: QuickJobDraft): { readonly [name: string]: Json } {
  const { jobName, componentUid, variables = {}, ...others } = draft;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) throw refusedHere(operation, `there is no field "${unknown}".`);
  for (const [name, value] of Object.entries({ jobName, componentUid }))
    if (typeof value !== "string" || value.trim() === "") throw refusedHere(operation, `${name} is missing.`);
  const wrong = Object.entries(variables).find(([, value]) => typeof value !== "string");
  if (wrong !== undefined) throw refusedHere(operation, `the variable ${wrong[0]} must be a text.`);
  const values = Object.entries(variables).map(([name, value]) => ({ name, value }));
  return { jobName, jobComponent: { componentUid, variables: values } };
}
