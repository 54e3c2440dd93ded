import type { Person } from "@msp/workflows";
import { NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { isSamePerson } from "@msp/workflows/run";

/** Who did something on a ticket. */
export interface PersonOnTicket {
  readonly person: Person;
  /** The resource's id, where it was a member of the staff. */
  readonly resourceId: string | undefined;
}

/**
 * Finds out who stands behind what the service says about an author, such as `resource 11`. It is a person of the tenant file where one has the resource's
 * address (or id) as id; anybody else is somebody who holds no role. `undefined` for a customer's contact, and where the service names nobody.
 */
export async function personOnTicket(
  ticketing: Pick<Ticketing, "getResource">,
  people: readonly Person[],
  author: string | undefined,
): Promise<PersonOnTicket | undefined> {
  if (author === undefined || /^contact\b/i.test(author)) return undefined;
  const resourceId = author.replace(/^resource\s+/i, "");
  const resource = await ticketing.getResource(resourceId).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  const ids = [resource?.email, `resource ${resourceId}`, resourceId].filter((id) => id !== undefined);
  const person = people.find(({ id }) => ids.some((one) => isSamePerson(one, id)));
  if (person) return { person, resourceId };
  const name = resource?.name ?? author;
  return { person: { id: resource?.email ?? `resource ${resourceId}`, name }, resourceId: resource?.id };
}
