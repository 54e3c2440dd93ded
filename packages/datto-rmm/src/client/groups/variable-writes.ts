import type { Variable } from "../entities/variable.ts";
import { readVariable } from "../entities/variable.ts";
import { apiPath } from "../requests/api-path.ts";
import { type Requests, readNothing } from "../requests/create-requests.ts";
import type { Listing } from "../requests/listing.ts";
import type { ListRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";
import { toWriteBody } from "../requests/to-write-body.ts";

/** A variable to create. */
export interface VariableDraft {
  readonly name: string;
  readonly value: string;
  /** Hides the value from people; cannot be changed later. @default the service's, which is not documented */
  readonly masked?: boolean | undefined;
}

/** What of a variable can be changed. */
export interface VariableChanges {
  readonly name: string;
  readonly value: string;
}

const draftFields = { name: "text!", value: "text", masked: "yes or no" } as const;
const changeFields = { name: "text!", value: "text" } as const;

/** Lists the variables below a path. */
export const listVariables = (requests: Requests, owner: string, options?: ListRequestOptions): Listing<Variable> =>
  requests.list({ path: `${owner}/variables`, name: "variables", reader: readVariable }, options);

/** Creates a variable below a path. The service answers without its id. */
export async function createVariable(
  requests: Requests,
  owner: string,
  draft: VariableDraft,
  options?: WriteRequestOptions,
): Promise<void> {
  const path = `${owner}/variable`;
  const body = toWriteBody(`PUT /${path}`, draftFields, draft);
  return requests.write({ method: "PUT", path, body, reader: readNothing }, options);
}

/** Changes a variable below a path. */
export async function updateVariable(
  requests: Requests,
  owner: string,
  variableId: number,
  changes: VariableChanges,
  options?: WriteRequestOptions,
): Promise<void> {
  const path = owner + apiPath`/variable/${variableId}`;
  const body = toWriteBody(`POST /${path}`, changeFields, changes);
  return requests.write({ method: "POST", path, body, reader: readNothing }, options);
}

/** Deletes a variable below a path. */
export async function deleteVariable(
  requests: Requests,
  owner: string,
  variableId: number,
  options?: WriteRequestOptions,
): Promise<void> {
  return requests.write(
    { method: "DELETE", path: owner + apiPath`/variable/${variableId}`, reader: readNothing },
    options,
  );
}
