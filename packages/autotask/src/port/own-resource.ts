import { InvalidRequestError } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";

/** Finds out which resource is the API user, so that its own records can be told from other people's. */
export interface OwnResource {
  /** Throws `InvalidRequestError` saying what to set when no resource, or more than one, has the user's name. */
  id(operation: string): Promise<number>;
}

/** The resource behind the API user: as the tenant says, else whoever has the user name or its part before the domain. */
export function createOwnResource(
  client: AutotaskClient,
  settings: { readonly apiResourceId: number | undefined; readonly userName: () => string | undefined },
): OwnResource {
  let known: Promise<number> | undefined;

  async function lookUp(operation: string): Promise<number> {
    const userName = settings.userName();
    if (userName === undefined)
      throw unknown("a client was handed over without the settings that name its user", operation);
    const names = [...new Set([userName, userName.split("@")[0] ?? userName])];
    const found = await client.resources.all({ userName: names }, { includeFields: ["userName"] });
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return only.id;
    throw unknown(`${found.length} resources have the user name of this account`, operation);
  }

  const unknown = (why: string, operation: string) =>
    new InvalidRequestError(
      `autotask: ${why}, so what it wrote cannot be told from what others wrote. ` +
        `Set "policies", "autotask", "apiResourceId" in the tenant file to the id of the API user's resource.`,
      { system: "autotask", operation },
    );

  return {
    async id(operation) {
      if (settings.apiResourceId !== undefined) return settings.apiResourceId;
      known ??= lookUp(operation);
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}
